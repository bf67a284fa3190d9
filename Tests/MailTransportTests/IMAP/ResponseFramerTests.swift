import Foundation
import TestBench
import Testing

@testable import MailTransport

@Suite struct `cutting bytes into responses` {
  static let talk = Array(
    ("* OK ready {5}\r\n* 1 FETCH (UID 7 BODY[] {13}\r\nSubject: \u{FC}\r\n FLAGS (\\Seen))\r\n"
      + "* LIST () \"/\" {3}\r\na\r\n\r\nP1 OK done\r\n* 2 EXISTS\n").utf8)

  @Test func `the size of the pieces makes no difference`() throws {
    let whole = try frames(Self.talk)
    #expect(whole.count == 5)
    #expect(whole[1].literals == [.bytes(Array("Subject: \u{FC}\r\n".utf8))])
    for pieces in 1...Self.talk.count {
      #expect(try frames(Self.talk, pieces: pieces) == whole)
    }
  }

  @Test func `talk cut short at any byte gives no false response`() throws {
    let whole = try frames(Self.talk)
    for end in 0..<Self.talk.count {
      let cut = try frames(Array(Self.talk[..<end]))
      #expect(cut == Array(whole.prefix(cut.count)))
      #expect(cut.count < whole.count)
    }
  }

  @Test func `flipped bytes neither trap nor hang`() throws {
    var random = SeededRandom(seed: 20_261_123)
    let parser = ResponseParser()
    var read = 0
    for _ in 0..<2_000 {
      var bytes = Self.talk
      for _ in 0..<Int.random(in: 1...6, using: &random) {
        let place = Int.random(in: 0..<bytes.count, using: &random)
        bytes[place] = UInt8.random(in: .min ... .max, using: &random)
      }
      // A literal that became huge is a failure with a name; that is all that may happen.
      guard let frames = try? frames(bytes, pieces: Int.random(in: 1...40, using: &random)) else {
        continue
      }
      read += frames.count { parser.parse($0) != .unreadable }
    }
    #expect(read > 2_000)
  }

  @Test func `random talk of IMAP's own words neither traps nor hangs`() throws {
    var random = SeededRandom(seed: 7)
    let words = [
      "*", "(", ")", " ", "[", "]", "{", "}", "\"", "\\", "\r\n", "{3}\r\n", "{0}\r\n", "UID",
      "BODY[]", "FETCH", "1", "4294967296", "NIL", "LIST", "SEARCH", "FLAGS", "OK", "P1", "+", "~",
      "<0>", "abc", "\u{0}", "é",
    ]
    let parser = ResponseParser()
    var count = 0
    for _ in 0..<2_000 {
      let text = (0..<Int.random(in: 1...30, using: &random)).map { _ in
        words.randomElement(using: &random) ?? ""
      }
      for frame in try frames(Array((text.joined() + "\r\n").utf8)) {
        _ = parser.parse(frame)
        count += 1
      }
    }
    #expect(count > 1_500)
  }

  @Test func `a line without end is refused at the limit`() throws {
    var limits = IMAPLimits.standard
    limits.lineBytes = 100
    let line = Array(("* " + String(repeating: "x", count: 200)).utf8)
    #expect(throws: ResponseFramer.Failure.lineTooLong(100)) {
      try frames(line, pieces: 7, limits: limits)
    }
  }

  @Test func `a long SEARCH is read whole`() throws {
    let uids = (1...120_000).map { UInt32($0) + 4_000_000_000 }
    let line = "* SEARCH " + uids.map(String.init).joined(separator: " ")
    #expect(line.utf8.count > IMAPLimits.standard.lineBytes)
    #expect(try response(line) == .untagged(.search(uids)))
  }

  @Test func `a literal beyond the limit is dropped and the talk goes on`() throws {
    var limits = IMAPLimits.standard
    limits.memoryLiteralBytes = 10
    let text = "* 1 FETCH (UID 7 BODY[] {11}\r\nelf letters)\r\nP1 OK done\r\n"
    let responses = try responses(text, limits: limits)
    #expect(responses.count == 2)
    guard case .untagged(.fetch(let fetch)) = responses.first else {
      Issue.record("no FETCH")
      return
    }
    #expect(fetch.section("")?.literal == .discarded(size: 11))
  }

  @Test(arguments: ["4294967296", "99999999999999999999999999"])
  func `a literal beyond reason ends the talk`(size: String) throws {
    #expect(throws: ResponseFramer.Failure.self) {
      try frames(Array("* 1 FETCH (BODY[] {\(size)}\r\n".utf8))
    }
  }

  @Test func `a promised size takes no memory by itself`() throws {
    // 200 MiB are announced, and nothing comes.
    #expect(
      try frames(
        Array("* 1 FETCH (BODY[] {209715200}\r\nx".utf8), spill: .init(above: .max, folder: "/")
      )
      .isEmpty)
  }

  @Test func `a large literal goes to a file of its owner's, and away when nobody takes it`()
    throws
  {
    let folder = try TemporaryFolder()
    let text = Array("* 1 FETCH (UID 7 BODY[] {6}\r\nabcdef)\r\n".utf8)
    do {
      let frame = try frames(text, pieces: 3, spill: .init(above: 5, folder: folder.path))
      guard case .file(let file) = frame.first?.literals.first else {
        Issue.record("no file")
        return
      }
      #expect(file.size == 6)
      #expect(try Data(contentsOf: URL(filePath: file.path)) == Data("abcdef".utf8))
      let attributes = try FileManager.default.attributesOfItem(atPath: file.path)
      #expect(attributes[.posixPermissions] as? Int == 0o600)
    }
    #expect(folder.files.isEmpty)
  }

  @Test func `a spill that breaks off leaves no file`() throws {
    let folder = try TemporaryFolder()
    _ = try frames(
      Array("* 1 FETCH (BODY[] {600}\r\nabc".utf8), spill: .init(above: 5, folder: folder.path))
    #expect(folder.files.isEmpty)
  }

  @Test func `what a killed process left behind can be swept, and nothing else`() throws {
    let folder = try TemporaryFolder()
    for name in ["spill-1a", "spill-2b", "keep.eml"] {
      #expect(FileManager.default.createFile(atPath: folder.path + "/" + name, contents: Data()))
    }
    #expect(SpillFolder.removeLeftovers(in: folder.path) == 2)
    #expect(folder.files == ["keep.eml"])
    #expect(SpillFolder.removeLeftovers(in: "/nowhere") == 0)
  }

  @Test func `a folder that is not there is named`() throws {
    let error = #expect(throws: ResponseFramer.Failure.self) {
      try frames(
        Array("* 1 FETCH (BODY[] {6}\r\n".utf8), spill: .init(above: 5, folder: "/nowhere"))
    }
    guard case .spill(.cannotWrite(let path, let reason)) = error else {
      Issue.record("\(String(describing: error))")
      return
    }
    #expect(path.hasPrefix("/nowhere/spill-"))
    #expect(reason == "No such file or directory")
  }
}
