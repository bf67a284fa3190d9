/// Writes a document's text as its elements open and close.
final class HTMLTextWriter {
  /// Stops the parser; set while it runs.
  var stop: (() -> Void)?
  /// Whether the parser has just read the end tag of a name; set while it runs.
  var isAtEndTag: ((UnsafePointer<UInt8>) -> Bool)?
  /// More elements stood open than ``HTMLText/Limit/openElements``.
  private(set) var overflowed = false
  /// A hidden element was closed because the document, or what is round it, ended.
  private(set) var isUnclosedHidden = false

  private struct Open {
    let name: Name
    var hides = false
    var quotes = false
    var isSpaced = false
    var isGmail = false
    var mark: HTMLMark.Kind?
    var markStart = 0
    var link: HTMLLink?
  }

  /// An element's name, numbered so that names compare as numbers.
  private struct Name {
    let number: Int
    let element: HTMLElement
  }

  private let hiding: Bool
  private var open: [Open] = []
  /// The names by where the parser keeps them: it keeps each once for as long as it runs.
  private var names: [UnsafePointer<UInt8>: Name] = [:]
  private var numbers: [String: Int] = [:]
  private var lists: [(ordered: Bool, items: Int)] = []
  private var hidden = 0
  private var preformatted = 0
  private var gmail = 0
  private var flow = TextFlow(quoteMarks: HTMLText.Limit.quoteMarks)
  private var marks: [HTMLMark] = []

  init(hiding: Bool) {
    self.hiding = hiding
  }

  func open(_ pointer: UnsafePointer<UInt8>, _ attributes: HTMLAttributes) {
    guard !overflowed else { return }
    guard open.count < HTMLText.Limit.openElements else {
      overflowed = true
      stop?()
      return
    }
    let name = name(at: pointer)
    var entry = Open(name: name)
    if case .dropped = name.element {
      entry.hides = hiding
      push(entry)
      return
    }
    entry.hides = hiding && attributes.isHidden
    entry.isGmail = attributes.isGmailContainer
    (entry.quotes, entry.mark) = quotes(name.element, attributes)
    entry.isSpaced = isSpaced(name.element, attributes)
    push(entry)
    guard hidden == 0 else { return }
    start(name.element, isSpaced: entry.isSpaced, attributes)
    if entry.mark != nil { flow.lineBreak(blankLines: 0) }
    open[open.count - 1].markStart = flow.count
    if case .link = name.element {
      open[open.count - 1].link = HTMLLink(attributes.href, textStart: flow.count)
    }
  }

  func close(_ pointer: UnsafePointer<UInt8>) {
    guard let entry = open.last, entry.name.number == name(at: pointer).number else { return }
    open.removeLast()
    let isVisible = hidden == 0
    if entry.hides {
      hidden -= 1
      if isAtEndTag?(pointer) == false { isUnclosedHidden = true }
    }
    if entry.isGmail { gmail -= 1 }
    if case .preformatted = entry.name.element { preformatted -= 1 }
    if case .list = entry.name.element { _ = lists.popLast() }
    if entry.quotes {
      flow.lineBreak(blankLines: 0)
      flow.quoteDepth -= 1
    }
    if isVisible { end(entry) }
  }

  func characters(_ bytes: UnsafeBufferPointer<UInt8>) {
    guard hidden == 0, !overflowed else { return }
    flow.text(bytes, keepingWhiteSpace: preformatted > 0)
  }

  /// The text, and what the structure says of it.
  func finished() -> (bytes: [UInt8], marks: [HTMLMark]) {
    let (bytes, shift) = flow.finished()
    let moved = marks.map { mark in
      let lower = min(max(0, mark.range.lowerBound - shift), bytes.count)
      let upper = min(max(lower, mark.range.upperBound - shift), bytes.count)
      return HTMLMark(kind: mark.kind, range: lower..<upper)
    }
    return (bytes, moved.sorted { $0.range.lowerBound < $1.range.lowerBound })
  }

