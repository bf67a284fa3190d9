/// The bytes of a text that belong to a piece already, so that pieces never overlap.
struct TakenPlaces: Sendable {
  private var taken: [Bool]
  private(set) var pieces: [FoundPiece] = []

  init(count: Int) {
    taken = Array(repeating: false, count: count)
  }

  func isFree(_ range: Range<Int>) -> Bool {
    range.allSatisfy { !taken[$0] }
  }

  mutating func take(_ found: [FoundPiece]) {
    for piece in found where !piece.range.isEmpty && isFree(piece.range) {
      for index in piece.range { taken[index] = true }
      pieces.append(piece)
    }
  }
}
