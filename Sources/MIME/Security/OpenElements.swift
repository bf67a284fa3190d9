/// The elements of BER that are open at a place, however deep. Two bytes open one, so that no more
/// is kept of them than tells where they end.
struct OpenElements {
  /// An element of a known length, and how many with an end mark are open in it.
  private struct Level {
    let end: UInt32
    var marks: UInt32 = 0
  }

  /// From the outermost to the innermost; each ends before the one round it.
  private var levels: [Level]

  /// - Parameters:
  ///   - outermost: its content begins at `position`.
  ///   - end: where the bytes end; an element that claims more ends there.
  init(_ outermost: BERCursor.Element, at position: Int, end: Int) {
    let own = outermost.length.map { position + $0 } ?? end
    levels = [Level(end: UInt32(clamping: min(own, end)))]
  }

  /// Goes into an element whose content begins at a place; it ends with the one round it at the
  /// latest.
  mutating func enter(_ element: BERCursor.Element, at position: Int) {
    guard let last = levels.indices.last else { return }
    guard let length = element.length else {
      levels[last].marks += 1
      return
    }
    let end = UInt32(clamping: position + length)
    if end < levels[last].end { levels.append(Level(end: end)) }
  }

  /// Comes out of an element at its end mark.
  mutating func endMark() {
    guard let last = levels.indices.last else { return }
    if levels[last].marks > 0 {
      levels[last].marks -= 1
    } else {
      levels.removeLast()
    }
  }

  /// Comes out of the elements whose length is over; tells whether any is still open.
  mutating func leave(at position: Int) -> Bool {
    while let last = levels.last, position >= Int(last.end) { levels.removeLast() }
    return !levels.isEmpty
  }
}
