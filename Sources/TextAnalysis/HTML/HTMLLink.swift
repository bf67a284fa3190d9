/// Where a link leads, shown beside its text unless the text says so.
struct HTMLLink {
  private let target: [UInt8]
  private let textStart: Int

  /// Bytes; a longer address is for a machine.
  private static let longest = 300
  /// Bytes of a link's text that are looked at, more than an address has: links may stand in links,
  /// each with the text of all.
  private static let longestText = 512

  init?(_ href: [UInt8], textStart: Int) {
    let target = Self.unwrapped(href)
    guard Self.schemes.contains(where: { Self.starts(target, with: $0) }) else { return nil }
    self.target = target
    self.textStart = textStart
  }

  private static let schemes = ["http://", "https://", "mailto:", "tel:"].map { Array($0.utf8) }

  /// Returns the address, or nil where the link's text says as much.
  func address(besides flow: TextFlow) -> [UInt8]? {
    let text = flow.written(from: textStart, atMost: Self.longestText)
    guard text.contains(where: { $0.isFoldedLetter || $0.isDigit || $0.isUpperASCII }) else {
      return nil
    }
    if Self.starts(target, with: Array("tel:".utf8)) {
      let digits = text.filter(\.isDigit)
      return digits.count >= 6 ? nil : Array(target.dropFirst(4))
    }
    let isMail = Self.starts(target, with: Array("mailto:".utf8))
    let shown = isMail ? Array(target.dropFirst(7).prefix { $0 != 0x3F }) : target
    let bare = Self.bare(shown)
    let said = Self.bare(text)
    if bare.isEmpty || said == bare || isMail && said.contains(0x40) { return nil }
    // `www.wilg.test` over `https://www.wilg.test/home?utm=1`.
    if !isMail, said.contains(0x2E), !said.contains(0x20), bare.starts(with: said) { return nil }
    return shown.count <= Self.longest ? shown : nil
  }

  /// Without scheme, `www.` and closing slash, in lower case.
  private static func bare(_ address: [UInt8]) -> [UInt8] {
    var bytes = address.map { $0.isUpperASCII ? $0 | 0x20 : $0 }[...]
    while let first = bytes.first, first <= 0x20 { bytes.removeFirst() }
    for prefix in ["https://", "http://", "mailto:", "www."] where bytes.starts(with: prefix.utf8) {
      bytes.removeFirst(prefix.utf8.count)
    }
    while let last = bytes.last, last <= 0x20 || last == 0x2F { bytes.removeLast() }
    return Array(bytes)
  }

  /// QUIRK: Outlook hides addresses behind `safelinks.protection.outlook.com/?url=…`.
  private static func unwrapped(_ href: [UInt8]) -> [UInt8] {
    let mark = Array("safelinks.protection.outlook.com/?url=".utf8)
    guard href.count > mark.count,
      let start = (0...(href.count - mark.count)).first(where: {
        href[$0...].starts(with: mark)
      })
    else { return href }
    let value = href[(start + mark.count)...].prefix { $0 != 0x26 }
    var result: [UInt8] = []
    var index = value.startIndex
    while index < value.endIndex {
      if value[index] == 0x25, index + 2 < value.endIndex,
        let byte = UInt8(
          String(decoding: value[(index + 1)...(index + 2)], as: UTF8.self), radix: 16)
      {
        result.append(byte)
        index += 3
      } else {
        result.append(value[index])
        index += 1
      }
    }
    let isPlain = result.allSatisfy { $0 > 0x20 && $0 != 0x3C && $0 != 0x3E }
    return isPlain ? result : href
  }

  private static func starts(_ bytes: [UInt8], with prefix: [UInt8]) -> Bool {
    bytes.count > prefix.count
      && zip(bytes, prefix).allSatisfy { ($0.isUpperASCII ? $0 | 0x20 : $0) == $1 }
  }
}
