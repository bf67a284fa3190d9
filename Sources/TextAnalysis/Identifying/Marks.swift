/// Gives each piece its mark: the same for the same person or thing through a text.
struct Marks {
  private static let words: [IdentifyingPiece.Kind: String] = [
    .person: "persoon", .organisation: "organisatie", .location: "plaats", .contact: "contact",
    .postcode: "postcode", .date: "datum", .age: "leeftijd", .id: "nummer",
  ]
  /// People who share a name in one text; beyond it a bare name counts as one more person.
  private static let mostNamesakes = 32

  private var numbers: [Int]
  private let pieces: [FoundPiece]

  init(_ text: FoldedText, _ pieces: [FoundPiece]) {
    self.pieces = pieces
    numbers = Array(repeating: 0, count: pieces.count)
    let parts = pieces.map { piece in Self.parts(text, piece) }
    var groups = Array(repeating: -1, count: pieces.count)
    var exact: [[String]: Int] = [:]
    var byPart: [String: [Int]] = [:]
    var members: [Set<String>] = []
    // The fullest forms first, so that a first name finds the full name that it belongs to.
    let order = pieces.indices.sorted { (parts[$0].count, $1) > (parts[$1].count, $0) }
    for index in order {
      let key = [pieces[index].type.rawValue] + parts[index]
      if let group = exact[key] {
        groups[index] = group
        continue
      }
      let group = Self.namesakes(key, byPart, members) ?? members.count
      if group == members.count {
        members.append(Set(key))
        if Self.isShared(pieces[index].type) {
          for part in key.dropFirst() { byPart[part, default: []].append(group) }
        }
      }
      exact[key] = group
      groups[index] = group
    }
    number(groups, groupCount: members.count)
  }

  func mark(_ index: Int) -> String {
    let type = pieces[index].type
    return "[\(Self.words[type] ?? type.rawValue)-\(numbers[index])]"
  }

  private mutating func number(_ groups: [Int], groupCount: Int) {
    var given = Array(repeating: 0, count: groupCount)
    var next: [IdentifyingPiece.Kind: Int] = [:]
    for index in pieces.indices {
      let group = groups[index]
      if given[group] == 0 {
        next[pieces[index].type, default: 0] += 1
        given[group] = next[pieces[index].type] ?? 1
      }
      numbers[index] = given[group]
    }
  }

  private static func isShared(_ type: IdentifyingPiece.Kind) -> Bool {
    type == .person || type == .organisation
  }

  /// The one known group whose name holds these parts; nil where there is none, or several.
  private static func namesakes(
    _ key: [String], _ byPart: [String: [Int]], _ members: [Set<String>]
  ) -> Int? {
    guard key.count > 1, let candidates = byPart[key[1]], candidates.count <= mostNamesakes else {
      return nil
    }
    let wanted = Set(key)
    let holding = candidates.filter { members[$0].isSuperset(of: wanted) }
    return holding.count == 1 ? holding.first : nil
  }

  /// The parts of a name that tell people apart, folded; the whole text of any other piece.
  private static func parts(_ text: FoldedText, _ piece: FoundPiece) -> [String] {
    guard isShared(piece.type) else { return [plain(text, piece.range)] }
    let words = text.words(in: piece.range).map { plain(text, $0) }
    let telling = words.filter { !NameParticle.all.contains($0) && !articles.contains($0) }
    return telling.isEmpty ? words : telling
  }

  private static let articles: Set<String> = ["de", "het", "t", "the", "sint", "st"]

  private static func plain(_ text: FoldedText, _ range: Range<Int>) -> String {
    var bytes = text.folded[range].filter { $0 != FoldedText.ignorable }
    if bytes.count > 2, bytes.suffix(2).elementsEqual([0x27, 0x73]) { bytes.removeLast(2) }
    return String(decoding: bytes, as: UTF8.self)
  }
}
