/// A message as DATA carries it: every line ends in CRLF, and a dot at the start of a line is
/// doubled (RFC 5321 sections 2.3.8 and 4.5.2).
///
/// A bare LF or CR in a message would let its text pose as the end of the message on servers that
/// take a bare LF for a line end, so none gets through.
struct MessageData: Sendable, Equatable {
  /// RFC 5321 section 4.5.3.1.6, which counts the CRLF.
  static let maximumLineBytes = 998

  /// With the doubled dots, always ending in CRLF, without the final dot.
  let bytes: [UInt8]
  /// What SIZE counts: CRLFs, but no doubled dots (RFC 1870 section 3).
  let size: Int
  let longestLine: Int
  /// Whether any byte is beyond ASCII, so that it needs 8BITMIME (RFC 6152).
  let isEightBit: Bool

  init(_ message: [UInt8]) {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(message.count + message.count / 32 + 2)
    var doubledDots = 0
    var longestLine = 0
    var bits: UInt8 = 0
    var start = 0
    while start < message.count {
      var end = start
      while end < message.count, message[end] != 0x0D, message[end] != 0x0A {
        bits |= message[end]
        end += 1
      }
      if end > start, message[start] == UInt8(ascii: ".") {
        bytes.append(UInt8(ascii: "."))
        doubledDots += 1
      }
      bytes.append(contentsOf: message[start..<end])
      bytes.append(0x0D)
      bytes.append(0x0A)
      longestLine = max(longestLine, end - start)
      let isPair =
        end + 1 < message.count && message[end] == 0x0D && message[end + 1] == 0x0A
      start = end + (isPair ? 2 : 1)
    }
    self.bytes = bytes
    self.longestLine = longestLine
    size = bytes.count - doubledDots
    isEightBit = bits >= 0x80
  }
}
