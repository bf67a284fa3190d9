import FoundationEssentials
import MIME
import Testing

/// A message of `fixtures/mime`, named after its quirk, and what is expected of it.
struct Fixture: Sendable, CustomTestStringConvertible {
  struct Expectation: Decodable, Sendable {
    struct Attachment: Decodable, Sendable {
      let filename: String?
      let type: String
      let size: Int?
      let nestedSubject: String?
    }

    let subject: String?
    let from: [Mailbox]
    let date: String?
    let text: [String]
    let html: [String]
    let attachments: [Attachment]
    /// What has no place in the tree of a message; absent where there is nothing of it.
    let protection: String?
    let inline: [String]?
    let contained: Contained?
    /// Files in the texts, and the texts without them and without armour.
    let encoded: [Attachment]?
    let legible: [String]?
    let calendar: Calendar?
    let report: Report?
    let disposition: Disposition?
    let feedback: Feedback?
    /// The kinds, each once, in the order of the alphabet.
    let defects: [Defect.Kind]
  }

  let name: String
  /// With LF.
  let bytes: [UInt8]
  let expectation: Expectation

  var testDescription: String { name }

  /// With CRLF.
  var wireBytes: [UInt8] {
    bytes.flatMap { $0 == 0x0A ? [0x0D, 0x0A] : [$0] }
  }

  private static var folder: String {
    let components = #filePath.split(separator: "/", omittingEmptySubsequences: false)
    return components.dropLast(3).joined(separator: "/") + "/fixtures/mime"
  }

  /// All fixtures; none if the folder cannot be read, which a test notices.
  static let all: [Fixture] = {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
    return names.sorted().filter { $0.hasSuffix(".eml") }.compactMap { file in
      let stem = String(file.dropLast(4))
      guard let message = FileManager.default.contents(atPath: "\(folder)/\(file)"),
        let json = FileManager.default.contents(atPath: "\(folder)/\(stem).json"),
        let expectation = try? JSONDecoder().decode(Expectation.self, from: json)
      else { return nil }
      return Fixture(name: stem, bytes: [UInt8](message), expectation: expectation)
    }
  }()

  static var fileCount: Int {
    ((try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []).count
  }
}
