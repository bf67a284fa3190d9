/// A server's reply to a command: one code, and one or more lines (RFC 5321 section 4.2).
///
///     550-5.1.1 No such mailbox
///     550 5.1.1 See https://mail.example.test/help
package struct SMTPReply: Sendable, Hashable {
  /// 200 to 599.
  package let code: Int
  /// Each line after its code, without line end. They may quote a correspondent's address, so
  /// they belong in the store, not in a log.
  package let lines: [String]

  package init(code: Int, lines: [String]) {
    self.code = code
    self.lines = lines
  }

  package var isPositive: Bool { (200..<300).contains(code) }
  package var isTransient: Bool { (400..<500).contains(code) }
  package var isPermanent: Bool { (500..<600).contains(code) }

  /// All lines as one, spaces between.
  package var text: String { lines.joined(separator: " ") }

  /// The enhanced status code that the first line begins with, such as `5.1.1` (RFC 3463).
  package var enhancedStatus: String? {
    guard let word = lines.first?.split(separator: " ").first else { return nil }
    let numbers = word.split(separator: ".", omittingEmptySubsequences: false)
    guard numbers.count == 3, ["2", "4", "5"].contains(numbers[0]),
      numbers.allSatisfy({ (1...3).contains($0.utf8.count) && $0.allSatisfy(\.isWholeNumber) })
    else { return nil }
    return String(word)
  }

  /// The code and the text without addresses: fit for an error.
  var harmlessText: String { ServerText.harmless("\(code) \(text)") }
}

extension SMTPReply: CustomStringConvertible {
  /// The codes alone: the text may quote an address.
  package var description: String {
    enhancedStatus.map { "\(code) \($0)" } ?? String(code)
  }
}
