/// One command without its tag. Only the parts below can be put into one, so nothing that comes
/// from outside can end a line.
struct IMAPCommand {
  /// For errors: the command's name.
  let name: String
  private(set) var bytes: [UInt8]

  init(_ name: StaticString) {
    self.name = "\(name)"
    bytes = Array(self.name.utf8)
  }

  /// Our own syntax.
  func syntax(_ text: StaticString) -> Self { appending("\(text)".utf8) }
  func uids(_ uids: [UInt32]) -> Self { appending(UIDSet.text(of: uids).utf8) }
  func range(from first: UInt32) -> Self { appending("\(first):*".utf8) }
  func flags(_ flags: [IMAPFlag]) -> Self {
    appending("(\(flags.map(\.name).joined(separator: " ")))".utf8)
  }

  /// A mailbox name in modified UTF-7, quoted.
  func mailbox(_ encodedName: [UInt8]) -> Self {
    var quoted: [UInt8] = [0x22]
    for byte in encodedName where byte >= 0x20 && byte != 0x7F {
      if byte == 0x22 || byte == 0x5C { quoted.append(0x5C) }
      quoted.append(byte)
    }
    quoted.append(0x22)
    return appending(quoted)
  }

  private func appending(_ more: some Sequence<UInt8>) -> Self {
    var copy = self
    copy.bytes.append(0x20)
    copy.bytes.append(contentsOf: more)
    return copy
  }
}

/// A flag: a system flag such as `\Flagged`, or a keyword such as `$Praatmee` (RFC 9051 section
/// 2.3.2).
struct IMAPFlag {
  let name: String

  static let deleted = IMAPFlag(known: "\\Deleted")

  private init(known name: StaticString) { self.name = "\(name)" }

  /// Nil for what is no flag, and for `\Recent`, which only servers set.
  init?(_ name: String) {
    let word = name.hasPrefix("\\") ? name.dropFirst() : name[...]
    let isAtom = word.utf8.allSatisfy { byte in
      byte > 0x20 && byte < 0x7F && !#"(){%*"\]"#.utf8.contains(byte)
    }
    guard !word.isEmpty, isAtom, name.utf8.count <= 100, name.lowercased() != "\\recent" else {
      return nil
    }
    self.name = name
  }
}
