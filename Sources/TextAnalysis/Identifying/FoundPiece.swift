/// A piece that a scanner found, as places in the bytes of the text.
struct FoundPiece: Hashable, Sendable {
  let type: IdentifyingPiece.Kind
  let range: Range<Int>
}
