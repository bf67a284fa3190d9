import Foundation
import IntakeService
import MailTransport
import TestBench
import Testing

struct InstallationTests {
  private func installation(_ folder: TemporaryFolder) -> Installation {
    Installation(
      folder: folder.path + "/data", address: "praatmee@voorbeeld.test", provider: .microsoft365)
  }

  @Test func `what it writes can be read, and says what was asked for`() throws {
    let folder = try TemporaryFolder()
    var installation = installation(folder)
    installation.organisation = "Instituut: \"Jeugd\""
    installation.start = "all"
    let written = try installation.write()
    #expect(written.last == installation.configurationFile)
    let configuration = try Configuration.read(installation.configurationFile)
    #expect(configuration.address == "praatmee@voorbeeld.test")
    #expect(configuration.organisation == "Instituut: \"Jeugd\"")
    #expect(configuration.start == .all)
    #expect(configuration.imap.address.host == "outlook.office365.com")
    #expect(configuration.imap.authentication == .xoauth2)
    #expect(configuration.smtp.address.security == .startTLS)
    #expect(configuration.imap.secret == .file(folder.path + "/data/secrets/access-token"))
  }

  @Test func `every key of the shipped file is kept, with its comments`() throws {
    let folder = try TemporaryFolder()
    let text = installation(folder).configuration
    let comments = { (text: String) in
      text.split(separator: "\n").filter { $0.drop { $0 == " " }.hasPrefix("#") }
    }
    #expect(comments(text) == comments(ShippedFiles.configuration))
  }

  @Test func `a second time changes nothing`() throws {
    let folder = try TemporaryFolder()
    _ = try installation(folder).write()
    let template = folder.path + "/data/templates/doubt.nl.md"
    try "eigen tekst".write(toFile: template, atomically: true, encoding: .utf8)
    #expect(throws: InstallationError.exists(folder.path + "/data/praatmee.yaml")) {
      try installation(folder).write()
    }
    #expect(try String(contentsOfFile: template, encoding: .utf8) == "eigen tekst")
  }

  @Test func `templates that staff edited survive a new configuration`() throws {
    let folder = try TemporaryFolder()
    try folder.write("eigen tekst", to: "data/templates/doubt.nl.md")
    let written = try installation(folder).write()
    #expect(!written.contains { $0.hasSuffix("doubt.nl.md") })
  }

  @Test func `the folder for secrets is for the owner alone`() throws {
    let folder = try TemporaryFolder()
    _ = try installation(folder).write()
    let attributes = try FileManager.default.attributesOfItem(atPath: folder.path + "/data/secrets")
    #expect((attributes[.posixPermissions] as? NSNumber)?.intValue == 0o700)
  }

  @Test func `a place that cannot be written is named`() {
    let installation = Installation(
      folder: "/proc/praatmee", address: "a@b.test", provider: .gmail)
    let error = #expect(throws: InstallationError.self) { try installation.write() }
    #expect(error?.description.contains("/proc/praatmee") == true)
  }
}
