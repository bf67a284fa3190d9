import CLibCrypto

/// SHA-256 (FIPS 180-4).
package enum ContentDigest {
  /// The digest of some bytes, in 64 lower-case hexadecimal digits.
  package static func of(_ bytes: ArraySlice<UInt8>) -> String {
    var digest = [UInt8](repeating: 0, count: 32)
    bytes.withUnsafeBufferPointer { praatmee_sha256($0.baseAddress, $0.count, &digest) }
    return hexadecimal(digest)
  }

  package static func of(_ bytes: [UInt8]) -> String { of(bytes[...]) }

  static func hexadecimal(_ bytes: [UInt8]) -> String {
    String(unsafeUninitializedCapacity: bytes.count * 2) { digits in
      for (place, byte) in bytes.enumerated() {
        digits[2 * place] = Self.digit(byte >> 4)
        digits[2 * place + 1] = Self.digit(byte & 15)
      }
      return bytes.count * 2
    }
  }

  private static func digit(_ value: UInt8) -> UInt8 {
    value < 10 ? UInt8(ascii: "0") + value : UInt8(ascii: "a") + value - 10
  }
}
