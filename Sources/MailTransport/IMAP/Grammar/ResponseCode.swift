/// What a server says for programs, between brackets (`resp-text-code`, RFC 9051 section 7.1 and
/// RFC 5530).
enum ResponseCode: Sendable, Equatable {
  /// `UIDVALIDITY 3857529045`
  case uidValidity(UInt32)
  /// `UIDNEXT 4392`
  case uidNext(UInt32)
  /// `CAPABILITY IMAP4rev1 IDLE`: names in capitals.
  case capability([String])
  /// `PERMANENTFLAGS (\Deleted \Seen \*)`
  case permanentFlags([String])
  case readOnly
  case readWrite
  case tryCreate
  /// Any other, with its name in capitals.
  case other(String)

  init?(_ text: some StringProtocol) {
    let words = text.split(separator: " ", omittingEmptySubsequences: true)
    guard let name = words.first?.uppercased() else { return nil }
    let arguments = words.dropFirst()
    switch name {
    case "UIDVALIDITY": self = Self.number(arguments).map { .uidValidity($0) } ?? .other(name)
    case "UIDNEXT": self = Self.number(arguments).map { .uidNext($0) } ?? .other(name)
    case "CAPABILITY": self = .capability(arguments.map { $0.uppercased() })
    case "PERMANENTFLAGS":
      let flags = arguments.joined(separator: " ").split(whereSeparator: { " ()".contains($0) })
      self = .permanentFlags(flags.map(String.init))
    case "READ-ONLY": self = .readOnly
    case "READ-WRITE": self = .readWrite
    case "TRYCREATE": self = .tryCreate
    default: self = .other(name)
    }
  }

  var name: String {
    switch self {
    case .uidValidity: "UIDVALIDITY"
    case .uidNext: "UIDNEXT"
    case .capability: "CAPABILITY"
    case .permanentFlags: "PERMANENTFLAGS"
    case .readOnly: "READ-ONLY"
    case .readWrite: "READ-WRITE"
    case .tryCreate: "TRYCREATE"
    case .other(let name): name
    }
  }

  /// Whether a `NO` with this code speaks of the server's state and not of the request: the same
  /// request may succeed later, so it says nothing about a message or a password.
  var isTemporary: Bool {
    switch name {
    case "UNAVAILABLE", "INUSE", "LIMIT", "OVERQUOTA", "SERVERBUG", "CONTACTADMIN", "THROTTLED":
      true
    default: false
    }
  }

  private static func number(_ words: some Collection<some StringProtocol>) -> UInt32? {
    words.first.flatMap { UInt32($0) }
  }
}
