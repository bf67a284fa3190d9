import Foundation
import Testing

@testable import MIME

@Suite struct RoundTripTests {
  private static let count = 500

  /// Messages, and how they are written.
  private static let messages: [(OutgoingMessage, [UInt8])] = {
    var source = NastyMessages(seed: 2_047)
    return (0..<count).map { _ in
      let message = source.next()
      return (message, message.encoded())
    }
  }()

  @Test func `what is written is read as it was`() {
    for (outgoing, bytes) in Self.messages {
      let message = Message(parsing: bytes)
      let header = message.header
      #expect(header.subject == UnstructuredValue.tidy(outgoing.subject))
      #expect(header.from.first?.name ?? "" == UnstructuredValue.tidy(outgoing.from.name ?? ""))
      #expect(header.from.map(\.address) == [outgoing.from.address])
      #expect(header.to.map { $0.name ?? "" } == Self.names(outgoing.to))
      #expect(header.replyTo.map { $0.name ?? "" } == Self.names(outgoing.replyTo))
      #expect(header.date == outgoing.date)
      #expect(header.messageID == outgoing.messageID)
      #expect(header.references == outgoing.references.filter(Self.isID).map(Self.bare))
      #expect(header.names == Self.fields(outgoing))
      let bodies = [
        (outgoing.text, message.textBodies), (outgoing.html ?? "", message.htmlBodies),
      ]
      for (written, ids) in bodies {
        let text = ids.first.map { message.text(of: $0) } ?? ""
        let expected =
          (written.hasPrefix("\u{FEFF}") ? String(written.unicodeScalars.dropFirst()) : written)
          .replacing("\r\n", with: "\n").replacing("\r", with: "\n")
        #expect([expected, expected + "\n"].contains { $0.utf8.elementsEqual(text.utf8) })
      }
    }
  }

  private static func names(_ mailboxes: [Mailbox]) -> [String] {
    mailboxes.map { UnstructuredValue.tidy($0.name ?? "") }
  }

  /// The fields that a message has, and no other.
  private static func fields(_ message: OutgoingMessage) -> [String] {
    // One that is no message-id is left out.
    let answered = [message.inReplyTo ?? ""].filter(isID)
    let fields: [(String, Bool)] = [
      ("From", true), ("To", !message.to.isEmpty), ("Reply-To", !message.replyTo.isEmpty),
      ("Subject", true), ("Date", true), ("Message-ID", true),
      ("In-Reply-To", !answered.isEmpty),
      ("References", message.references.contains(where: isID)),
      ("Auto-Submitted", message.autoSubmitted != nil),
      ("X-Note", !message.additionalFields.isEmpty), ("MIME-Version", true),
      ("Content-Type", true), ("Content-Transfer-Encoding", message.html == nil),
    ]
    return fields.filter(\.1).map(\.0)
  }

  private static func bare(_ id: String) -> String {
    id.replacing("<", with: "").replacing(">", with: "")
  }

  private static func isID(_ id: String) -> Bool {
    !id.isEmpty && id.utf8.allSatisfy { $0 > 0x20 && $0 < 0x7F }
  }

  @Test(.enabled(if: OtherParser.python.isInstalled, "python3 is missing"))
  func `Python reads what ours does`() async throws { try await compare(with: .python) }

  @Test(.enabled(if: OtherParser.gmime.isInstalled, "libgmime-3.0-dev is missing"))
  func `GMime reads what ours does`() async throws { try await compare(with: .gmime) }

  private func compare(with parser: OtherParser) async throws {
    let folder = FileManager.default.temporaryDirectory.appending(
      path: "round-trip-\(parser)-\(UInt64.random(in: .min ... .max))")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    var ours: [ReadBack] = []
    for (index, (_, bytes)) in Self.messages.enumerated() {
      try Data(bytes).write(to: folder.appending(path: "\(index).eml"))
      ours.append(ReadBack(file: "\(index)", Message(parsing: bytes)))
    }
    let theirs = try await parser.read(folder)
    #expect(theirs.count == ours.count)
    var differences: [String] = []
    for reading in ours {
      if let other = theirs[reading.file] {
        differences += reading.differences(from: other, of: parser)
      }
    }
    #expect(differences.isEmpty, "\(differences.count): \(differences.prefix(20))")
  }
}
