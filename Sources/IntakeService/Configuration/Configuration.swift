package import MailTransport
package import TextAnalysis

/// All that an institute says of how its mail is taken in.
package struct Configuration: Sendable, Hashable {
  /// What happens to mail that was in the mailbox before the first start.
  package enum Start: Sendable, Hashable {
    /// It is left alone.
    case new
    /// All of it is taken in.
    case all
    /// What the server received on that day or later is taken in.
    case since(Day)
  }

  /// What happens in the mailbox once a message is safe in the database.
  package enum Afterwards: Sendable, Hashable {
    case keep
    /// The message gets the keyword.
    case flag(String)
    /// The message goes to that mailbox.
    case move(String)
  }

  /// A server and how to log in to it.
  package struct Server: Sendable, Hashable {
    package enum Authentication: Sendable, Hashable {
      case password, xoauth2, oauthbearer
    }

    package var address: ServerAddress
    package var user: String
    package var authentication: Authentication
    package var secret: SecretSource
  }

  /// The file this was read from, as it was named.
  package var file: String
  /// The language of what staff see; nil leaves it to the locale.
  package var language: Language?
  /// The institute's name, as it signs.
  package var organisation: String
  package var database: String
  package var templates: String

  /// The address that professionals write to.
  package var address: String
  /// Other addresses that are ours: mail from them is never acknowledged.
  package var aliases: [String]
  package var imap: Server
  package var smtp: Server
  package var folders: [String]
  package var start: Start
  package var afterwards: Afterwards
  package var poll: Duration
  /// In bytes; of a larger message only the header is taken.
  package var largestMessage: Int

  package var acknowledge: Bool
  /// The display name that acknowledgements come from.
  package var senderName: String
  package var perAddressPerDay: Int
  package var inTotalPerHour: Int

  /// Below this confidence a category is undecided.
  package var threshold: Double
  package var categories: [CategoryBlock]

  /// The mail account that is read, as the store knows it: it stays the same whatever becomes of
  /// the address that people write to.
  var account: String { "\(imap.user) on \(imap.address.host)".lowercased() }

  /// The folder beside the database for large messages on their way in.
  var incoming: String { Folder(of: database).path("incoming") }

  /// Every address that is ours, in lower case.
  package var ownAddresses: Set<String> {
    Set(([address] + aliases).map { $0.lowercased() })
  }

  /// The domain of the address, which our Message-IDs carry.
  package var domain: String {
    String(address.split(separator: "@").last ?? "localhost")
  }
}

/// What the configuration says of one category.
package struct CategoryBlock: Sendable, Hashable {
  package var category: Category
  /// Its name on the screens of staff.
  package var dutch: String
  package var english: String
  /// The acknowledgement template, without its language.
  package var template: String

  /// The categories of the call.
  package static let ofTheCall: [CategoryBlock] = [
    CategoryBlock(category: .example, dutch: "voorbeeld", english: "example", template: "example"),
    CategoryBlock(category: .question, dutch: "vraag", english: "question", template: "question"),
    CategoryBlock(category: .doubt, dutch: "twijfel", english: "doubt", template: "doubt"),
  ]
}
