import IntakeService
import TestBench
import Testing

struct MessageFilesTests {
  private func messages(_ paths: [String], below folder: TemporaryFolder) -> [String] {
    var found: [String] = []
    MessageFiles(paths).forEach { file in
      let bytes = try? file.content.get()
      let text = bytes.map { String(decoding: $0, as: UTF8.self) } ?? "unread"
      found.append(file.name.replacing(folder.path + "/", with: "") + ": " + text)
    }
    return found
  }

  @Test func `a folder gives its eml files and maildirs, sorted, whatever the depth`() throws {
    let folder = try TemporaryFolder()
    try folder.write("b", to: "b.eml")
    try folder.write("a", to: "a.eml")
    try folder.write("no message", to: "notes.txt")
    try folder.write("deep", to: "x/y/z.eml")
    try folder.write("new mail", to: "box/new/1.host")
    try folder.write("read mail", to: "box/cur/2.host:2,S")
    try folder.write("half written", to: "box/tmp/3.host")
    #expect(
      messages([folder.path], below: folder) == [
        "a.eml: a", "b.eml: b", "box/cur/2.host:2,S: read mail", "box/new/1.host: new mail",
        "x/y/z.eml: deep",
      ])
  }

  @Test func `a file that is named is read whatever it is called`() throws {
    let folder = try TemporaryFolder()
    let file = try folder.write("text", to: "message")
    #expect(messages([file], below: folder) == ["message: text"])
  }

  @Test func `what cannot be read still counts`() throws {
    let folder = try TemporaryFolder()
    #expect(messages(["/nowhere/x.eml"], below: folder) == ["/nowhere/x.eml: unread"])
  }

  @Test func `an mbox gives each message with its number and its quoting undone`() throws {
    let folder = try TemporaryFolder()
    let file = try folder.write(
      """
      From a@b Mon Nov 23 10:00:00 2026
      Subject: one

      >From here on
      From within a paragraph

      From c@d Mon Nov 23 11:00:00 2026
      Subject: two

      >>From twice quoted

      """, to: "box")
    #expect(
      messages([file], below: folder) == [
        "box#1: Subject: one\n\nFrom here on\nFrom within a paragraph\n",
        "box#2: Subject: two\n\n>From twice quoted\n",
      ])
  }

  @Test func `an mbox of many reads comes apart the same way`() throws {
    let folder = try TemporaryFolder()
    let body = String(repeating: "een regel tekst\n", count: 500)
    let one = "From a@b Mon Nov 23 10:00:00 2026\nSubject: x\n\n\(body)\n"
    let file = try folder.write(String(repeating: one, count: 40), to: "box")
    let found = messages([file], below: folder)
    #expect(found.count == 40)
    #expect(Set(found.map { $0.drop { $0 != ":" } }) == [": Subject: x\n\n\(body)"])
  }
}
