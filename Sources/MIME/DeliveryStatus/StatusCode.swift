/// Finds a code of RFC 3463 (5.1.1) or RFC 5321 (550) in what a server said.
enum StatusCode {
  /// The first code of three parts, else the first reply code.
  static func find(in text: String) -> String? {
    let words = text.utf8.prefix(4_000).split { !($0.isDigit || $0 == .dot) }
    return words.first(where: isEnhanced).map { String(Substring($0)) }
      ?? words.first(where: isReply).map { String(Substring($0)) }
  }

  static func findEnhanced(in text: String) -> String? {
    find(in: text).flatMap { $0.contains(".") ? $0 : nil }
  }

  private static func isEnhanced(_ word: Substring.UTF8View) -> Bool {
    let parts = word.split(separator: .dot, omittingEmptySubsequences: false)
    return parts.count == 3 && parts[0].count == 1 && isClass(parts[0].first)
      && parts.dropFirst().allSatisfy { (1...3).contains($0.count) }
  }

  private static func isReply(_ word: Substring.UTF8View) -> Bool {
    word.count == 3 && !word.contains(.dot) && isClass(word.first)
      && word.dropFirst().first.map { (0x30...0x35).contains($0) } == true
  }

  private static func isClass(_ digit: UInt8?) -> Bool {
    digit == UInt8(ascii: "2") || digit == UInt8(ascii: "4") || digit == UInt8(ascii: "5")
  }
}
