/// The text of RTF, without its looks; or the HTML that Outlook wrapped in it (MS-OXRTFEX).
struct RTFReader {
  struct Reading {
    let text: String
    /// The text is HTML.
    let isHTML: Bool
    /// Bytes of RTF that were read.
    let rtfLength: Int
    /// There is more than the limits allow.
    let isCut: Bool
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

  /// More bytes than a control word with its number has.
  private static let lookahead = 64

  private var source: CompressedRTF
  /// What has come of the source and is not read yet, from `position` on.
  private var bytes: [UInt8] = []
  private var position = 0
  private var group = Group()
  private var stack: [Group] = []
  /// Groups beyond the depth that are still open.
  private var beyond = 0
  private var isHTML = false
  private var text: RTFText
  /// What is still to be passed over behind a `\u`.
  private var toSkip = 0

  /// Reads all of a source, or as much as gives a text of the limit.
  ///
  /// - Parameter limit: in bytes of UTF-8.
  static func read(_ source: CompressedRTF, limit: Int) -> Reading {
    var reader = RTFReader(source: source, text: RTFText(limit: limit))
    reader.readAll()
    return Reading(
      text: reader.text.text, isHTML: reader.isHTML,
      rtfLength: reader.source.count, isCut: reader.text.isCut || reader.source.isCut)
  }

  private init(source: CompressedRTF, text: RTFText) {
    self.source = source
    self.text = text
  }

  private mutating func readAll() {
    while fill(), !text.isCut {
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
    text.end()
  }

  /// Makes sure that the next token is there as a whole; false at the end.
  private mutating func fill() -> Bool {
    if bytes.count - position < Self.lookahead {
      bytes.removeFirst(position)
      position = 0
      source.read(into: &bytes)
    }
    return position < bytes.count
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
    case UInt8(ascii: "~"): put(character: "\u{A0}")
    case .underscore: put(character: "-")
    case .cr, .lf: put(character: "\n")
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
    case "ansicpg": readCodepage(number)
    case "uc": group.replacement = min(max(0, number ?? 1), 100)
    case "u": putUnicode(number ?? 0)
    case "bin": skip(number ?? 0)
    case "fonttbl", "colortbl", "stylesheet", "info", "pict", "object", "header", "footer",
      "headerl", "headerr", "footerl", "footerr", "ftnsep", "listtable", "xmlnstbl", "fldinst":
      group.isSkipped = true
    default:
      // Markup has its own line ends; those of RTF count between it (MS-OXRTFEX section 2.1.3).
      if let character = Self.characters[word] { put(character: character) }
    }
  }

  private static let characters: [String: Unicode.Scalar] = [
    "par": "\n", "line": "\n", "sect": "\n", "page": "\n", "row": "\n", "tab": "\t",
    "cell": "\t", "emdash": "\u{2014}", "endash": "\u{2013}", "lquote": "\u{2018}",
    "rquote": "\u{2019}", "ldblquote": "\u{201C}", "rdblquote": "\u{201D}",
    "bullet": "\u{2022}", "emspace": "\u{2003}", "enspace": "\u{2002}",
  ]

  /// RTF is written in ASCII, so that it cannot be in a code page without that.
  private mutating func readCodepage(_ number: Int?) {
    guard let charset = number.flatMap({ Charset(codepage: $0) }), charset.isSafeInHTML else {
      return
    }
    text.change(to: charset)
  }

  /// Passes over bytes that are no text.
  private mutating func skip(_ count: Int) {
    var left = count
    while left > 0, fill() {
      let step = min(left, bytes.count - position)
      position += step
      left -= step
    }
  }

  private var isShown: Bool {
    !group.isSkipped && !(isHTML && group.isForRTF)
  }

  private mutating func put(_ byte: UInt8) {
    if toSkip > 0 {
      toSkip -= 1
    } else if isShown {
      text.append(byte)
    }
  }

  private mutating func put(character: Unicode.Scalar) {
    toSkip = 0
    if isShown { text.append(character) }
  }

  /// A UTF-16 unit, written as a signed number of 16 bits.
  private mutating func putUnicode(_ number: Int) {
    toSkip = group.replacement
    if isShown { text.append(utf16: UInt32(truncatingIfNeeded: number) & 0xFFFF) }
  }
}
