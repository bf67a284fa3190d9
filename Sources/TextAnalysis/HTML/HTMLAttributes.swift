/// The attributes that decide whether and how an element shows.
struct HTMLAttributes {
  private var style: [UInt8] = []
  /// Class and id, in lower case, with blanks round them.
  private var names: [UInt8] = []
  private var type: [UInt8] = []
  private var name: [UInt8] = []
  private(set) var alternative: [UInt8] = []
  private(set) var href: [UInt8] = []
  private(set) var isUnreachable = false
  private(set) var start: Int?
  private var hasHidden = false

  mutating func set(_ name: UnsafePointer<UInt8>, _ value: UnsafePointer<UInt8>?) {
    var length = 0
    while name[length] != 0 { length += 1 }
    let key = UnsafeBufferPointer(start: name, count: length)
    if key.elementsEqual("style".utf8) {
      style = Self.lowered(value).filter { $0 > 0x20 }
    } else if key.elementsEqual("class".utf8) || key.elementsEqual("id".utf8) {
      names += [0x20] + Self.lowered(value) + [0x20]
    } else if key.elementsEqual("type".utf8) {
      type = Self.lowered(value)
    } else if key.elementsEqual("alt".utf8) {
      alternative = Self.bytes(value)
    } else if key.elementsEqual("href".utf8) {
      href = Self.bytes(value)
    } else if key.elementsEqual("name".utf8) {
      self.name = Self.lowered(value)
    } else if key.elementsEqual("tabindex".utf8) {
      isUnreachable = Self.bytes(value).elementsEqual("-1".utf8)
    } else if key.elementsEqual("start".utf8) || key.elementsEqual("value".utf8) {
      start = Int(String(decoding: Self.bytes(value).prefix(6), as: UTF8.self))
    } else if key.elementsEqual("hidden".utf8) {
      hasHidden = true
    }
  }

  private static func bytes(_ value: UnsafePointer<UInt8>?) -> [UInt8] {
    guard let value else { return [] }
    var length = 0
    while value[length] != 0 { length += 1 }
    return Array(UnsafeBufferPointer(start: value, count: length))
  }

  private static func lowered(_ value: UnsafePointer<UInt8>?) -> [UInt8] {
    bytes(value).map { $0.isUpperASCII ? $0 | 0x20 : $0 }
  }

  /// Whether a reader does not see the element: preheaders, tracking blocks, template leftovers.
  var isHidden: Bool {
    if hasHidden || has(name: "preheader") { return true }
    guard !style.isEmpty else { return false }
    return has(style: "display:none") || has(style: "visibility:hidden")
      || has(style: "mso-hide:all") || isZero("font-size:") || isZero("opacity:")
      || isZero("max-height:") || isZero("width:") && isZero("height:")
  }

  /// What surely sets another's message apart.
  var isReplyQuote: Bool {
    type.elementsEqual("cite".utf8) || has(name: "protonmail_quote") || has(name: "yahoo_quoted")
      || has(name: "tutanota_quote") || has(name: "zmail_extra") || has(name: "moz-quote")
  }

  /// A bar or Gmail's own class: a quote where a header stands above it, else formatting.
  var isPossibleQuote: Bool {
    has(style: "border-left:") || has(name: "gmail_quote") || has(style: "border-left-style:")
  }

  /// The element round all that Gmail adds below an answer.
  var isGmailContainer: Bool { has(name: "gmail_quote") }

  /// A container that holds the message that is answered, header and all.
  var isReferenceContainer: Bool {
    has(name: "mail-editor-reference-message-container") || has(name: "yahoo_quoted")
      || name.elementsEqual("quote".utf8)
  }

  /// An element behind which the rest is another's message.
  var isBoundary: Bool {
    has(name: "divrplyfwdmsg") || has(name: "moz-forward-container")
  }

  /// What a mail program puts round the signature that it adds.
  var isSignature: Bool {
    has(name: "gmail_signature") || has(name: "moz-signature") || has(name: "applemailsignature")
      || has(name: "ms-outlook-mobile-signature") || has(name: "protonmail_signature_block")
      || has(name: "composer_signature") || has(word: "signature") || has(word: "x_signature")
      || has(name: "io-ox-signature") || has(name: "tutanota_signature")
  }

  /// Whether a paragraph has no white space round it, as Outlook writes its lines.
  var isTight: Bool {
    has(name: "msonormal") || has(name: "msolist") || has(name: "elementtoproof")
      || isZero("margin:") || isZero("margin-top:") && isZero("margin-bottom:")
  }

  private func has(name part: StaticString) -> Bool {
    !names.isEmpty && Self.place(of: part, in: names) != nil
  }

  private func has(word: StaticString) -> Bool {
    guard !names.isEmpty, let place = Self.place(of: word, in: names) else { return false }
    return names[place - 1] == 0x20 && names[place + word.utf8CodeUnitCount] == 0x20
  }

  private func has(style part: StaticString) -> Bool {
    !style.isEmpty && Self.place(of: part, in: style) != nil
  }

  /// Whether a property is nothing: `0`, `0px`, not `0.8em`.
  private func isZero(_ property: StaticString) -> Bool {
    guard let place = Self.place(of: property, in: style, asProperty: true) else { return false }
    let value = place + property.utf8CodeUnitCount
    guard value < style.count, style[value] == 0x30 else { return false }
    guard value + 1 < style.count else { return true }
    return style[value + 1] != 0x2E && !style[value + 1].isDigit
      || style[(value + 1)...].starts(with: ".0;".utf8)
  }

  private static func place(
    of part: StaticString, in bytes: [UInt8], asProperty: Bool = false
  ) -> Int? {
    let pattern = UnsafeBufferPointer(start: part.utf8Start, count: part.utf8CodeUnitCount)
    guard bytes.count >= pattern.count else { return nil }
    return bytes.withUnsafeBufferPointer { bytes in
      (0...(bytes.count - pattern.count)).first { start in
        bytes[start] == pattern[0] && bytes[start..<(start + pattern.count)].elementsEqual(pattern)
          && (!asProperty || start == 0 || bytes[start - 1] == 0x3B)
      }
    }
  }
}
