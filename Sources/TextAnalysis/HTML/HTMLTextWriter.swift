/// Writes a document's text as its elements open and close.
final class HTMLTextWriter {
  /// Stops the parser; set while it runs.
  var stop: (() -> Void)?
  /// More elements stood open than ``HTMLText/Limit/openElements``.
  private(set) var overflowed = false

  private struct Open {
    let name: Name
    let hides: Bool
    let quotes: Bool
    let spaced: Bool
  }

  /// An element's name, numbered so that names compare as numbers.
  private struct Name {
    let number: Int
    let element: HTMLElement
  }

  private var open: [Open] = []
  /// The names by where the parser keeps them: it keeps each once for as long as it runs.
  private var names: [UnsafePointer<UInt8>: Name] = [:]
  private var numbers: [String: Int] = [:]
  private var lists: [(ordered: Bool, items: Int)] = []
  private var hidden = 0
  private var preformatted = 0
  private var flow = TextFlow(quoteMarks: HTMLText.Limit.quoteMarks)

  func open(_ pointer: UnsafePointer<UInt8>, _ attributes: HTMLAttributes) {
    guard !overflowed else { return }
    guard open.count < HTMLText.Limit.openElements else {
      overflowed = true
      stop?()
      return
    }
    let name = name(at: pointer)
    let element = name.element
    if case .dropped = element {
      push(Open(name: name, hides: true, quotes: false, spaced: false))
      return
    }
    let entry = Open(
      name: name, hides: attributes.isHidden,
      quotes: quotes(element, attributes), spaced: isSpaced(element, attributes))
    push(entry)
    guard hidden == 0 else { return }
    start(entry, attributes)
  }

  func close(_ pointer: UnsafePointer<UInt8>) {
    guard let entry = open.last, entry.name.number == name(at: pointer).number else { return }
    open.removeLast()
    let visible = hidden == 0
    if entry.hides { hidden -= 1 }
    if case .preformatted = entry.name.element { preformatted -= 1 }
    if case .list = entry.name.element { _ = lists.popLast() }
    if entry.quotes {
      flow.lineBreak(blankLines: 0)
      flow.quoteDepth -= 1
    }
    if visible { end(entry) }
  }

  func characters(_ bytes: UnsafeBufferPointer<UInt8>) {
    guard hidden == 0, !overflowed else { return }
    flow.text(bytes, keepingWhiteSpace: preformatted > 0)
  }

  func finished() -> String { flow.finished() }

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
    if entry.quotes {
      flow.lineBreak(blankLines: 0)
      flow.quoteDepth += 1
    }
    if case .preformatted = entry.name.element { preformatted += 1 }
    if case .list(let ordered) = entry.name.element { lists.append((ordered, 0)) }
  }

  private func start(_ entry: Open, _ attributes: HTMLAttributes) {
    switch entry.name.element {
    case .lineBreak:
      flow.forcedBreak()
    case .rule:
      flow.lineBreak(blankLines: 0)
      // What Outlook writes between answer and quote, in the form of its own plain text.
      flow.word(attributes.tabIndex == "-1" ? "________________________________" : "---")
      flow.lineBreak(blankLines: 0)
    case .image:
      // Emoji that a mail program turned into pictures.
      if (1...4).contains(attributes.alternative.unicodeScalars.count) {
        flow.word(attributes.alternative)
      }
    case .listItem:
      flow.lineBreak(blankLines: 0)
      flow.word(itemMark())
      flow.space()
    case .cell:
      flow.cell()
    case .list, .block, .paragraph, .preformatted, .blockquote:
      flow.lineBreak(blankLines: entry.spaced ? 1 : 0)
    case .inline, .dropped:
      break
    }
  }

  private func end(_ entry: Open) {
    switch entry.name.element {
    case .listItem, .list, .block, .paragraph, .preformatted, .blockquote:
      flow.lineBreak(blankLines: entry.spaced ? 1 : 0)
    case .lineBreak, .rule, .image, .cell, .inline, .dropped:
      break
    }
  }

  private func itemMark() -> String {
    guard let last = lists.indices.last else { return "-" }
    lists[last].items += 1
    return lists[last].ordered ? "\(lists[last].items)." : "-"
  }

  private func quotes(_ element: HTMLElement, _ attributes: HTMLAttributes) -> Bool {
    if case .blockquote = element { return attributes.isReplyQuote }
    return attributes.isReferenceContainer
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
