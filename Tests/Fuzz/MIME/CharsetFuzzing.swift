import MIME

/// One label at least for each decoder that there is.
private let labels: [String] = {
  let parts = (1...16).map { "iso-8859-\($0)" } + ["iso-8859-6-e", "iso-8859-8-i"]
  let pages = [
    437, 737, 775, 850, 852, 855, 857, 858, 860, 861, 862, 863, 864, 865, 866, 869, 874, 932, 936,
    949, 950, 1250, 1251, 1252, 1253, 1254, 1255, 1256, 1257, 1258, 1361,
  ].map { "cp\($0)" }
  let others = [
    "utf-8", "utf-16", "utf-16le", "utf-16be", "utf-32", "utf-7", "us-ascii", "koi8-r", "koi8-u",
    "macintosh", "x-mac-cyrillic", "viscii", "gb18030", "hz-gb-2312", "big5", "euc-tw", "shift_jis",
    "euc-jp", "iso-2022-jp", "euc-kr", "iso-2022-kr", "johab", "tis-620", "unknown-8bit",
    "x-nobody-knows", "3Dutf-8", "\\\"", "",
  ]
  return parts + pages + others
}()

/// The first byte chooses the label; 255 takes it from the first line of the input.
@Sendable func readCharset(_ input: [UInt8]) {
  var bytes = Array(input.dropFirst())
  var label = labels[Int(input.first ?? 0) % labels.count]
  if input.first == 255, let end = bytes.firstIndex(of: 0x0A) {
    label = String(decoding: bytes[..<end].filter { $0 > 0x20 && $0 != 0x22 }, as: UTF8.self)
    bytes = Array(bytes[(end + 1)...])
  }
  for type in ["text/plain", "text/html"] {
    let message = message(type: "\(type); charset=\"\(label)\"", encoding: "8bit", body: bytes)
    guard let id = (message.textBodies + message.htmlBodies).first else { continue }
    check(message.text(of: id), of: bytes, label)
    _ = message.defects
  }
  let plain = message(type: "text/html", encoding: "8bit", body: bytes)
  if let id = plain.htmlBodies.first { check(plain.text(of: id), of: bytes, "none") }
  checkWord(bytes, label)
}

private func check(_ text: String, of bytes: [UInt8], _ label: String) {
  demand(!text.utf8.contains { $0 == 0 || $0 == 0x0D }, "lines end in LF", [label, text])
  demand(text.utf8.count <= 8 * bytes.count + 64, "decoding adds little", [label])
  let isPlain = bytes.allSatisfy { $0 == 0x0A || $0 >= 0x20 && $0 < 0x7F }
  guard isPlain, ["utf-8", "us-ascii", "iso-8859-1", "cp1252", "gb18030"].contains(label) else {
    return
  }
  demand(Array(text.utf8) == bytes, "ASCII stays as it is", [label, text])
}

/// The same bytes in an encoded-word, which hands them to the same decoder.
private func checkWord(_ bytes: [UInt8], _ label: String) {
  guard !label.contains("\""), !label.isEmpty else { return }
  let word = Array("=?\(label)?b?".utf8) + base64(bytes, lineLength: .max) + Array("?=".utf8)
  let subject = message("Subject", word).header.subject ?? ""
  demand(isTidy(subject), "a subject is one line", [label, subject])
}
