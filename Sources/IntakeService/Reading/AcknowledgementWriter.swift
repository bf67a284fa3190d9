package import FoundationEssentials
import MIME
package import SubmissionStore
package import Submissions
import TextAnalysis

/// Writes finished acknowledgements from the institute's templates.
package struct AcknowledgementWriter: Sendable {
  let configuration: Configuration
  let templates: AcknowledgementTemplates
  let now: @Sendable () -> Date

  package init(
    configuration: Configuration, templates: AcknowledgementTemplates,
    now: @escaping @Sendable () -> Date = { Date() }
  ) {
    self.configuration = configuration
    self.templates = templates
    self.now = now
  }

  /// The mail that acknowledges a message under its submission's number.
  ///
  /// - Returns: nil where the message names nobody to answer, or there is no such template.
  package func mail(_ template: String, for reading: MessageReading, submission: Int)
    -> PlannedMail?
  {
    guard let recipient = reading.replyAddress, let address = recipient.address else { return nil }
    let messageID = AcknowledgementIdentity.messageID(
      for: reading.contentDigest, domain: configuration.domain)
    let occasion = AcknowledgementOccasion(
      reference: Reference.text(of: submission), recipient: recipient,
      from: Mailbox(name: configuration.senderName, address: configuration.address),
      organisation: configuration.organisation, subject: reading.subject,
      inReplyTo: reading.messageID, references: reading.references, messageID: messageID,
      date: now(), interest: reading.text.interest, also: reading.text.also)
    return templates.render(template, for: occasion).map { mail in
      PlannedMail(recipient: address, messageID: messageID, bytes: mail.encoded())
    }
  }

  /// The name of the neutral template in the language of the sender's words.
  package func neutralTemplate(for reading: MessageReading) -> String {
    let wish = "neutral.\((reading.text.language ?? .dutch).rawValue)"
    return templates.names.contains(wish) ? wish : "neutral.nl"
  }
}

/// How a submission is called in mail.
package enum Reference {
  package static func text(of submission: Int) -> String { "PM-\(submission)" }
}
