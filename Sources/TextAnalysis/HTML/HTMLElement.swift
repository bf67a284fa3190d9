/// What an element does to the flow of text.
enum HTMLElement {
  /// Its content is not text for a reader.
  case dropped
  /// Ends the line.
  case lineBreak
  case rule
  case image
  case listItem
  case list(ordered: Bool)
  case cell
  case preformatted
  case blockquote
  case link
  /// Stands on lines of its own, with white space round it.
  case paragraph
  /// Stands on lines of its own.
  case block
  case inline

  init(_ name: String) {
    self = Self.known[name.lowercased()] ?? .inline
  }

  private static let known: [String: HTMLElement] = {
    var known: [String: HTMLElement] = [
      "br": .lineBreak, "hr": .rule, "img": .image, "li": .listItem, "ul": .list(ordered: false),
      "ol": .list(ordered: true), "td": .cell, "th": .cell, "pre": .preformatted,
      "blockquote": .blockquote, "p": .paragraph, "a": .link,
    ]
    for name in [
      "script", "style", "title", "template", "noframes", "object", "applet", "svg", "math",
      "datalist", "select", "xml", "audio", "video",
    ] {
      known[name] = .dropped
    }
    for name in ["h1", "h2", "h3", "h4", "h5", "h6", "table", "dl"] { known[name] = .paragraph }
    for name in [
      "address", "article", "aside", "body", "caption", "center", "dd", "details", "div", "dt",
      "fieldset", "figcaption", "figure", "footer", "form", "header", "html", "legend", "main",
      "nav", "section", "summary", "tbody", "tfoot", "thead", "tr",
    ] {
      known[name] = .block
    }
    return known
  }()
}
