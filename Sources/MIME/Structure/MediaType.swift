/// The media types that the parser knows without spelling them (RFC 2046), in lower case.
enum MediaType: UInt8, Sendable, CaseIterable {
  /// Any other; its name is kept apart.
  case other
  case applicationOctetStream
  case applicationPDF
  case applicationPKCS7
  case applicationPKCS7Signature
  case applicationPGPEncrypted
  case applicationPGPSignature
  case applicationTNEF
  case applicationVendorTNEF
  case applicationXPKCS7
  case applicationXTNEF
  case imageGIF
  case imageJPEG
  case imagePNG
  case messageDeliveryStatus
  case messageGlobal
  case messageRFC822
  case multipartAlternative
  case multipartDigest
  case multipartEncrypted
  case multipartMixed
  case multipartRelated
  case multipartReport
  case multipartSigned
  case textCalendar
  case textHTML
  case textPlain
  case textRFC822Headers

  /// Empty for `other`.
  var name: String {
    switch self {
    case .other: ""
    case .applicationOctetStream: "application/octet-stream"
    case .applicationPDF: "application/pdf"
    case .applicationPKCS7: "application/pkcs7-mime"
    case .applicationPKCS7Signature: "application/pkcs7-signature"
    case .applicationPGPEncrypted: "application/pgp-encrypted"
    case .applicationPGPSignature: "application/pgp-signature"
    case .applicationTNEF: "application/ms-tnef"
    case .applicationVendorTNEF: "application/vnd.ms-tnef"
    case .applicationXPKCS7: "application/x-pkcs7-mime"
    case .applicationXTNEF: "application/x-ms-tnef"
    case .imageGIF: "image/gif"
    case .imageJPEG: "image/jpeg"
    case .imagePNG: "image/png"
    case .messageDeliveryStatus: "message/delivery-status"
    case .messageGlobal: "message/global"
    case .messageRFC822: "message/rfc822"
    case .multipartAlternative: "multipart/alternative"
    case .multipartDigest: "multipart/digest"
    case .multipartEncrypted: "multipart/encrypted"
    case .multipartMixed: "multipart/mixed"
    case .multipartRelated: "multipart/related"
    case .multipartReport: "multipart/report"
    case .multipartSigned: "multipart/signed"
    case .textCalendar: "text/calendar"
    case .textHTML: "text/html"
    case .textPlain: "text/plain"
    case .textRFC822Headers: "text/rfc822-headers"
    }
  }

  var isText: Bool {
    switch self {
    case .textCalendar, .textHTML, .textPlain, .textRFC822Headers: true
    default: false
    }
  }

  /// What an entity is if it does not say (RFC 2045 section 5.2, RFC 2046 section 5.1.5).
  static func standard(inDigest: Bool) -> MediaType {
    inDigest ? .messageRFC822 : .textPlain
  }

  static func known(_ name: ArraySlice<UInt8>) -> MediaType? { table.value(name) }

  private static let table = NameTable(allCases.map { ($0.name, $0) })

  /// Whether a value has the form type/subtype.
  static func isWellFormed(_ type: String) -> Bool {
    var length = 0
    var hasSlash = false
    for byte in type.utf8 {
      if byte == .slash, !hasSlash, length > 0 {
        hasSlash = true
        length = 0
      } else {
        guard byte.isTokenText else { return false }
        length += 1
      }
    }
    return hasSlash && length > 0
  }
}
