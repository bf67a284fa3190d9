/// What the sender is called: to know the name alone at the end of a mail.
struct SenderName {
  /// Of each word.
  let hashes: [UInt64]
  /// Letters that stand for a name.
  let initials: Set<UInt8>

  static let unknown = SenderName(nil)

  /// Bytes that are looked at; no person has a longer name.
  private static let longest = 256

  /// - Parameter name: the display name of the From field.
  init(_ name: String?) {
    guard let name else {
      hashes = []
      initials = []
      return
    }
    let mail = MailText(FoldedText(bytes: Array(name.utf8.prefix(Self.longest))))
    hashes = mail.words.map(\.hash)
    initials = Set(
      mail.words.filter { $0.range.count == 1 }.map { mail.text.folded[$0.range.lowerBound] })
  }
}
