/// The text of RTF, without its looks; or the HTML that Outlook wrapped in it (MS-OXRTFEX).
struct RTFReader {
  enum Result {
    case plain(String)
    case html(String)
  }

  /// What a group passes on to the groups in it.
  private struct Group {
    /// Its text is none: fonts, colours, pictures, and what a reader may not know.
    var isSkipped = false
    /// It holds markup of the HTML (`\*\htmltag`).
    var isTag = false
    /// It is there for readers of RTF alone (`\htmlrtf`).
    var isForRTF = false
    /// Bytes that stand for a character behind `\u`.
    var replacement = 1
  }

  /// More groups than this in each other nobody writes; deeper ones count as their surroundings.
  private static let depth = 1_000

  private let bytes: [UInt8]
  private var position = 0
  private var group = Group()
  private var stack: [Group] = []
  /// Groups beyond the depth that are still open.
  private var beyond = 0
  private var isHTML = false
  private var charset = Charset.windows1252
  /// Of a byte-wise text that waits for its character set.
  private var pending: [UInt8] = []
  private var output = ""
  /// What is still to be passed over behind a `\u`.
  private var toSkip = 0
  /// The first half of a character beyond the first plane.
  private var highHalf: UInt32?

  static func read(_ bytes: [UInt8]) -> Result {
    var reader = RTFReader(bytes: bytes)
    reader.readAll()
    return reader.isHTML ? .html(reader.output) : .plain(reader.output)
  }

  private init(bytes: [UInt8]) {
    self.bytes = bytes
  }

  private mutating func readAll() {
    while position < bytes.count {
      let byte = bytes[position]
      position += 1
      switch byte {
      case UInt8(ascii: "{"): open()
      case UInt8(ascii: "}"): close()
      case .backslash: readControl()
      case .cr, .lf: break
      default: put(byte)
      }
    }
    flush()
  }

  private mutating func open() {
    toSkip = 0
    guard stack.count < Self.depth else {
      beyond += 1
      return
    }
    stack.append(group)
  }

  private mutating func close() {
    toSkip = 0
    guard beyond == 0 else {
      beyond -= 1
      return
    }
    guard let outer = stack.popLast() else { return }
    group = outer
  }

  private mutating func readControl() {
    guard position < bytes.count else { return }
    let byte = bytes[position]
    guard byte.isLetter else {
      position += 1
      readSymbol(byte)
      return
    }
    let start = position
    while position < bytes.count, bytes[position].isLetter, position - start < 32 { position += 1 }
    let word = bytes[start..<position].lowercasedString
    let number = readNumber()
    if position < bytes.count, bytes[position] == .space { position += 1 }
    readWord(word, number)
  }

  private mutating func readNumber() -> Int? {
    var isNegative = false
    var place = position
    if place < bytes.count, bytes[place] == .hyphen {
      isNegative = true
      place += 1
    }
    let start = place
    var value = 0
    while place < bytes.count, bytes[place].isDigit, place - start < 9 {
      value = value * 10 + Int(bytes[place] - 0x30)
      place += 1
    }
    guard place > start else { return nil }
    position = place
    return isNegative ? -value : value
  }

  private mutating func readSymbol(_ byte: UInt8) {
    switch byte {
    case .apostrophe:
      guard position + 1 < bytes.count, let high = bytes[position].hexadecimalValue,
        let low = bytes[position + 1].hexadecimalValue
      else { return }
      position += 2
      put(high << 4 | low)
    case .asterisk: readDestination()
    case UInt8(ascii: "~"): put("\u{A0}")
    case .underscore: put("-")
    case .cr, .lf: put("\n")
    case .backslash, UInt8(ascii: "{"), UInt8(ascii: "}"): put(byte)
    default: break
    }
  }

  /// `\*` says that a reader who does not know the group's first word passes over the group.
  private mutating func readDestination() {
    let rest = bytes[position..<min(bytes.count, position + 9)]
    if isHTML, rest.dropFirst().starts(with: "htmltag".utf8) {
      group.isTag = true
    } else {
      group.isSkipped = true
    }
  }

  private mutating func readWord(_ word: String, _ number: Int?) {
    switch word {
    case "fromhtml": isHTML = isHTML || number != 0
    case "htmlrtf": group.isForRTF = number != 0
    case "ansicpg": charset = number.flatMap { Charset(codepage: $0) } ?? charset
    case "uc": group.replacement = min(max(0, number ?? 1), 100)
    case "u": putUnicode(number ?? 0)
    case "bin": position = min(bytes.count, position + min(max(0, number ?? 0), bytes.count))
    case "fonttbl", "colortbl", "stylesheet", "info", "pict", "object", "header", "footer",
      "headerl", "headerr", "footerl", "footerr", "ftnsep", "listtable", "xmlnstbl", "fldinst":
      group.isSkipped = true
    default:
      // Markup has its own line ends; those of RTF count between it (MS-OXRTFEX section 2.1.3).
      if let text = Self.characters[word] { put(text) }
    }
  }

  private static let characters: [String: String] = [
    "par": "\n", "line": "\n", "sect": "\n", "page": "\n", "row": "\n", "tab": "\t",
    "cell": "\t", "emdash": "\u{2014}", "endash": "\u{2013}", "lquote": "\u{2018}",
    "rquote": "\u{2019}", "ldblquote": "\u{201C}", "rdblquote": "\u{201D}",
    "bullet": "\u{2022}", "emspace": "\u{2003}", "enspace": "\u{2002}",
  ]

  private var isShown: Bool {
    !group.isSkipped && !(isHTML && group.isForRTF)
  }

  private mutating func put(_ byte: UInt8) {
    if toSkip > 0 {
      toSkip -= 1
    } else if isShown {
      pending.append(byte)
    }
  }

  private mutating func put(_ text: String) {
    toSkip = 0
    guard isShown else { return }
    flush()
    output += text
  }

  /// A UTF-16 unit, written as a signed number of 16 bits.
  private mutating func putUnicode(_ number: Int) {
    let unit = UInt32(truncatingIfNeeded: number) & 0xFFFF
    defer { toSkip = group.replacement }
    guard isShown else { return }
    if (0xD800...0xDBFF).contains(unit) {
      highHalf = unit
      return
    }
    var value = unit
    if let high = highHalf, (0xDC00...0xDFFF).contains(unit) {
      value = 0x10000 + (high - 0xD800) << 10 + (unit - 0xDC00)
    }
    highHalf = nil
    flush()
    output.unicodeScalars.append(Unicode.Scalar(value) ?? "\u{FFFD}")
  }

  private mutating func flush() {
    guard !pending.isEmpty else { return }
    output += charset.decode(pending).text
    pending.removeAll(keepingCapacity: true)
  }
}
