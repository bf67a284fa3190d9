/// Writes scalars one after another in the form that is safe on a terminal.
struct TerminalTextWriter {
  /// So many marks may stand on one letter; Hebrew and Tibetan need up to six, and a heap of
  /// hundreds would run over the lines above and below.
  static let marksOnALetter = 8
  /// So many joiners may make one emoji of several; a family needs three. A program that knows of
  /// no joiners shows each part, and a chain without end would run over the line.
  static let joinersInAnEmoji = 4
  /// From so many on, equal hidden scalars are counted instead of repeated.
  static let repeatsShown = 3

  private(set) var output = ""
  /// Where the cuts went, in UTF-8 code units of the output.
  private(set) var cutOffsets: [Int] = []

  private let lineEnds: TerminalText.LineEnds
  private var written = 0
  /// The last scalar written as itself; nil at the start, after a line end and after a name.
  private var base: Unicode.Scalar?
  private var marks = 0
  private var surplusMarks = 0
  private var joiners = 0
  private var hidden: Unicode.Scalar?
  private var hiddenCount = 0

  init(lineEnds: TerminalText.LineEnds, capacity: Int) {
    self.lineEnds = lineEnds
    output.reserveCapacity(min(capacity, 1 << 20))
  }

  /// Writes a whole text, noting where each cut (ascending scalar offsets) ends up.
  mutating func write(_ text: String, cuts: [Int]) {
    var cuts = cuts[...]
    var offset = 0
    let scalars = text.unicodeScalars
    var index = scalars.startIndex
    while index < scalars.endIndex {
      while let cut = cuts.first, cut <= offset {
        note()
        cuts = cuts.dropFirst()
      }
      let scalar = scalars[index]
      scalars.formIndex(after: &index)
      write(scalar, before: index < scalars.endIndex ? scalars[index] : nil)
      offset += 1
    }
    flush()
    for _ in cuts { note() }
  }

  private mutating func note() {
    flush()
    cutOffsets.append(written)
  }

  private mutating func write(_ scalar: Unicode.Scalar, before next: Unicode.Scalar?) {
    if scalar.value >= 0x20, scalar.value < 0x7F {
      letter(scalar)
    } else if scalar.properties.isCombining {
      mark(scalar)
    } else if !HiddenScalar.isHidden(scalar) {
      letter(scalar)
    } else if !writeLineEnd(scalar, before: next), !writeInContext(scalar, before: next) {
      hide(scalar)
    }
  }

  private mutating func letter(_ scalar: Unicode.Scalar) {
    flush()
    // A skin tone belongs to the part before it.
    if base?.value != 0x200D, !scalar.properties.isEmojiModifier { joiners = 0 }
    append(scalar)
    base = scalar
    marks = 0
  }

  private mutating func mark(_ scalar: Unicode.Scalar) {
    if hidden != nil { flush() }
    if base == nil, marks == 0 {
      // Without a letter it would land on whatever stands before the text.
      letter("\u{25CC}")
    }
    marks += 1
    if marks > Self.marksOnALetter {
      surplusMarks += 1
    } else {
      append(scalar)
    }
  }

  /// Line ends and tabs, as asked; false for any other scalar.
  private mutating func writeLineEnd(_ scalar: Unicode.Scalar, before next: Unicode.Scalar?)
    -> Bool
  {
    switch (scalar, lineEnds) {
    case ("\n", .keep):
      flush()
      append("\n")
      base = nil
      marks = 0
    case ("\r", .keep), ("\r", .space):
      // Alone it would start the line anew and write over it.
      guard next == "\n" else { return false }
    case ("\n", .space), ("\t", .space):
      letter(" ")
    case ("\t", .keep):
      for _ in 0..<4 { letter(" ") }
    default:
      return false
    }
    return true
  }

  /// Scalars without a shape that do their work between these neighbours; false where they do not.
  private mutating func writeInContext(_ scalar: Unicode.Scalar, before next: Unicode.Scalar?)
    -> Bool
  {
    // Mail programs begin texts with a byte order mark; it says nothing.
    if scalar.value == 0xFEFF, written == 0, hidden == nil { return true }
    guard hidden == nil, surplusMarks == 0, let base else { return false }
    switch scalar.value {
    case 0xAD:
      // A hyphenation hint inside a word: a reader sees nothing there either.
      return base.properties.isAlphabetic && next?.properties.isAlphabetic == true
    case 0x200D:
      guard let next, base.joins(next), joiners < Self.joinersInAnEmoji else { return false }
      joiners += 1
    case 0x200C:
      guard let next, base.isOfJoiningScript, next.isOfJoiningScript else { return false }
    case 0xFE00...0xFE0F:
      guard !base.properties.isVariationSelector, marks == 0, base != " " else { return false }
    case 0xE0100...0xE01EF:
      guard base.properties.isIdeographic else { return false }
    default:
      return false
    }
    append(scalar)
    self.base = scalar
    return true
  }

  private mutating func hide(_ scalar: Unicode.Scalar) {
    if scalar != hidden || surplusMarks > 0 { flush() }
    hidden = scalar
    hiddenCount += 1
    base = nil
    marks = 0
  }

  /// Writes what was counted so far.
  private mutating func flush() {
    if surplusMarks > 0 { append("⟨+\(surplusMarks)⟩") }
    if let hidden {
      if hiddenCount <= Self.repeatsShown {
        for _ in 0..<hiddenCount { append(HiddenScalar.name(of: hidden)) }
      } else {
        append(HiddenScalar.name(of: hidden, times: hiddenCount))
      }
    }
    surplusMarks = 0
    hidden = nil
    hiddenCount = 0
  }

  private mutating func append(_ scalar: Unicode.Scalar) {
    output.unicodeScalars.append(scalar)
    written += UTF8.width(scalar)
  }

  private mutating func append(_ text: String) {
    output += text
    written += text.utf8.count
  }
}

extension Unicode.Scalar.Properties {
  /// A mark that stands on the letter before it and takes no cell of its own.
  fileprivate var isCombining: Bool {
    switch generalCategory {
    case .nonspacingMark, .enclosingMark: !isDefaultIgnorableCodePoint
    default: false
    }
  }
}

extension Unicode.Scalar {
  /// Whether a ZERO WIDTH JOINER between the two does what it is for: one emoji of several, or
  /// a form of a joining script.
  fileprivate func joins(_ next: Unicode.Scalar) -> Bool {
    if isOfJoiningScript, next.isOfJoiningScript { return true }
    return value > 0xFF && next.value > 0xFF && next.properties.isEmoji
      && (properties.isEmoji || value == 0xFE0F)
  }

  /// Arabic, Syriac and their kin, and the scripts of India up to Sinhala.
  fileprivate var isOfJoiningScript: Bool {
    switch value {
    case 0x0620...0x08FF, 0x0900...0x0DFF: properties.isAlphabetic
    default: false
    }
  }
}
