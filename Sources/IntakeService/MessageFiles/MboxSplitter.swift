/// Splits an mbox into its messages (the `mboxrd` form: RFC 4155 with `>From ` quoting undone).
///
/// Fed in pieces of any size; holds one message at a time.
struct MboxSplitter {
  private var message: [UInt8] = []
  private var line: [UInt8] = []
  private var previousWasBlank = true
  private var started = false

  /// What an mbox, and each message in it, begins with.
  static let mark = Array("From ".utf8)

  /// True for bytes that an mbox begins with.
  static func isMbox(_ bytes: [UInt8]) -> Bool { bytes.starts(with: mark) }

  /// Takes the next bytes.
  ///
  /// - Returns: the messages that ended in them.
  mutating func feed(_ bytes: [UInt8]) -> [[UInt8]] {
    var ended: [[UInt8]] = []
    var rest = bytes[...]
    while let end = rest.firstIndex(of: UInt8(ascii: "\n")) {
      line.append(contentsOf: rest[...end])
      rest = rest[(end + 1)...]
      if let message = takeLine() { ended.append(message) }
    }
    line.append(contentsOf: rest)
    return ended
  }

  /// The last message, once all bytes were fed.
  mutating func finish() -> [UInt8]? {
    var last = line.isEmpty ? nil : takeLine()
    if last == nil, started { last = ending() }
    return last
  }

  private mutating func takeLine() -> [UInt8]? {
    defer { line.removeAll(keepingCapacity: true) }
    if previousWasBlank, line.starts(with: Self.mark) {
      let message = started ? ending() : nil
      started = true
      previousWasBlank = false
      return message
    }
    previousWasBlank = line == [10] || line == [13, 10]
    let quoting = line.prefix { $0 == UInt8(ascii: ">") }.count
    if quoting > 0, line.dropFirst(quoting).starts(with: Self.mark) {
      message.append(contentsOf: line.dropFirst())
    } else {
      message.append(contentsOf: line)
    }
    return nil
  }

  /// The message without the blank line that the mbox puts behind it.
  private mutating func ending() -> [UInt8] {
    var message = message
    self.message = []
    if message.suffix(4) == [13, 10, 13, 10] {
      message.removeLast(2)
    } else if message.suffix(2) == [10, 10] {
      message.removeLast()
    }
    return message
  }
}