  private func name(at pointer: UnsafePointer<UInt8>) -> Name {
    if let known = names[pointer] { return known }
    let text = String(cString: pointer)
    let number = numbers[text] ?? numbers.count
    numbers[text] = number
    let name = Name(number: number, element: HTMLElement(text))
    names[pointer] = name
    return name
  }

  private func push(_ entry: Open) {
    open.append(entry)
    if entry.hides { hidden += 1 }
    if entry.isGmail { gmail += 1 }
    if entry.quotes {
      flow.lineBreak(blankLines: 0)
      flow.quoteDepth += 1
    }
    if case .preformatted = entry.name.element { preformatted += 1 }
    if case .list(let ordered) = entry.name.element { lists.append((ordered, 0)) }
  }

  private func start(_ element: HTMLElement, isSpaced: Bool, _ attributes: HTMLAttributes) {
    switch element {
    case .lineBreak:
      flow.forcedBreak()
    case .rule:
      flow.lineBreak(blankLines: 0)
      // What Outlook writes between answer and quote, in the form of its own plain text.
      flow.word(attributes.isUnreachable ? "________________________________" : "---")
      flow.lineBreak(blankLines: 0)
    case .image:
      // Emoji that a mail program turned into pictures; a word is a caption.
      let text = String(decoding: attributes.alternative, as: UTF8.self)
      if (1...4).contains(text.unicodeScalars.count), !text.contains(where: \.isLetter) {
        flow.word(text)
      }
    case .listItem:
      flow.lineBreak(blankLines: 0)
      flow.word(itemMark(attributes))
      flow.space()
    case .cell:
      flow.cell()
    case .list(let ordered):
      flow.lineBreak(blankLines: isSpaced ? 1 : 0)
      if ordered, let start = attributes.start, let last = lists.indices.last {
        lists[last].items = min(max(start, 0), 100_000) - 1
      }
    case .block, .paragraph, .preformatted, .blockquote:
      flow.lineBreak(blankLines: isSpaced ? 1 : 0)
    case .inline, .dropped, .link:
      break
    }
  }

  private func end(_ entry: Open) {
    switch entry.name.element {
    case .link:
      if let address = entry.link?.address(besides: flow) { flow.address(address) }
    case .listItem, .list, .block, .paragraph, .preformatted, .blockquote:
      flow.lineBreak(blankLines: entry.isSpaced ? 1 : 0)
    case .lineBreak, .rule, .image, .cell, .inline, .dropped:
      break
    }
    guard let kind = entry.mark, marks.count < HTMLText.Limit.marks else { return }
    flow.lineBreak(blankLines: 0)
    if flow.count > entry.markStart {
      marks.append(HTMLMark(kind: kind, range: entry.markStart..<flow.count))
    }
  }

  private func itemMark(_ attributes: HTMLAttributes) -> String {
    guard let last = lists.indices.last else { return "-" }
    lists[last].items += 1
    return lists[last].ordered ? "\(attributes.start ?? lists[last].items)." : "-"
  }

  private func quotes(
    _ element: HTMLElement, _ attributes: HTMLAttributes
  ) -> (Bool, HTMLMark.Kind?) {
    if case .blockquote = element {
      if attributes.isReplyQuote || gmail > 0 && attributes.isGmailContainer { return (true, nil) }
      return (false, attributes.isPossibleQuote ? .possibleQuote : nil)
    }
    if attributes.isReferenceContainer { return (true, nil) }
    if attributes.isBoundary { return (false, .boundary) }
    return (false, attributes.isSignature ? .signature : nil)
  }

  private func isSpaced(_ element: HTMLElement, _ attributes: HTMLAttributes) -> Bool {
    switch element {
    case .paragraph: !attributes.isTight
    case .list: lists.isEmpty
    case .blockquote, .preformatted: true
    default: false
    }
  }
}
