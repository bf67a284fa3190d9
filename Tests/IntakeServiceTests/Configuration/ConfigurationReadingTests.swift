import IntakeService
import MailTransport
import TextAnalysis
import Testing

struct ConfigurationReadingTests {
  /// The shortest configuration that can be used.
  static let minimal = """
    mailbox:
      address: praatmee@voorbeeld.test
      imap:
        host: imap.voorbeeld.test
        secret:
          file: wachtwoord
      smtp:
        host: smtp.voorbeeld.test
        secret:
          environment: SMTP_SECRET
    """

  @Test func `the shipped configuration can be read and holds every standing value`() throws {
    let shipped = try Configuration.parse(ShippedFiles.configuration, file: "praatmee.yaml")
    var least = try Configuration.parse(
      Self.minimal.replacing("voorbeeld.test", with: "example.org"), file: "praatmee.yaml")
    // What the shipped file names for the sake of an example.
    least.organisation = "Praatmee"
    least.senderName = "Praatmee"
    least.imap.secret = .file("secrets/mail-password")
    least.smtp.secret = .file("secrets/mail-password")
    least.smtp.address = shipped.smtp.address
    #expect(shipped == least)
  }

  @Test func `paths start from the folder of the configuration`() throws {
    let configuration = try Configuration.parse(Self.minimal, file: "/srv/praatmee/praatmee.yaml")
    #expect(configuration.database == "/srv/praatmee/praatmee.sqlite")
    #expect(configuration.templates == "/srv/praatmee/templates")
    #expect(configuration.imap.secret == .file("/srv/praatmee/wachtwoord"))
  }

  @Test func `a server has the standard port of its security`() throws {
    let configuration = try Configuration.parse(
      Self.minimal.replacing(
        "host: smtp.voorbeeld.test", with: "host: smtp.voorbeeld.test\n    security: starttls"),
      file: "praatmee.yaml")
    #expect(configuration.imap.address.port == 993)
    #expect(configuration.smtp.address.port == 587)
    #expect(configuration.imap.user == "praatmee@voorbeeld.test")
  }

  @Test(arguments: [
    ("categorys: 1", "13:1", "unknown key 'categorys'; did you mean 'categories'?"),
    ("organisation: [a]", "13:15", "'organisation' must be a text of one line"),
    ("language: fr", "13:11", "'language' must be one of: nl, en"),
    ("understanding: {threshold: 2}", "13:28", "must be a number from 0 to 1"),
    ("understanding: 5", "13:16", "'understanding' must be a list of 'key: value' lines"),
    ("acknowledgements: {send: maybe}", "13:26", "must be true or false"),
    (
      "acknowledgements: {per-address-per-day: 0}", "13:41",
      "must be a whole number from 1 to 1000"
    ),
    ("language: [", "14:1", "this is no YAML"),
    ("mailbox: 1\n", "13:1", "'mailbox' stands here more than once"),
    ("\tlanguage: nl", "13:1", "this is no YAML"),
  ])
  func `a mistake is told with its place and what would be right`(
    line: String, place: String, message: String
  ) {
    let text = Self.minimal + "\n\n\n" + line + "\n"
    let error = #expect(throws: ConfigurationError.self) {
      try Configuration.parse(text, file: "/etc/praatmee/praatmee.yaml")
    }
    let told = error?.description ?? ""
    #expect(told.hasPrefix("praatmee.yaml:\(place): "), "\(told)")
    #expect(told.contains(message), "\(told)")
  }

  @Test func `every mistake is told at once, in the order of the file`() {
    let text = """
      mailbox:
        address: nobody
        imap: {port: 0, secrt: x}
        afterwards: burn
        poll: soon
      """
    let error = #expect(throws: ConfigurationError.self) {
      try Configuration.parse(text, file: "praatmee.yaml")
    }
    let told = (error?.problems ?? []).map(\.message)
    for expected in [
      "'mailbox.address' must be an e-mail address", "unknown key 'secrt'; did you mean 'secret'?",
      "'mailbox.imap.port' must be", "'mailbox.imap.host' is missing",
      "'mailbox.smtp.host' is missing",
      "'mailbox.imap.secret' needs exactly one of", "'mailbox.afterwards' must be one of",
      "'mailbox.poll' must be a time",
    ] {
      #expect(told.contains { $0.hasPrefix(expected) }, "\(expected) in \(told)")
    }
    let lines = (error?.problems ?? []).map(\.line)
    #expect(lines == lines.sorted())
  }

  @Test func `since needs a day that exists`() throws {
    let with = { (lines: String) in
      Self.minimal.replacing(
        "address: praatmee@", with: lines + "\n  address: praatmee@")
    }
    let good = try Configuration.parse(
      with("start: since\n  since: 2026-11-01"), file: "praatmee.yaml")
    #expect(good.start == Day("2026-11-01").map(Configuration.Start.since))
    for bad in ["start: since", "start: since\n  since: 2026-02-30"] {
      #expect(throws: ConfigurationError.self) {
        try Configuration.parse(with(bad), file: "praatmee.yaml")
      }
    }
  }

  @Test func `a category can be renamed and another added`() throws {
    let text =
      Self.minimal + """

        categories:
          doubt: {dutch: aarzeling}
          tip: {dutch: tip}
        """
    let configuration = try Configuration.parse(text, file: "praatmee.yaml")
    #expect(configuration.categories.map(\.dutch) == ["voorbeeld", "vraag", "aarzeling", "tip"])
    #expect(configuration.categories.last?.template == "neutral")
  }

  @Test func `a missing file says how to come by one`() {
    let error = #expect(throws: ConfigurationError.self) {
      try Configuration.read("/nowhere/praatmee.yaml")
    }
    #expect(error?.description.contains("praatmee init") == true)
  }

  @Test(arguments: [
    ("praatmee@example.org", true), ("é@xn--mnchen-3ya.test", true), ("é@münchen.test", false),
    ("p@[192.0.2.1]", true),
    ("praatmee", false), ("@x.test", false), ("a@", false), ("a@b@c", false), ("a b@x.test", false),
    ("P <p@x.test>", false), ("p@x.test\nfoo: bar", false), ("a@x.test,b", false), ("", false),
  ])
  func `an address is bare and of one line`(text: String, isAddress: Bool) {
    #expect(Configuration.isAddress(text) == isAddress)
  }

  @Test(arguments: [
    ("mail.example.org", true), ("192.0.2.1", true), ("2001:db8::1", true), ("", false),
    ("https://example.org", false), ("h h", false), ("me@example.org", false),
  ])
  func `a host is a name, not a URL`(text: String, isHost: Bool) {
    #expect(Configuration.isHost(text) == isHost)
  }

  @Test(arguments: [
    ("folders: []", "'mailbox.folders' must name at least one mailbox"),
    ("afterwards: move\n  move-to: Inbox", "'mailbox.move-to' must be another mailbox"),
    ("aliases: [foo]", "'mailbox.aliases' must hold e-mail addresses only"),
  ])
  func `a mailbox that could not work is refused`(line: String, message: String) {
    let text = Self.minimal.replacing(
      "address: praatmee@", with: line + "\n  address: praatmee@")
    let error = #expect(throws: ConfigurationError.self) {
      try Configuration.parse(text, file: "praatmee.yaml")
    }
    #expect(error?.description.contains(message) == true)
  }
}
