import Testing

@testable import Submissions

@Suite struct `An address that is judged` {
  @Test(
    arguments: [
      "noor@deregenboog.test", "Noor.van-Dijk+x@sub.deregenboog.test", "noor@[192.0.2.1]",
      "zoë@deregenboog.test", "noor@deregenboog.test.", "\"noor van\u{00E9}\"@a.test",
    ].filter { !$0.contains(" ") })
  func `mail can go to it`(_ address: String) {
    #expect(EmailAddress(address) != nil)
  }

  @Test(arguments: [
    "", "@", "noor", "noor@", "@deregenboog.test", "microsoft@unknown", "noor@localhost",
    "noor@a..test", "noor@.test", "noor de@a.test", "noor@a.test\r\nBcc: x@y.test", "<noor@a.test>",
    "a,b@c.test", "noor@a\u{0}.test", "no\u{202E}or@a.test", "undisclosed-recipients:;",
    String(repeating: "a", count: 300) + "@a.test",
  ])
  func `no mail can go to it`(_ address: String) {
    #expect(EmailAddress(address) == nil)
  }

  @Test(arguments: [
    ("no-reply@parro.test", true), ("NoReply@a.test", true), ("no_reply.1@a.test", true),
    ("donotreply@a.test", true), ("formulier-noreply@a.test", true),
    ("niet-beantwoorden@a.test", true), ("noor@noreply.test", false), ("noor@a.test", false),
    ("reply@a.test", false), ("n.oreplyer@a.test", true),
  ])
  func `a sender who takes no answers is known by the name`(address: String, expected: Bool) throws
  {
    #expect(try #require(EmailAddress(address)).isNoReply == expected)
  }

  @Test(arguments: [
    ("MAILER-DAEMON@mx.test", true), ("postmaster@a.test", true),
    ("bounces+praatmee=praatmee.test@a.test", true), ("noor@a.test", false),
    ("postmasters@a.test", false),
  ])
  func `the mail system is known by the name`(address: String, expected: Bool) throws {
    #expect(try #require(EmailAddress(address)).isMailSystem == expected)
  }

  @Test(arguments: [
    "\"praatmee\"@praatmee.test", "\"Praat\\mee\"@PRAATMEE.test", "\"praatmee+x\"@praatmee.test",
    "praatmee+x@praatmee.test.",
  ])
  func `our own address is ours however it is written`(_ address: String) {
    #expect(OwnAddresses(["praatmee@praatmee.test"]).contains(address))
  }

  @Test func `a name in quotes is nobody else's`() {
    #expect(EmailAddress("\"no-reply\"@a.test")?.isNoReply == true)
    #expect(EmailAddress("\"MAILER-DAEMON\"@a.test")?.isMailSystem == true)
    #expect(EmailAddress("\"\"@a.test")?.localPart == "\"\"")
  }
}
