/// Something in a message that is not as the RFCs want it; the message is read all the same.
package struct Defect: Hashable, Sendable, Codable {
  package enum Kind: String, Sendable, Codable, CaseIterable {
    // The message as a whole.
    case messageTooLong
    case bareCarriageReturns
    case byteOrderMark
    case leadingBlankLines
    case mboxFromLine
    case nulByte

    // The block of header fields (RFC 5322 section 2.2).
    case garbageInHeader
    case headerWithoutEnd
    case spaceBeforeColon
    case duplicateField
    case headerTooLong
    case fieldTooLong
    case tooManyFields

    // The tree of entities (RFC 2046 section 5).
    case unterminatedMultipart
    case multipartWithoutBoundary
    case multipartWithoutParts
    case boundaryTooLong
    case nestingTooDeep
    case tooManyParts
    case encodedComposite

    // Fields of MIME (RFC 2045, RFC 2231).
    case invalidContentType
    case invalidParameter
    case duplicateParameter
    case tooManyParameters
    case tooManyParameterSections
    case unsafeFilename

    // Contents and character sets (RFC 2045 section 6).
    case unknownTransferEncoding
    case invalidBase64
    case invalidQuotedPrintable
    case invalidUUEncoding
    case decodedTooLong
    case unknownCharset
    case undecodableCharacters

    // What Outlook puts into an attachment (MS-OXTNEF, MS-OXRTFCP).
    case invalidTNEF
    case tooManyContainedFiles
    case containedTooDeep
    case richTextTooLong

    // Values of header fields (RFC 2047, RFC 5322 sections 3.3 to 3.6).
    case eightBitHeader
    case gluedEncodedWord
    case invalidEncodedWord
    case tooManyEncodedWords
    case invalidAddress
    case tooManyAddresses
    case unterminatedComment
    case commentTooDeep
    case unterminatedQuotedString
    case invalidDate
    case dateWithoutZone
    case invalidMessageID
    case tooManyMessageIDs
  }

  package let kind: Kind
  /// Where, in bytes from the start of the message.
  package let offset: Int

  package init(kind: Kind, offset: Int) {
    self.kind = kind
    self.offset = offset
  }
}

/// Gathers defects up to a limit, each kind once at a place.
struct DefectLog: Sendable {
  private(set) var defects: [Defect] = []
  private let limit: Int
  /// Added to the offsets of what is recorded, which then count from the start of a value.
  var base = 0

  init(limit: Int) {
    self.limit = limit
  }

  mutating func record(_ kind: Defect.Kind, at offset: Int) {
    let defect = Defect(kind: kind, offset: base + offset)
    guard defects.count < limit, defects.last != defect else { return }
    defects.append(defect)
  }

  mutating func append(contentsOf others: [Defect]) {
    defects.append(contentsOf: others.prefix(max(0, limit - defects.count)))
  }
}
