/// The outermost layer of a CMS object (RFC 5652), as S/MIME puts it in a `smime.p7m`.
enum CryptographicMessage {
  /// What is signed, without its signatures; nil where it stands elsewhere.
  case signed(content: [UInt8]?)
  case encrypted
  /// Compressed, or a thing of another kind.
  case other

  /// Nil if the bytes are no CMS.
  init?(_ bytes: [UInt8]) {
    var cursor = BERCursor(bytes)
    guard cursor.enter(BERCursor.Tag.sequence),
      let type = cursor.content(BERCursor.Tag.objectIdentifier)
    else { return nil }
    switch Array(type) {
    case Self.signedData: self = .signed(content: Self.signedContent(&cursor))
    case Self.envelopedData, Self.encryptedData, Self.authenticatedEnvelopedData: self = .encrypted
    default: self = .other
    }
  }

  private static let pkcs7: [UInt8] = [0x2A, 0x86, 0x48, 0x86, 0xF7, 0x0D, 0x01, 0x07]
  private static let signedData = pkcs7 + [2]
  private static let envelopedData = pkcs7 + [3]
  private static let encryptedData = pkcs7 + [6]
  /// RFC 5083.
  private static let authenticatedEnvelopedData: [UInt8] = [
    0x2A, 0x86, 0x48, 0x86, 0xF7, 0x0D, 0x01, 0x09, 0x10, 0x01, 0x17,
  ]

  /// RFC 5652 section 5.1: a version, the digests, and then what is signed.
  private static func signedContent(_ cursor: inout BERCursor) -> [UInt8]? {
    guard cursor.enter(BERCursor.Tag.context0), cursor.enter(BERCursor.Tag.sequence),
      cursor.skip(), cursor.skip(), cursor.enter(BERCursor.Tag.sequence),
      cursor.content(BERCursor.Tag.objectIdentifier) != nil,
      cursor.enter(BERCursor.Tag.context0)
    else { return nil }
    return cursor.octets()
  }
}
