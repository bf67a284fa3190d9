import CLibCrypto

/// SHA-256 (FIPS 180-4).
package enum ContentDigest {
  /// The digest of some bytes, in 64 lower-case hexadecimal digits.
  package static func of(_ bytes: [UInt8]) -> String {
    var digest = [UInt8](repeating: 0, count: 32)
    praatmee_sha256(bytes, bytes.count, &digest)
    return hexadecimal(digest)
  }

  static func hexadecimal(_ bytes: [UInt8]) -> String {
    let digits = Array("0123456789abcdef".utf8)
    return String(
      decoding: bytes.flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] }, as: UTF8.self)
  }
}
