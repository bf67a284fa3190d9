/// Where the values of one line go, in the order in which they are encoded, and the objects and
/// arrays that are open.
final class JSONSink {
  // Nobody but one encoder has a sink, so that looking for two at once is time lost.
  @exclusivity(unchecked) private(set) var text = JSONText()
  @exclusivity(unchecked) private var open: [(closer: UInt8, isEmpty: Bool)] = []

  var depth: Int { open.count }

  func write(_ body: (inout JSONText) -> Void) { body(&text) }

  /// Opens an object or an array and gives its depth.
  func open(_ opener: StaticString, closer: StaticString) -> Int {
    text.append(literal: opener)
    open.append((closer.utf8Start.pointee, true))
    return open.count
  }

  /// Starts another member of the container at a depth: whatever is open inside it is finished.
  func beginMember(at depth: Int) {
    close(to: depth)
    guard let last = open.indices.last else { return }
    if !open[last].isEmpty { text.append(byte: UInt8(ascii: ",")) }
    open[last].isEmpty = false
  }

  func close(to depth: Int) {
    while open.count > depth, let last = open.popLast() { text.append(byte: last.closer) }
  }

  func closeAll() { close(to: 0) }
}
