/// Lays text out in lines, folding white space as a browser does.
struct TextFlow {
  /// How deep the text to come is quoted; each line starts with that many `> `.
  var quoteDepth = 0

  private let quoteMarks: Int
  private var bytes: [UInt8] = []
  private var lineIsEmpty = true
  private var pendingBlank: UInt8?
  /// Line feeds at the end of what is written; a document starts as if after a blank line.
  private var lineFeeds = 2

  init(quoteMarks: Int) {
    self.quoteMarks = quoteMarks
  }

  mutating func text(_ characters: UnsafeBufferPointer<UInt8>, keepingWhiteSpace: Bool) {
    for byte in characters {
      switch byte {
      case 0x0A where keepingWhiteSpace:
        forcedBreak()
      case 0x0D where keepingWhiteSpace:
        break
      case 0x20, 0x09, 0x0A, 0x0D, 0x0C:
        if keepingWhiteSpace {
          put(byte)
        } else {
          space()
        }
      default:
        put(byte)
      }
    }
  }

  mutating func word(_ text: String) {
    for byte in text.utf8 { put(byte) }
  }

  mutating func space() {
    if !lineIsEmpty, pendingBlank == nil { pendingBlank = 0x20 }
  }

  /// Sets the cell to come apart from the one before it on the line.
  mutating func cell() {
    if !lineIsEmpty { pendingBlank = 0x09 }
  }

  /// Ends the line if something stands on it, and leaves `blankLines` below.
  mutating func lineBreak(blankLines: Int) {
    pendingBlank = nil
    if !lineIsEmpty { endLine() }
    while lineFeeds < blankLines + 1 { endLine() }
  }

  /// Ends the line, empty or not.
  mutating func forcedBreak() {
    pendingBlank = nil
    endLine()
  }

  /// Bytes written so far.
  var count: Int { bytes.count }

  /// What was written since a place, so many bytes of it.
  func written(from start: Int, atMost count: Int) -> [UInt8] {
    start < bytes.count ? Array(bytes[start...].prefix(count)) : []
  }

  /// Sets an address beside the text that links to it.
  mutating func address(_ address: [UInt8]) {
    pendingBlank = nil
    put(0x20)
    put(0x3C)
    for byte in address { put(byte) }
    put(0x3E)
  }

  /// The text without white space at its ends, and how much was cut off in front.
  func finished() -> (bytes: [UInt8], shift: Int) {
    var end = bytes.count
    while end > 0 {
      if bytes[end - 1] <= 0x20 {
        end -= 1
      } else if end > 1, bytes[end - 1] == 0xA0, bytes[end - 2] == 0xC2 {
        end -= 2
      } else {
        break
      }
    }
    let start = bytes[..<end].firstIndex { $0 != 0x0A } ?? end
    return (Array(bytes[start..<end]), start)
  }

  private mutating func put(_ byte: UInt8) {
    if lineIsEmpty {
      for _ in 0..<min(quoteDepth, quoteMarks) { bytes += [0x3E, 0x20] }
      lineIsEmpty = false
      lineFeeds = 0
    }
    if let blank = pendingBlank {
      bytes.append(blank)
      pendingBlank = nil
    }
    bytes.append(byte == HTMLCleaner.ampersand ? 0x26 : byte)
  }

  private mutating func endLine() {
    // Never more than three blank lines: they hold nothing for a reader.
    if lineIsEmpty, lineFeeds >= 4 { return }
    if lineIsEmpty, quoteDepth > 0 { bytes.append(0x3E) }
    bytes.append(0x0A)
    lineFeeds += 1
    lineIsEmpty = true
  }
}
