import Foundation
import MailTransport

/// A new installation: the configuration file, the templates and the folders around them.
package struct Installation: Sendable {
  package var folder: String
  package var address: String
  package var provider: MailProvider
  package var organisation: String?
  package var user: String?
  package var certificateAuthorities: String?
  package var passwordFile: String?
  package var start: String?
  package var language: String?

  package init(folder: String, address: String, provider: MailProvider) {
    self.folder = folder
    self.address = address
    self.provider = provider
  }

  /// The configuration's text: every key, commented, with what is known filled in.
  package var configuration: String {
    var editor = LineEditor(ShippedFiles.configuration)
    editor.set("mailbox.address", to: LineEditor.scalar(address))
    for (key, server) in [("imap", provider.imap), ("smtp", provider.smtp)] {
      editor.set("mailbox.\(key).host", to: LineEditor.scalar(server.host))
      editor.set("mailbox.\(key).port", to: "\(server.port)")
      editor.set(
        "mailbox.\(key).security", to: server.security == .startTLS ? "starttls" : "tls")
      if provider.wantsToken { editor.set("mailbox.\(key).authentication", to: "xoauth2") }
      editor.set(
        "mailbox.\(key).secret.file",
        to: LineEditor.scalar(passwordFile.map(absolute) ?? secretFile))
      if let user { editor.set("mailbox.\(key).user", to: LineEditor.scalar(user)) }
      if let authorities = certificateAuthorities {
        editor.set(
          "mailbox.\(key).certificate-authorities", to: LineEditor.scalar(absolute(authorities)))
      }
    }
    if let organisation { editor.set("organisation", to: LineEditor.scalar(organisation)) }
    if let start { editor.set("mailbox.start", to: LineEditor.scalar(start)) }
    if let language { editor.set("language", to: LineEditor.scalar(language)) }
    return editor.text
  }

  /// Relative to the configuration.
  package var secretFile: String {
    provider.wantsToken ? "secrets/access-token" : "secrets/mail-password"
  }

  package var configurationFile: String { "\(folder)/praatmee.yaml" }

  private func absolute(_ path: String) -> String {
    URL(fileURLWithPath: path).standardizedFileURL.path
  }
}
