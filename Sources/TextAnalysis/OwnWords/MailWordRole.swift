/// What a word may mean in and around a mail's text; a word may mean several things.
struct MailWordRole: OptionSet, Sendable {
  let rawValue: UInt32

  static let month = Self(rawValue: 1 << 0)
  static let weekday = Self(rawValue: 1 << 1)
  /// Begins a quote's header: "Op 3 november …".
  static let headerOpener = Self(rawValue: 1 << 2)
  /// "schreef", in the header of a quote.
  static let headerVerb = Self(rawValue: 1 << 3)
  static let greeting = Self(rawValue: 1 << 4)
  /// Makes a sentence of a line that opens as a greeting does.
  static let tellsAfterGreeting = Self(rawValue: 1 << 5)
  /// Stands before a closing: "Met vriendelijke".
  static let beforeClosing = Self(rawValue: 1 << 6)
  /// Closes a mail: "groet".
  static let closing = Self(rawValue: 1 << 7)
  /// May follow a closing without a capital: "namens".
  static let afterClosing = Self(rawValue: 1 << 8)
  /// Tells who signs: "juf", "meester".
  static let signer = Self(rawValue: 1 << 9)
  /// A small word inside a surname.
  static let particle = Self(rawValue: 1 << 10)
  /// A profession or a place in an organisation.
  static let function = Self(rawValue: 1 << 11)
  /// A kind of organisation, or a part of one.
  static let organisation = Self(rawValue: 1 << 12)
  /// Stands before a telephone number or an address, or names a network to follow.
  static let contact = Self(rawValue: 1 << 13)
  /// Makes a sentence: verbs, pronouns, what ties clauses.
  static let sentence = Self(rawValue: 1 << 14)
  /// Speaks of the writer, which no organisation does under a mail.
  static let personal = Self(rawValue: 1 << 15)
  /// Stands in a line of working days.
  static let presence = Self(rawValue: 1 << 16)
  /// What slogans are made of.
  static let slogan = Self(rawValue: 1 << 17)
  /// Speaks to the reader, or of what is not so: no slogan does.
  static let noSlogan = Self(rawValue: 1 << 18)
  /// Asks for something in two words: "anoniem aub".
  static let wish = Self(rawValue: 1 << 19)
  /// Says in few words what may be done with a mail, or of its truth: "Echt gebeurd."
  static let statement = Self(rawValue: 1 << 24)
  /// "heeft", in a header that ends with "geschreven".
  static let headerHas = Self(rawValue: 1 << 20)
  /// What one wishes at the end: "weekend".
  static let farewell = Self(rawValue: 1 << 22)
  /// May stand before that: "nog een fijn".
  static let beforeFarewell = Self(rawValue: 1 << 23)
  /// "geschreven".
  static let headerWritten = Self(rawValue: 1 << 21)
}

/// A word of a mail's text.
struct MailWord: Sendable {
  let range: Range<Int>
  /// Of its folded letters, as ``WordSet`` keeps them.
  let hash: UInt64
  let roles: MailWordRole
  let startsUpper: Bool
  /// It is of digits only.
  let isNumber: Bool
}
