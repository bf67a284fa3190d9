/// The attributes that decide whether and how an element shows.
struct HTMLAttributes {
  private var style = ""
  private var names = ""
  private var type = ""
  private(set) var alternative = ""
  private(set) var tabIndex = ""
  private var hasHidden = false

  /// Attribute values longer than this are cut: no rule below looks further.
  private static let longestValue = 2_000

  mutating func set(_ name: String, _ value: String?) {
    let value = String((value ?? "").prefix(Self.longestValue))
    switch name.lowercased() {
    case "style": style = value.lowercased().filter { !$0.isWhitespace }
    case "class", "id": names += " " + value.lowercased()
    case "type": type = value.lowercased()
    case "alt": alternative = value
    case "tabindex": tabIndex = value
    case "hidden": hasHidden = true
    default: break
    }
  }

  /// Whether a reader does not see the element: preheaders, tracking blocks, template leftovers.
  var isHidden: Bool {
    if hasHidden || (!names.isEmpty && names.contains("preheader")) { return true }
    guard !style.isEmpty else { return false }
    return style.contains("display:none") || style.contains("visibility:hidden")
      || style.contains("mso-hide:all")
      || (style.contains("max-height:0") && style.contains("overflow:hidden"))
  }

  /// Whether a `<blockquote>` is what a mail program put round the message that is answered, and
  /// not the sender's own way to indent.
  var isReplyQuote: Bool {
    if type == "cite" { return true }
    if names.isEmpty, style.isEmpty { return false }
    return names.contains("gmail_quote") || names.contains("protonmail_quote")
      || names.contains("yahoo_quoted") || names.contains("tutanota_quote")
      || style.contains("border-left:")
  }

  /// Whether the element is the container in which new Outlook puts the message that is answered.
  var isReferenceContainer: Bool {
    !names.isEmpty && names.contains("mail-editor-reference-message-container")
  }

  /// Whether a paragraph has no white space round it, as Outlook writes its lines.
  var isTight: Bool {
    if names.isEmpty, style.isEmpty { return false }
    return names.contains("msonormal") || names.contains("msolist") || style.contains("margin:0")
  }
}
