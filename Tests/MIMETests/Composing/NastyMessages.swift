import FoundationEssentials
import MIME

/// Makes messages of values that a careless writer would let through, or break.
struct NastyMessages {
  private var dice: Dice

  init(seed: UInt64) {
    dice = Dice(seed: seed)
  }

  static let words = [
    "", "Noor", "Jan Smit", "Smit, Jan", "Jan \"de\" Smit", "back\\slash", "\\\"", "René",
    "Zoë & Co",
    "👩‍👧‍👦", "🇳🇱 vlag", "שלום עולם", "مرحبا", "e\u{301}e\u{301}", "日本語の件名", "𝔘𝔫𝔦𝔠𝔬𝔡𝔢",
    "a\u{202E}b", "=?utf-8?q?x?=", "=?utf-8?b?eA==?= =?", "?=", "a=?b", "_", "a_b c", " leading",
    "trailing ", "  two  blanks  ", "a\r\nBcc: evil@y.test", "a\nBcc: x", "a\rBcc: x", "a\0b",
    "\u{2028}Bcc: x", "\u{85}x", "\u{FEFF}x", "tab\there", "a@b.test", "<a@b.test>", "a;b:c,d",
    "(comment)", "[x]", "jan.smit", "\"quoted\"", "'single'", "100%", "--", "From ", ".",
    "\u{FFFD}",
    "ﬁ ligature", "\u{200B}", "\u{AD}soft", "Ünï_cödé=?=", "a\u{7F}b", "~!#$%^&*+`{|}",
  ]
  private static let locals = [
    "jan", "jan.smit", "jan+tag", "o'brien", "a b", "a\"b", "a\\b", "a..b", ".a", "a.", "\"a b\"",
    "a@b", "a,b", "(x)", "=?utf-8?q?x?=", "rené", "שלום", "a\r\nBcc: x", "a\0b", "<", "a;b:c",
    "0123456789012345678901234567890123456789012345678901234567890123", "{x}~!#$%^&*", "_",
  ]
  private static let domains = [
    "school.test", "a.b.c.example", "café.test", "[192.0.2.1]", "localhost",
    "école-één.test",
  ]
  private static let ids = [
    "1@school.test", "CAF+x=y_z@mail.gmail.test", "\"a b\"@x.test", "a@b>\r\nBcc: x", "<a@b.test>",
    "é@x.test", "a.b-c!d#e@[192.0.2.1]",
  ]
  private static let lines = [
    "", ".", "..", ".dot", "From me", ">From me", "--", "-- ", "--=_0000000000000000--", "a", "Één",
    "trailing  ", "\ttab\t", "=", "=3D", "=\u{A0}=", "日本語", "a\rb", "\u{2028}", "👍🏽", "a\u{85}b",
    "begin 644 x", "QUIT", "é =", "\u{FEFF}x", "a\u{0C}b",
  ]

  mutating func next() -> OutgoingMessage {
    var message = OutgoingMessage(
      from: Mailbox(name: name(), address: "loket@praatmee.test"), to: mailboxes(),
      replyTo: mailboxes(), subject: text(), date: date(),
      messageID: "42.\(number())@praatmee.test",
      text: body())
    message.zoneOffset = Int.random(in: -1439...1439, using: &dice) * 60
    if Bool.random(using: &dice) { message.inReplyTo = pick(Self.ids + ["no-at"]) }
    message.references = (0..<Int.random(in: 0...5, using: &dice)).map { _ in pick(Self.ids) }
    if Bool.random(using: &dice) { message.autoSubmitted = text() }
    if Bool.random(using: &dice) { message.additionalFields = [["X-Note", text()]] }
    if Bool.random(using: &dice) { message.html = body() }
    return message
  }

  private mutating func number() -> UInt64 { .random(in: 0 ... .max, using: &dice) }

  private mutating func pick(_ values: [String]) -> String {
    values.randomElement(using: &dice) ?? ""
  }

  /// One word, several with or without blanks between them, or one of great length.
  private mutating func text() -> String {
    switch Int.random(in: 0..<14, using: &dice) {
    case 0: return String(repeating: pick(["x", "é", "日", "👍🏽", "?=", "\"", "="]), count: 300)
    case 1: return String(repeating: pick(Self.words) + " ", count: 40)
    case 2...4: return pick(Self.words)
    default:
      let count = Int.random(in: 2...6, using: &dice)
      return (0..<count).map { _ in pick(Self.words) }.joined(separator: pick([" ", "", "  "]))
    }
  }

  private mutating func name() -> String? { Bool.random(using: &dice) ? text() : nil }

  private mutating func mailboxes() -> [Mailbox] {
    (0..<Int.random(in: 0...3, using: &dice)).map { _ in
      Mailbox(name: name(), address: pick(Self.locals) + "@" + pick(Self.domains))
    }
  }

  private mutating func date() -> Date {
    let seconds =
      Bool.random(using: &dice)
      ? Double.random(in: 0...2_000_000_000, using: &dice)
      : Double.random(in: 0...253_370_000_000, using: &dice)
    return Date(timeIntervalSince1970: seconds.rounded(.down))
  }

  private mutating func body() -> String {
    switch Int.random(in: 0..<14, using: &dice) {
    case 0: return ""
    case 1: return String(repeating: pick(["x", "é", ".", " ", "=", "日本"]), count: 2_000)
    case 2: return pick(Self.lines)
    default:
      let count = Int.random(in: 1...12, using: &dice)
      return (0..<count).map { _ in pick(Self.lines) }.joined(separator: pick(["\n", "\r\n"]))
        + pick(["", "\n", "\n\n"])
    }
  }
}
