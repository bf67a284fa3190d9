/// Walks through one response's text. Nothing here throws or traps: what is not there is nil, and
/// the cursor stays where it was.
struct ResponseCursor {
  private let text: [UInt8]
  private let literals: [Literal]
  private var index = 0
  private var nextLiteral = 0

  init(_ frame: ResponseFrame) {
    text = frame.text
    literals = frame.literals
  }

  var isAtEnd: Bool { index >= text.count }
  var peek: UInt8? { index < text.count ? text[index] : nil }

  mutating func skipSpaces() {
    while peek == 0x20 { index += 1 }
  }

  /// Steps over one given byte.
  mutating func skip(_ byte: UInt8) -> Bool {
    guard peek == byte else { return false }
    index += 1
    return true
  }

  /// All that is left.
  mutating func rest() -> String {
    defer { index = text.count }
    return String(decoding: text[index...], as: UTF8.self)
  }

  /// The bytes up to a space, a parenthesis, a quote or the end. Brackets belong to it: flags and
  /// section names have them.
  mutating func atom() -> String? {
    let start = index
    while let byte = peek, byte > 0x20, byte != 0x22, byte != 0x28, byte != 0x29, byte != 0x7B {
      index += 1
    }
    return index > start ? String(decoding: text[start..<index], as: UTF8.self) : nil
  }

  /// An item's name, in capitals: an atom that ends before a bracket.
  mutating func word() -> String? {
    let start = index
    while let byte = peek, byte > 0x20, byte != 0x22, byte != 0x28, byte != 0x29, byte != 0x5B,
      byte != 0x7B
    {
      index += 1
    }
    guard index > start else { return nil }
    return String(decoding: text[start..<index], as: UTF8.self).uppercased()
  }

  /// A number that fits `UInt32`, as all of IMAP's but sizes do; larger ones are nil.
  mutating func number() -> UInt32? {
    let start = index
    var value: UInt64 = 0
    while let byte = peek, (0x30...0x39).contains(byte), value <= UInt64(UInt32.max) {
      value = value * 10 + UInt64(byte - 0x30)
      index += 1
    }
    guard index > start, value <= UInt64(UInt32.max) else {
      index = start
      return nil
    }
    return UInt32(value)
  }

  /// A quoted string without its quotes and backslashes. One that does not close is nil.
  mutating func quoted() -> [UInt8]? {
    guard peek == 0x22 else { return nil }
    var bytes: [UInt8] = []
    var position = index + 1
    while position < text.count {
      let byte = text[position]
      if byte == 0x22 {
        index = position + 1
        return bytes
      }
      if byte == 0x5C, position + 1 < text.count { position += 1 }
      bytes.append(text[position])
      position += 1
    }
    return nil
  }

  /// The literal whose mark stands here.
  mutating func literal() -> Literal? {
    var position = index
    if position < text.count, text[position] == UInt8(ascii: "~") { position += 1 }
    guard position < text.count, text[position] == UInt8(ascii: "{"),
      nextLiteral < literals.count,
      let lineEnd = text[position...].firstIndex(of: 0x0A)
    else { return nil }
    index = lineEnd + 1
    defer { nextLiteral += 1 }
    return literals[nextLiteral]
  }

  /// A string in either form, or `NIL` as a nil inside.
  mutating func nilOrString() -> Literal?? {
    if let bytes = quoted() { return .some(.bytes(bytes)) }
    if let literal = literal() { return .some(literal) }
    let start = index
    if atom()?.uppercased() == "NIL" { return .some(nil) }
    index = start
    return nil
  }

  /// A section's name: what stands from here up to `]`, in capitals.
  ///
  /// The list of header fields inside may hold quotes and parentheses; we ask for none.
  mutating func sectionName() -> String? {
    guard let end = text[index...].firstIndex(of: UInt8(ascii: "]")) else { return nil }
    defer { index = end + 1 }
    return String(decoding: text[index..<end], as: UTF8.self).uppercased()
  }

  /// The atoms of a list, such as flags. Nested lists are none of ours: they are stepped over.
  mutating func atoms(limits: IMAPLimits) -> [String]? {
    guard skip(0x28) else { return nil }
    var atoms: [String] = []
    while true {
      skipSpaces()
      if skip(0x29) { return atoms }
      guard atoms.count < limits.items else { return nil }
      if let atom = atom() {
        atoms.append(atom)
      } else if !skipValue(limits: limits) {
        return nil
      }
    }
  }

  /// Steps over one value of any kind, however deep: strings, atoms, lists within lists.
  mutating func skipValue(limits: IMAPLimits) -> Bool {
    var depth = 0
    repeat {
      skipSpaces()
      guard let byte = peek else { return false }
      switch byte {
      case 0x28:
        depth += 1
        index += 1
        guard depth <= limits.nesting else { return false }
      case 0x29:
        guard depth > 0 else { return false }
        depth -= 1
        index += 1
      case 0x22:
        guard quoted() != nil else { return false }
      case UInt8(ascii: "{"):
        guard literal() != nil else { return false }
      default:
        if literal() == nil && atom() == nil { return false }
      }
    } while depth > 0
    return true
  }
}
