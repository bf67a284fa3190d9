/// The words that mean something around a mail's text, found by the hash of their folded letters.
///
/// An open-addressed table: each word of each mail is looked up once.
struct MailLexicon: Sendable {
  static let shared = MailLexicon()

  private var keys: [UInt64]
  private var roles: [MailWordRole]
  private let mask: Int

  private init() {
    var known: [UInt64: MailWordRole] = [:]
    for (role, words) in Self.lists {
      for word in words.split(whereSeparator: \.isWhitespace) {
        known[WordSet.hash(String(word)), default: []].insert(role)
      }
    }
    var capacity = 1_024
    while capacity < known.count * 3 { capacity *= 2 }
    mask = capacity - 1
    keys = Array(repeating: 0, count: capacity)
    roles = Array(repeating: [], count: capacity)
    for (hash, role) in known {
      var place = Int(truncatingIfNeeded: hash) & mask
      while keys[place] != 0 { place = (place + 1) & mask }
      keys[place] = hash
      roles[place] = role
    }
  }

  subscript(_ hash: UInt64) -> MailWordRole {
    var place = Int(truncatingIfNeeded: hash) & mask
    while keys[place] != 0 {
      if keys[place] == hash { return roles[place] }
      place = (place + 1) & mask
    }
    return []
  }
}
