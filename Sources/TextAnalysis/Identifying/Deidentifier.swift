/// Finds and masks what could point at a person.
///
/// Rather too much than too little, and never surely all: a person reads before anything is
/// published. Linear in the length of the text.
package struct Deidentifier: Sendable {
  private let knownNames: [String]

  /// - Parameter knownNames: names from the mail's own header fields and signature.
  package init(knownNames: [String] = []) {
    self.knownNames = knownNames
  }

  package func pieces(in text: String) -> [IdentifyingPiece] {
    let folded = FoldedText(text)
    return Self.places(find(folded).pieces, in: folded)
  }

  package func mask(_ text: String) -> MaskedText {
    let folded = FoldedText(text)
    let found = find(folded)
    let marks = Marks(folded, found.pieces)
    var bytes: [UInt8] = []
    bytes.reserveCapacity(folded.count)
    var place = 0
    for (index, piece) in found.pieces.enumerated() {
      bytes += folded.raw[place..<piece.range.lowerBound]
      bytes += Array(marks.mark(index).utf8)
      place = piece.range.upperBound
    }
    bytes += folded.raw[place...]
    return MaskedText(
      text: String(decoding: bytes, as: UTF8.self),
      identifying: Self.places(found.pieces, in: folded),
      remaining: Self.places(found.remaining, in: folded))
  }

  private func find(_ text: FoldedText) -> (pieces: [FoundPiece], remaining: [FoundPiece]) {
    let words = NameWord.words(of: text)
    var taken = TakenPlaces(count: text.count)
    // What has a form of its own first: a name inside an address belongs to the address.
    taken.take(ContactScanner(text: text).pieces())
    taken.take(NumberScanner(text: text, words: words).pieces())
    taken.take(DateScanner(text: text, words: words).pieces())
    taken.take(AgeScanner(text: text, words: words).pieces())
    taken.take(AddressScanner(text: text, words: words).pieces())
    let names = NameScanner(text: text, words: words, knownNames: knownNames, taken: taken)
    let found = names.scan()
    taken.take(found.pieces)
    let remaining = found.remaining.filter { taken.isFree($0.range) }
    return (taken.pieces.sorted { $0.range.lowerBound < $1.range.lowerBound }, remaining)
  }

  private static func places(_ pieces: [FoundPiece], in text: FoldedText) -> [IdentifyingPiece] {
    var scalars = ScalarPlaces(text)
    return pieces.map { piece in
      let start = scalars.place(of: piece.range.lowerBound)
      return IdentifyingPiece(
        type: piece.type, text: text.string(piece.range), start: start,
        end: scalars.place(of: piece.range.upperBound))
    }
  }
}
