import FoundationEssentials
import MIME

/// A message with one header field; a line feed in its value folds it.
func message(_ name: String, _ value: [UInt8]) -> Message {
  var bytes = Array("\(name): ".utf8)
  for byte in value {
    bytes.append(byte)
    if byte == 0x0A { bytes.append(0x20) }
  }
  return Message(parsing: bytes + [0x0A, 0x0A])
}

/// A message with one body.
func message(type: String, encoding: String, body: [UInt8]) -> Message {
  let header = "Content-Type: \(type)\nContent-Transfer-Encoding: \(encoding)\n\n"
  return Message(parsing: Array(header.utf8) + body)
}

/// Writes a message and reads it again.
func readBack(_ change: (inout OutgoingMessage) -> Void) -> Message {
  var outgoing = OutgoingMessage(
    from: Mailbox(address: "loket@praatmee.test"), to: [], subject: "x",
    date: Date(timeIntervalSince1970: 1_795_424_400), messageID: "1@praatmee.test", text: "x\n")
  change(&outgoing)
  return Message(parsing: outgoing.encoded())
}

/// Whether nothing in a decoded value can begin a line or steer a terminal.
func isTidy(_ text: String) -> Bool { tidied(text) == text }

/// What a value is once no character in it is a control or ends a line; written anew, so that the
/// parser is not held against itself.
func tidied(_ text: String) -> String {
  var scalars = String.UnicodeScalarView()
  for scalar in text.unicodeScalars {
    let isControl =
      scalar.properties.generalCategory == .control || scalar == "\u{2028}"
      || scalar == "\u{2029}"
    scalars.append(isControl ? " " : scalar)
  }
  var rest = scalars[...]
  while rest.first == " " { rest.removeFirst() }
  while rest.last == " " { rest.removeLast() }
  return String(rest)
}

/// The text with LF as its only line end and without NUL.
func lines(_ text: String) -> [UInt8] {
  var result: [UInt8] = []
  var previous: UInt8 = 0
  for byte in text.utf8 {
    switch byte {
    case 0x0A where previous == 0x0D: break
    case 0x0D: result.append(0x0A)
    case 0: result += [0xE2, 0x90, 0x80]
    default: result.append(byte)
    }
    previous = byte
  }
  return result
}

/// Base64 as a textbook has it, in lines.
func base64(_ bytes: [UInt8], lineLength: Int = 76, lineEnd: String = "\r\n") -> [UInt8] {
  let alphabet = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)
  var result: [UInt8] = []
  var length = 0
  for start in stride(from: 0, to: bytes.count, by: 3) {
    let group = bytes[start..<min(start + 3, bytes.count)]
    let padded = Array(group) + [UInt8](repeating: 0, count: 3 - group.count)
    let bits = padded.reduce(0) { $0 << 8 | Int($1) }
    for place in 0..<4 {
      if length == lineLength {
        result += lineEnd.utf8
        length = 0
      }
      result.append(place <= group.count ? alphabet[bits >> (18 - 6 * place) & 63] : 0x3D)
      length += 1
    }
  }
  return result
}
