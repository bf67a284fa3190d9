import Foundation
import Submissions

/// The messages under `fixtures/messages`, and what is expected of each.
struct FixtureMessage: Sendable {
  let name: String
  let bytes: [UInt8]
  let expectation: Expectation

  /// The part of an expectation that these tests look at.
  struct Expectation: Decodable, Sendable {
    var from: String?
    var kind: MessageKind
    var acknowledgement: AcknowledgementDecision.Verdict
    var ownWords: String?
  }

  static let folder = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .appending(path: "fixtures/messages")

  static func bytes(_ name: String) throws -> [UInt8] {
    [UInt8](try Data(contentsOf: folder.appending(path: name + ".eml")))
  }

  static func all() throws -> [FixtureMessage] {
    try FileManager.default.contentsOfDirectory(atPath: folder.path()).sorted()
      .filter { $0.hasSuffix(".eml") }
      .map { file in
        let name = String(file.dropLast(4))
        let json = try Data(contentsOf: folder.appending(path: name + ".json"))
        return FixtureMessage(
          name: name, bytes: try bytes(name),
          expectation: try JSONDecoder().decode(Expectation.self, from: json))
      }
  }
}
