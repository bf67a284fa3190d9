import MIME
import Testing

@Suite struct SelectionTests {
  private enum Place: Sendable { case text, html, attachment }

  @Test(arguments: [
    ("", 0), ("Content-Type: text/plain", 0), ("Content-Type: text/html", 1),
    ("Content-Type: TEXT/HTML", 1), ("Content-Type: text/calendar", 2),
    ("Content-Type: image/png", 2), ("Content-Type: text/plain; name=a.txt", 2),
    ("Content-Disposition: attachment", 2), ("Content-Disposition: inline", 0),
    ("Content-Disposition: ATTACHMENT", 2), ("Content-Disposition: inline; filename=a", 2),
    ("Content-Disposition: attachment; filename=a", 2), ("Content-Type: text/plain; name=\"\"", 0),
  ])
  func `a leaf is a text, an HTML text or an attachment`(field: String, place: Int) {
    let message = Message(lines: "\(field)\nMIME-Version: 1.0\n\nx")
    let lists = [message.textBodies, message.htmlBodies, message.attachments]
    #expect(lists.map(\.count) == [0, 1, 2].map { $0 == place ? 1 : 0 })
  }

  @Test func `what fields of MIME say is found`() throws {
    let message = Message(
      lines: """
        Content-Type: image/png; name="type.png"
        Content-Disposition: Inline; filename="disposition.png"
        Content-ID: <logo@a.test>

        x
        """)
    let entity = try #require(message.entities.first)
    #expect(entity.mediaType == "image/png")
    #expect(entity.disposition == "inline")
    #expect(entity.filename == "disposition.png")
    #expect(entity.contentID == "logo@a.test")
    #expect(entity.id == message.attachments.first)
  }

  @Test(arguments: [
    ("photo.jpg", "photo.jpg"), ("/etc/passwd", "passwd"), ("../../x.txt", "x.txt"),
    ("C:\\Users\\jan\\x.doc", "x.doc"), ("a\u{202E}gpj.exe", "agpj.exe"), (".hidden", "hidden"),
    ("..", "attachment"), ("/", "attachment"), ("a:b*c?.txt", "a_b_c_.txt"),
    ("NUL.txt", "_NUL.txt"),
    ("con", "_con"), ("trailing. . ", "trailing"), ("tekening één.png", "tekening één.png"),
    ("a\u{200B}b", "ab"), ("   ", "attachment"), ("a\u{0}\u{7}b", "a b"),
  ])
  func `a file name is safe on any file system`(name: String, expected: String) throws {
    let value = name.unicodeScalars.map { $0 == "\\" ? "\\\\" : String($0) }.joined()
    let message = Message(lines: "Content-Disposition: attachment; filename=\"\(value)\"\n\nx")
    let entity = try #require(message.entities.first)
    #expect(entity.filename == (name == "   " ? nil : expected.replacing("a b", with: "a  b")))
    guard expected == name || name == "   " else { return }
    #expect(entity.originalFilename == name || name == "   ")
  }

  @Test func `a long file name keeps its extension`() throws {
    let name = String(repeating: "é", count: 300) + ".jpeg"
    let message = Message(lines: "Content-Disposition: attachment; filename=\"\(name)\"\n\nx")
    let safe = try #require(message.entities.first?.filename)
    #expect(safe.utf8.count <= 200)
    #expect(safe.hasSuffix("é.jpeg"))
    #expect(message.entities.first?.originalFilename == name)
  }
}
