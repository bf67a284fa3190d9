import MIME

private let binary = "application/octet-stream"

@Sendable func readBase64(_ input: [UInt8]) {
  let decoded = content("base64", input)
  demand(decoded.count <= input.count * 3 / 4 + 3, "base64 makes less of bytes")
  _ = message(type: "text/plain", encoding: "base64", body: input).defects
  for (length, end) in [(76, "\r\n"), (76, "\n"), (.max, ""), (3, "\n")] {
    let encoded = base64(input, lineLength: length, lineEnd: end)
    demand(content("base64", encoded) == input, "what was encoded comes back", [length])
    // What is none of the alphabet is skipped, and padding may be missing.
    let bare = Array(encoded.drop { $0 == 0x3D }.reversed().drop { $0 == 0x3D }.reversed())
    demand(content("base64", bare) == input, "padding may be missing", [length])
  }
  guard !input.contains(0x0D) else { return }
  let wire = input.flatMap { $0 == 0x0A ? [0x0D, 0x0A] : [$0] }
  demand(content("base64", wire) == decoded, "line ends mean nothing", [decoded])
}

@Sendable func readQuotedPrintable(_ input: [UInt8]) {
  let decoded = content("quoted-printable", input)
  demand(decoded.count <= input.count, "quoted-printable makes less of bytes")
  _ = message(type: "text/plain", encoding: "quoted-printable", body: input).defects
  var escaped: [UInt8] = []
  for (index, byte) in input.enumerated() {
    if index.isMultiple(of: 20) { escaped += Array("= \t\r\n".utf8) }
    escaped += Array("=\(hexadecimal(byte))".utf8)
  }
  demand(content("quoted-printable", escaped) == input, "what was escaped comes back")
  let text = String(decoding: input, as: UTF8.self)
  let read = readBack { $0.text = text }
  let body = read.textBodies.first.map { read.text(of: $0) } ?? ""
  demand(isSame(body, as: text), "a text comes back", [text, body])
}

@Sendable func readUUEncoding(_ input: [UInt8]) {
  demand(content("x-uuencode", input).count <= max(input.count, 64), "uuencode makes less")
  var encoded = Array("begin 644 x\n".utf8)
  for start in stride(from: 0, to: input.count, by: 45) {
    let line = input[start..<min(start + 45, input.count)]
    encoded.append(UInt8(line.count) + 32)
    for place in stride(from: line.startIndex, to: line.endIndex, by: 3) {
      let group = (0..<3).map { place + $0 < line.endIndex ? line[place + $0] : 0 }
      let bits = group.reduce(0) { $0 << 8 | Int($1) }
      for shift in [18, 12, 6, 0] {
        let value = UInt8(bits >> shift & 63)
        encoded.append(value == 0 ? 0x60 : value + 32)
      }
    }
    encoded.append(0x0A)
  }
  encoded += Array("`\nend\n".utf8)
  demand(content("x-uuencode", encoded) == input, "what was encoded comes back")
}

/// The first byte says whether the space at a soft line break goes.
@Sendable func readFlowedText(_ input: [UInt8]) {
  let mode = (input.first ?? 0) & 1 == 0 ? "yes" : "no"
  let message = message(
    type: "text/plain; charset=utf-8; format=flowed; delsp=\(mode)", encoding: "8bit",
    body: Array(input.dropFirst()))
  guard let id = message.textBodies.first else { return }
  let text = message.text(of: id)
  let unflowed = message.unflowedText(of: id)
  demand(!unflowed.utf8.contains { $0 == 0 || $0 == 0x0D }, "lines end in LF")
  // A quote mark gets a space behind it.
  demand(unflowed.utf8.count <= 2 * text.utf8.count, "undoing adds little")
  let letters = text.utf8.filter { $0 > 0x20 }
  demand(unflowed.utf8.count { $0 > 0x20 } <= letters.count, "only marks may go", [text, unflowed])
}

private func content(_ encoding: String, _ body: [UInt8]) -> [UInt8] {
  let message = message(type: binary, encoding: encoding, body: body)
  return message.attachments.first.map { message.content(of: $0) } ?? []
}

/// Whether a body that came back is what was written: with LF, perhaps one more at the end, and
/// without a byte order mark.
func isSame(_ read: String, as written: String) -> Bool {
  let read = Array(read.utf8)
  var expected = lines(written)
  if expected.starts(with: [0xEF, 0xBB, 0xBF]) { expected.removeFirst(3) }
  return read == expected || read == expected + [0x0A]
}
