import MIME

extension Fixture.Expectation {
  struct Contained: Decodable, Sendable {
    let text: [String]
    let html: [String]
    let files: [Attachment]
  }

  struct Calendar: Decodable, Sendable {
    let method: String
    let summary: String
    let start: String
    let zone: String?
    let organizer: Mailbox
  }

  struct Report: Decodable, Sendable {
    struct Recipient: Decodable, Sendable, Equatable {
      let address: String?
      let outcome: String?
      let status: String?
      let severity: String?
    }

    let recipients: [Recipient]
    let messageID: String?
  }

  struct Disposition: Decodable, Sendable {
    let type: String?
    let modifiers: [String]
    let isManual: Bool
    let finalRecipient: String?
    let originalRecipient: String?
    let originalMessageID: String?
    let reportingAgent: String?
  }

  struct Feedback: Decodable, Sendable {
    let type: String?
    let originalRecipients: [String]
    let originalSender: String?
    let sourceIP: String?
    let reportedDomain: String?
    let userAgent: String?
    let originalMessageID: String?
  }
}
