import FoundationEssentials
import Glibc
import MailTransport
import TextAnalysis
import Yams

extension Configuration {
  /// Reads a configuration file.
  ///
  /// Paths in it are relative to its own folder.
  /// - Throws: `ConfigurationError` with every mistake in the file, in its order.
  package static func read(_ file: String) throws(ConfigurationError) -> Configuration {
    let text: String
    do {
      text = try String(contentsOfFile: file, encoding: .utf8)
    } catch {
      let isNotPermitted = access(file, R_OK) != 0 && errno == EACCES
      let message =
        if isNotPermitted {
          "this user may not read it; is the user in the group of the daemon?"
        } else if FileManager.default.fileExists(atPath: file) {
          "cannot be read as UTF-8 text; is it a file, and saved as UTF-8?"
        } else {
          "no such file; 'praatmee init' writes one, '--config FILE' names another"
        }
      throw ConfigurationError(
        problems: [ConfigurationProblem(file: file, line: 0, column: 0, message: message)],
        isNotPermitted: isNotPermitted)
    }
    return try parse(text, file: file)
  }

  /// Where a link such as /etc/praatmee/praatmee.yaml leads; the paths in the file count from there.
  private static func resolved(_ file: String) -> String {
    var status = stat()
    guard lstat(file, &status) == 0, status.st_mode & S_IFMT == S_IFLNK,
      let path = realpath(file, nil)
    else { return file }
    defer { free(path) }
    return String(cString: path)
  }

  /// Reads the text of a configuration file that is called `file`.
  package static func parse(_ text: String, file: String) throws(ConfigurationError)
    -> Configuration
  {
    let name = file.split(separator: "/").last.map(String.init) ?? file
    let problems = ProblemList(file: name)
    let root: Node?
    do {
      root = try Yams.compose(yaml: text)
    } catch {
      throw ConfigurationError(
        problems: [ConfigurationProblem(syntax: error, text: text, file: name)])
    }
    let folder = Folder(of: resolved(file))
    let configuration = read(root, file: file, folder: folder, problems: problems)
    guard problems.problems.isEmpty else { throw ConfigurationError(problems: problems.sorted) }
    return configuration
  }

  private static func read(_ root: Node?, file: String, folder: Folder, problems: ProblemList)
    -> Configuration
  {
    let top = MappingReader(
      root, path: "",
      keys: [
        "language", "organisation", "database", "templates", "mailbox", "acknowledgements",
        "understanding", "categories",
      ], problems: problems)
    let mailbox = top.mapping(
      "mailbox",
      keys: [
        "address", "aliases", "imap", "smtp", "folders", "start", "since", "afterwards", "keyword",
        "move-to", "poll", "largest-message",
      ])
    let answers = top.mapping(
      "acknowledgements", keys: ["send", "name", "per-address-per-day", "in-total-per-hour"])
    let understanding = top.mapping("understanding", keys: ["threshold"])
    let address = mailbox.mailAddress("address")
    let organisation = top.text("organisation", or: "")

    return Configuration(
      file: file,
      language: top.choice(
        "language", ["nl": Language?.some(.dutch), "en": .some(.english)], or: nil),
      organisation: organisation,
      database: folder.path(top.text("database", or: "praatmee.sqlite")),
      templates: folder.path(top.text("templates", or: "templates")),
      address: address,
      aliases: mailbox.mailAddresses("aliases"),
      imap: Server(
        mailbox, "imap", address: address, folder: folder, ports: (tls: 993, startTLS: 143)),
      smtp: Server(
        mailbox, "smtp", address: address, folder: folder, ports: (tls: 465, startTLS: 587)),
      folders: mailbox.folders(),
      start: mailbox.start(),
      afterwards: mailbox.afterwards(),
      poll: mailbox.duration("poll", in: .seconds(5)...(.seconds(86_400)), or: .seconds(60)),
      largestMessage: mailbox.size(
        "largest-message", in: 100_000...250_000_000, or: 50_000_000),
      acknowledge: answers.flag("send", or: true),
      senderName: answers.text("name", or: organisation),
      perAddressPerDay: answers.number("per-address-per-day", in: 1...1_000, or: 5),
      inTotalPerHour: answers.number("in-total-per-hour", in: 1...100_000, or: 200),
      threshold: understanding.fraction("threshold", or: 0.6),
      categories: CategoryBlock.read(from: top))
  }
}

