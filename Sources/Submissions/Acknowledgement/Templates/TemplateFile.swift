import TextAnalysis

/// A template's file: its fields, then a blank line, then the body.
struct TemplateFile: Sendable {
  /// Such as `example`.
  let kind: String
  /// Such as `nl`.
  let language: String
  private(set) var subject: PlacedText?
  private(set) var also = AlsoWords()
  private(set) var body: [PlacedText] = []

  /// Files of at most so many characters are read: an acknowledgement is a short letter.
  static let limit = 20_000

  /// Splits a file's name, such as `example.nl.md`; nil where it is not of that form.
  static func parts(of name: String) -> (kind: String, language: String)? {
    let parts = name.split(separator: ".", omittingEmptySubsequences: false)
    guard parts.count == 3, parts[2] == "md", isWord(parts[0]), isWord(parts[1]),
      (2...3).contains(parts[1].count)
    else { return nil }
    return (String(parts[0]), String(parts[1]))
  }

  init(kind: String, language: String, text: String, problems: inout [PlacedProblem]) {
    self.kind = kind
    self.language = language
    let lines = Self.lines(of: text)
    if text.count > Self.limit {
      let place = PlacedText.Place(line: lines.count, column: 1)
      problems.append(PlacedProblem(place, "longer than \(Self.limit) characters"))
    }
    let start = readFields(in: lines, problems: &problems)
    body = (start..<max(start, lines.count)).map { PlacedText(lines[$0], number: $0 + 1) }
    let top = PlacedText.Place(line: 1, column: 1)
    if let subject {
      if subject.isBlank { problems.append(PlacedProblem(subject.place(0), "Subject is empty")) }
    } else {
      problems.append(
        PlacedProblem(top, "the field Subject is missing; the first line should be 'Subject: …'"))
    }
    if body.allSatisfy(\.isBlank) {
      problems.append(
        PlacedProblem(
          PlacedText.Place(line: lines.count, column: 1),
          "there is no text; it comes after the fields and a blank line"))
    }
  }

  /// - Returns: the index of the first line of the body.
  private mutating func readFields(in lines: [Substring], problems: inout [PlacedProblem]) -> Int {
    var seen: Set<String> = []
    for (index, line) in lines.enumerated() {
      if line.allSatisfy(\.isWhitespace) { return index + 1 }
      let placed = PlacedText(line, number: index + 1)
      guard let colon = line.firstIndex(of: ":"), Self.isFieldName(line[..<colon]) else {
        problems.append(
          PlacedProblem(placed.place(0), "a field, such as 'Subject: …', or a blank line expected"))
        return index
      }
      let name = String(line[..<colon])
      if !seen.insert(name.lowercased()).inserted {
        problems.append(PlacedProblem(placed.place(0), "the field \(name) stands here twice"))
        continue
      }
      let offset = line.distance(from: line.startIndex, to: colon) + 1
      let value = placed[offset..<placed.count].trimmed()
      if name.lowercased() == "subject" {
        subject = value.isEmpty ? placed[0..<offset].blanked() : value
      } else if value.index(of: "{{", from: 0) != nil {
        problems.append(
          PlacedProblem(value.place(0), "the field \(name) holds plain words, no tags"))
      } else if !also.take(field: name, value: String(value.characters)) {
        let known = ["Subject", "Also-example", "Also-question", "Also-doubt", "Also-and"]
        problems.append(
          PlacedProblem(
            placed.place(0), "unknown field '\(name)'" + Suggestion.phrase(for: name, among: known))
        )
      }
    }
    return lines.count
  }

  private static func isFieldName(_ name: Substring) -> Bool {
    !name.isEmpty && name.allSatisfy { $0.isASCII && ($0.isLetter || $0 == "-" || $0.isNumber) }
  }

  private static func isWord(_ text: Substring) -> Bool {
    !text.isEmpty && text.allSatisfy { $0.isASCII && ($0.isLetter || $0 == "-" || $0.isNumber) }
  }

  /// The lines, whatever their ends, without a byte order mark at the start.
  private static func lines(of text: String) -> [Substring] {
    let text = text.first == "\u{FEFF}" ? text.dropFirst() : text[...]
    return text.prefix(limit).split(omittingEmptySubsequences: false) { $0.isNewline }
  }
}

extension PlacedText {
  /// The same places with nothing but blanks on them.
  fileprivate func blanked() -> PlacedText {
    var result = PlacedText()
    for index in 0..<count { result.append(" ", at: place(index)) }
    return result
  }
}
