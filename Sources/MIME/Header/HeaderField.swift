package import FoundationEssentials

/// One field of a header; what it says is parsed on access.
package struct HeaderField: Sendable {
  /// A field's value in the form that its name calls for.
  package enum Value: Hashable, Sendable {
    /// Decoded and unfolded (RFC 5322 section 2.2.1); the form of every field that is not known.
    case text(String)
    /// Of an address field, the members of groups among them (RFC 5322 section 3.4).
    case mailboxes([Mailbox])
    /// Nil for what is no date (RFC 5322 section 3.3).
    case date(Date?)
    /// Without angle brackets (RFC 5322 section 3.6.4).
    case messageIDs([String])
    /// What stands before the parameters, in lower case, and the parameters, decoded
    /// (RFC 2045 section 5.1, RFC 2231).
    case parameterized(String, [HeaderParameter])
  }

  let header: Header
  let index: Int

  /// As it is written.
  package var name: String { String(decoding: header.name(of: index), as: UTF8.self) }

  package var value: Value {
    var log = DefectLog(limit: 0)
    return value(log: &log)
  }

  func value(log: inout DefectLog) -> Value {
    switch header.structure.value.fields[index].name {
    case .bcc, .cc, .from, .replyTo, .sender, .to, .resentBcc, .resentCc, .resentFrom,
      .resentSender, .resentTo:
      return .mailboxes(header.mailboxes(of: index, log: &log))
    case .date, .resentDate:
      return .date(header.date(of: index, log: &log))
    case .contentID, .messageID, .resentMessageID:
      return .messageIDs(header.messageID(of: index, log: &log).map { [$0] } ?? [])
    case .inReplyTo, .references:
      return .messageIDs(header.messageIDs(of: index, log: &log))
    case .contentDisposition, .contentType:
      if let usual = UsualParameters.read(header.foldedValue(index), limits: header.limits) {
        return .parameterized(usual.value, usual.parameters)
      }
      let field = ParameterizedValue(
        header.unfoldedValue(index), limits: header.limits, log: &log)
      return .parameterized(
        field.value,
        field.decodedParameters(fallback: .unlabelled, limits: header.limits, log: &log))
    case .contentTransferEncoding, .mimeVersion, .other, .subject:
      return .text(header.text(of: index, log: &log))
    }
  }
}

/// The fields of a header in their order.
package struct HeaderFields: Sequence, Sendable {
  package struct Iterator: IteratorProtocol {
    let header: Header
    var range: Range<Int>

    package mutating func next() -> HeaderField? {
      range.popFirst().map { HeaderField(header: header, index: $0) }
    }
  }

  let header: Header

  package func makeIterator() -> Iterator {
    Iterator(header: header, range: header.fieldRange)
  }
}