extension Configuration {
  /// Whether a text is a bare address that mail can be sent from: no name, no white space, and a
  /// domain as it stands in the DNS (`xn--` where it is international).
  package static func isAddress(_ text: String) -> Bool {
    let parts = text.split(separator: "@", omittingEmptySubsequences: false)
    return parts.count == 2 && !parts.contains("") && parts[1].utf8.allSatisfy { $0 < 0x80 }
      && !text.unicodeScalars.contains {
        $0.properties.isWhitespace || $0.value < 32 || "<>,;:\"()".unicodeScalars.contains($0)
      }
  }

  /// Whether a text can be the name or the IP address of a server: no URL, no port.
  package static func isHost(_ text: String) -> Bool {
    var address = in6_addr()
    if text.contains(":") { return inet_pton(AF_INET6, text, &address) == 1 }
    return !text.isEmpty
      && !text.unicodeScalars.contains {
        $0.properties.isWhitespace || $0.value < 32 || "/@<>,;\"()".unicodeScalars.contains($0)
      }
  }
}

extension MappingReader {
  /// An address of ours: one that mail can be sent from.
  fileprivate func mailAddress(_ key: String) -> String {
    let address = requiredText(key)
    if !address.isEmpty, !Configuration.isAddress(address) {
      refuse(key, "must be an e-mail address, such as praatmee@example.org")
    }
    return address
  }

  fileprivate func mailAddresses(_ key: String) -> [String] {
    let addresses = texts(key, or: [])
    if let wrong = addresses.first(where: { !Configuration.isAddress($0) }) {
      refuse(key, "must hold e-mail addresses only, and '\(wrong)' is none")
    }
    return addresses
  }

  fileprivate func folders() -> [String] {
    let folders = texts("folders", or: ["INBOX"])
    if folders.isEmpty || folders.contains("") {
      refuse("folders", "must name at least one mailbox, such as [INBOX]")
    }
    return folders
  }

  fileprivate func start() -> Configuration.Start {
    enum Word { case new, all, since }
    switch choice("start", ["new": Word.new, "all": .all, "since": .since], or: .new) {
    case .new: return .new
    case .all: return .all
    case .since:
      guard let day = optionalText("since").flatMap(Day.init) else {
        refuse(has("since") ? "since" : "start", "needs a day in 'since', such as 2026-11-01")
        return .new
      }
      return .since(day)
    }
  }

  fileprivate func afterwards() -> Configuration.Afterwards {
    enum Word { case keep, flag, move }
    switch choice("afterwards", ["keep": Word.keep, "flag": .flag, "move": .move], or: .keep) {
    case .keep:
      return .keep
    case .flag:
      let keyword = text("keyword", or: "Praatmee")
      if keyword.isEmpty || !keyword.utf8.allSatisfy({ $0.isLetterOrDigit }) {
        refuse("keyword", "may hold letters and digits only")
      }
      return .flag(keyword)
    case .move:
      guard let mailbox = optionalText("move-to") else {
        refuse("afterwards", "needs the name of a mailbox in 'move-to'")
        return .keep
      }
      // It would be found there as new mail, and moved again.
      let watched = texts("folders", or: ["INBOX"])
      let isInbox = mailbox.uppercased() == "INBOX"
      if watched.contains(where: { $0 == mailbox || isInbox && $0.uppercased() == "INBOX" }) {
        refuse("move-to", "must be another mailbox than those in 'folders'")
      }
      return .move(mailbox)
    }
  }
}

extension UInt8 {
  fileprivate var isLetterOrDigit: Bool {
    switch self {
    case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "a")...UInt8(ascii: "z"):
      true
    default: false
    }
  }
}
