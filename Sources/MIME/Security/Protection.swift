/// How a message is protected, as far as its form tells: no signature is verified, nothing is
/// decrypted.
package enum Protection: Hashable, Sendable {
  package enum Method: String, Hashable, Sendable, Codable, CaseIterable {
    /// RFC 8551.
    case smime
    /// PGP/MIME (RFC 3156).
    case pgpMIME
    /// OpenPGP in the text itself (RFC 9580 sections 6 and 7).
    case pgpInline
    /// A multipart/signed or multipart/encrypted of another protocol (RFC 1847).
    case other
  }

  case none
  /// What it says can be read.
  case signed(Method)
  /// What it says cannot be read here.
  case encrypted(Method)
}
