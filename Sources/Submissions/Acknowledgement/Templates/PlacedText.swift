/// Text of a template that remembers where in its file each character stands.
struct PlacedText: Sendable {
  struct Place: Hashable, Sendable {
    /// From 1.
    let line: Int
    /// From 1, in characters.
    let column: Int
  }

  private(set) var characters: [Character] = []
  private var places: [Place] = []

  init() {}

  /// A line of a file.
  init(_ line: some StringProtocol, number: Int) {
    for (offset, character) in line.enumerated() {
      append(character, at: Place(line: number, column: offset + 1))
    }
  }

  var isEmpty: Bool { characters.isEmpty }
  var count: Int { characters.count }
  var isBlank: Bool { characters.allSatisfy(\.isWhitespace) }

  /// Where a character stands; the end's place for what lies behind it.
  func place(_ index: Int) -> Place {
    if index < places.count { return places[index] }
    guard let last = places.last else { return Place(line: 1, column: 1) }
    return Place(line: last.line, column: last.column + 1)
  }

  mutating func append(_ character: Character, at place: Place) {
    characters.append(character)
    places.append(place)
  }

  /// Appends another line of the same paragraph.
  mutating func append(_ line: PlacedText, after separator: Character) {
    if !isEmpty { append(separator, at: place(count)) }
    characters += line.characters
    places += line.places
  }

  func trimmed() -> PlacedText {
    let start = characters.firstIndex { !$0.isWhitespace } ?? count
    let end = (characters.lastIndex { !$0.isWhitespace } ?? (start - 1)) + 1
    return self[start..<end]
  }

  subscript(range: Range<Int>) -> PlacedText {
    var part = PlacedText()
    part.characters = Array(characters[range])
    part.places = Array(places[range])
    return part
  }

  func starts(with text: String, at index: Int) -> Bool {
    characters[index...].starts(with: text)
  }

  /// The index of the first place of a text, looked for in at most so many characters.
  func index(of text: String, from index: Int, within limit: Int = .max) -> Int? {
    var index = index
    let end = count - index > limit ? index + limit : count
    while index < end {
      if starts(with: text, at: index) { return index }
      index += 1
    }
    return nil
  }
}
