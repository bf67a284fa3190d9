@testable import MIME
import Testing

@Suite struct TransferEncodingTests {
  private func decode(_ encoding: TransferEncoding, _ text: String) -> (String, Set<Defect.Kind>) {
    var log = DefectLog(limit: 100)
    let bytes = encoding.decode(Array(text.utf8)[...], log: &log)
    return (String(decoding: bytes, as: UTF8.self), Set(log.defects.map(\.kind)))
  }

  @Test(arguments: [
    ("", ""), ("Zg==", "f"), ("Zm8=", "fo"), ("Zm9v", "foo"), ("Zm9vYg==", "foob"),
    ("Zm9vYmE=", "fooba"), ("Zm9vYmFy", "foobar"), ("Zm9v\r\nYmFy\r\n", "foobar"),
    ("Zg", "f"), ("Zm8", "fo"), ("  Z m 9 v  ", "foo"),
    ("Zg==\r\nZm8=\r\n", "ffo"),
  ])
  func `base64 is decoded`(encoded: String, expected: String) {
    let (text, kinds) = decode(.base64, encoded)
    #expect(text == expected)
    #expect(kinds.isEmpty)
  }

  @Test(arguments: [
    ("Zm9v!YmFy", "foobar"), ("Zm9vY", "foo"), ("====", ""), ("Z", ""), ("Zm9v-YmFy", "foobar"),
    ("Zm8=\r\n_____\r\nThe list says hello", "fo"),
  ])
  func `junk in base64 is skipped and noticed`(encoded: String, expected: String) {
    let (text, kinds) = decode(.base64, encoded)
    #expect(text == expected)
    #expect(kinds == (encoded == "====" ? [] : [.invalidBase64]))
  }

  @Test(arguments: [
    // RFC 2045 section 6.7.
    (
      "Now's the time =\r\nfor all folk to come=\r\n to the aid",
      "Now's the time for all folk to come to the aid"
    ),
    ("a=3Db", "a=b"), ("caf=C3=A9", "café"), ("caf=c3=a9", "café"), ("a=\r\nb", "ab"),
    ("a=\nb", "ab"), ("a=  \r\nb", "ab"), ("a  \r\nb", "a\r\nb"), ("a\t\r\n", "a\r\n"),
    ("a b", "a b"), ("a=20\r\n", "a \r\n"), ("a=", "a"), ("a=\r\n", "a"), ("a=\r", "a"),
    ("a= ", "a"), ("a ", "a"), ("=0D=0A", "\r\n"), ("", ""),
  ])
  func `quoted-printable is decoded`(encoded: String, expected: String) {
    let (text, kinds) = decode(.quotedPrintable, encoded)
    #expect(text == expected)
    #expect(kinds.isEmpty)
  }

  @Test(arguments: [
    ("a==3Db", "a==b"), ("a=XYb", "a=XYb"), ("a=4", "a=4"), ("= x", "= x"), ("100=%", "100=%"),
  ])
  func `an equals sign that means nothing stays and is noticed`(
    encoded: String, expected: String
  ) {
    let (text, kinds) = decode(.quotedPrintable, encoded)
    #expect(text == expected)
    #expect(kinds == [.invalidQuotedPrintable])
  }

  @Test func `uuencode is decoded`() {
    let encoded = "begin 644 a.txt\r\n#0V%T\r\n`\r\nend\r\n"
    #expect(decode(.uuencode, encoded) == ("Cat", []))
    // Zeros are written as grave accents, for blanks get lost.
    #expect(decode(.uuencode, "begin 644 a\n%`&%``$$`\n`\nend\n") == ("\0a@\0A", []))
  }

  @Test(arguments: ["(``!A`&-A=```", "(  !A &-A=   "])
  func `a zero in uuencode is a grave accent or a blank`(line: String) {
    let encoded = "begin 644 x\n\(line)\n`\nend\n"
    #expect(decode(.uuencode, encoded) == ("\0\0a\0cat\0", []))
  }

  @Test(arguments: [
    "Hallo\nbegin 644 a.txt\n#0V%T\n`\nend\n", "begin 644 a.txt\n#0V%T\n`\nend\n\nGroeten\n",
    "begin 644 a.txt\n#0V%T\n`\nend\nbegin 644 b.txt\n#0V%T\n`\nend\n",
  ])
  func `what stands round a uuencoded file is noticed`(encoded: String) {
    #expect(decode(.uuencode, encoded) == ("Cat", [.invalidUUEncoding]))
    #expect(decode(.uuencode, "\r\n \nbegin 644 a\n#0V%T\n`\nend\n\n\n") == ("Cat", []))
  }

  @Test(arguments: [
    ("plain", "plain"), ("begin 644 x\r\n#0V%T", "Cat"), ("begin 644 x\r\n#0V", "C@"),
  ])
  func `uuencode without its end gives what is there`(encoded: String, expected: String) {
    let (text, kinds) = decode(.uuencode, encoded)
    #expect(text.prefix(1) == expected.prefix(1))
    #expect(kinds == [.invalidUUEncoding])
  }

  @Test(arguments: [
    ("7bit", TransferEncoding.identity), ("7-BIT", .identity), ("8 bit", .identity),
    ("binary", .identity), ("", .identity), ("BASE64", .base64), ("base64;", .base64),
    ("\"base64\"", .base64), ("base64 (really)", .base64),
    ("Quoted-Printable ;", .quotedPrintable), ("x-uuencode", .uuencode), ("base9000", .unknown),
  ])
  func `the name of an encoding is read as it is sent`(name: String, expected: TransferEncoding) {
    #expect(TransferEncoding(value: Array(name.utf8)[...]) == expected)
  }

  @Test func `an unknown encoding leaves the bytes and is noticed`() {
    let message = Message(lines: "Content-Transfer-Encoding: base9000\n\nabc")
    #expect(message.textBodies.map { message.text(of: $0) } == ["abc"])
    #expect(message.kinds == [.unknownTransferEncoding])
  }
}
