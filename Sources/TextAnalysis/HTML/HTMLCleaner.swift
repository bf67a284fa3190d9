/// Rewrites a document so that the parser can neither lose its text nor take long over it.
///
/// Tags keep the few attributes that matter here; comments, scripts and style sheets go; what looks
/// like markup and never ends becomes text. One pass, whatever the document.
struct HTMLCleaner {
  let html: [UInt8]
  var output: [UInt8] = []
  var place = 0
  private var tags = 0
  private var unclosedTags = 0
  /// Open elements by name: an end tag without a start tag would cost the parser a long walk.
  private var open: [UInt64: Int] = [:]
  /// Ends that were looked for to the end of the document, and are not there.
  private var missing: Set<[UInt8]> = []
  private let lastClose: Int

  /// Elements of which nothing is text, whose content is no markup either.
  private static let raw = ["script", "style", "title", "noframes", "noembed", "iframe"].map {
    Array($0.utf8)
  }
  /// What would take the rest of the document for text.
  private static let swallowing = ["plaintext", "xmp", "listing"].map { Array($0.utf8) }
  private static let longestName = 32

  /// Stands for an `&` that begins no entity: the parser takes long over each.
  static let ampersand: UInt8 = 0x7F

  /// Returns the document, and how many tags it has.
  static func clean(_ html: [UInt8]) -> (html: [UInt8], tags: Int) {
    var cleaner = HTMLCleaner(html)
    cleaner.run()
    return (cleaner.output, cleaner.tags)
  }

  private init(_ html: [UInt8]) {
    self.html = html
    lastClose = html.lastIndex(of: 0x3E) ?? -1
    output.reserveCapacity(html.count)
  }

  private mutating func run() {
    let count = html.count
    while place < count {
      let start = place
      while place < count, html[place] != 0x3C, html[place] != 0x26, html[place] != 0,
        html[place] != Self.ampersand
      {
        place += 1
      }
      output.append(contentsOf: html[start..<place])
      guard place < count else { return }
      switch html[place] {
      case 0x3C:
        markup()
      case 0x26:
        let next = place + 1 < count ? html[place + 1] : 0
        output.append(isLetter(next) || next == 0x23 ? 0x26 : Self.ampersand)
        place += 1
      default:
        output.append(0x20)
        place += 1
      }
    }
  }

  private mutating func markup() {
    let next = place + 1 < html.count ? html[place + 1] : 0
    if next == 0x21, starts([0x2D, 0x2D], at: place + 2) {
      comment()
    } else if place < lastClose, next == 0x21 || next == 0x3F {
      skipToClose(from: place + 2)
    } else if place < lastClose, next == 0x2F, place + 2 < html.count, isLetter(html[place + 2]) {
      endTag()
    } else if place < lastClose, isLetter(next) {
      startTag()
    } else {
      literal()
    }
  }

  /// A `<` that opens nothing.
  private mutating func literal() {
    tags += 1
    output.append(contentsOf: "&lt;".utf8)
    place += 1
  }

  private mutating func comment() {
    place += 4
    // `<!-->` and `<!--->` are whole.
    if starts([0x3E], at: place) {
      place += 1
    } else if starts([0x2D, 0x3E], at: place) {
      place += 2
    } else if let end = find(Array("--".utf8), closing: true, from: place) {
      place = end
    }
    // A comment that never ends is text but for its opening.
    output.append(0x20)
  }

  private mutating func skipToClose(from start: Int) {
    var end = start
    while end < html.count, html[end] != 0x3E { end += 1 }
    place = min(end + 1, html.count)
  }

  private mutating func endTag() {
    let name = name(at: place + 2)
    skipToClose(from: place + 2)
    let hash = Self.hash(name)
    if let count = open[hash], count > 0 {
      open[hash] = count - 1
    } else if name != [0x70], name != Array("br".utf8) {
      return
    }
    tags += 1
    output.append(0x3C)
    output.append(0x2F)
    output.append(contentsOf: name)
    output.append(0x3E)
  }

  /// Each tag without an end is read to the end of the document.
  private static let mostUnclosedTags = 32

  private mutating func startTag() {
    let start = place
    let name = name(at: place + 1)
    let written = output.count
    output.append(0x3C)
    output.append(contentsOf: name)
    place += 1 + name.count
    while place < html.count, !isBlank(html[place]), html[place] != 0x3E, html[place] != 0x2F,
      html[place] != 0x3C
    {
      place += 1
    }
    guard unclosedTags < Self.mostUnclosedTags, attributes() else {
      unclosedTags += 1
      output.removeSubrange(written...)
      place = start
      literal()
      return
    }
    if Self.raw.contains(name) {
      if let end = find([0x3C, 0x2F] + name, closing: false, from: place) {
        skipToClose(from: end)
      }
      output.removeSubrange(written...)
      output.append(0x20)
      return
    }
    if Self.swallowing.contains(name) {
      output.removeSubrange(written...)
      return
    }
    open[Self.hash(name), default: 0] += 1
    tags += 1
    output.append(0x3E)
  }

  /// The name of an element, in lower case; a namespace's colon is dropped with what is before it.
  private func name(at start: Int) -> [UInt8] {
    var name: [UInt8] = []
    var end = start
    while end < html.count, name.count < Self.longestName {
      let byte = html[end]
      guard isLetter(byte) || byte.isDigit || byte == 0x3A || byte == 0x2D else { break }
      name.append(byte.isUpperASCII ? byte | 0x20 : byte)
      end += 1
    }
    return name
  }

  /// Returns the place behind `pattern`, in any case, from `start`.
  ///
  /// - Parameter closing: a `>` has to follow, as at the end of a comment; `!` may stand before it.
  private mutating func find(_ pattern: [UInt8], closing: Bool, from start: Int) -> Int? {
    guard !missing.contains(pattern), let first = pattern.first else { return nil }
    var index = start
    while index + pattern.count <= html.count {
      if html[index] == first, matches(pattern, at: index) {
        let end = index + pattern.count
        if !closing { return end }
        if starts([0x3E], at: end) { return end + 1 }
        if starts([0x21, 0x3E], at: end) { return end + 2 }
      }
      index += 1
    }
    missing.insert(pattern)
    return nil
  }

  private func matches(_ pattern: [UInt8], at index: Int) -> Bool {
    for (offset, wanted) in pattern.enumerated() {
      let byte = html[index + offset]
      if byte != wanted, !(byte.isUpperASCII && byte | 0x20 == wanted) { return false }
    }
    return true
  }

  private func starts(_ bytes: [UInt8], at index: Int) -> Bool {
    index + bytes.count <= html.count && html[index..<(index + bytes.count)].elementsEqual(bytes)
  }

  private func isLetter(_ byte: UInt8) -> Bool {
    (0x61...0x7A).contains(byte | 0x20)
  }

  func isBlank(_ byte: UInt8) -> Bool {
    byte == 0x20 || byte == 0x0A || byte == 0x09 || byte == 0x0D || byte == 0x0C
  }

  private static func hash(_ name: [UInt8]) -> UInt64 {
    name.reduce(NameWord.seed, NameWord.step)
  }
}
