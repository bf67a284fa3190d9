@testable import MIME
import Testing

@Suite struct Base64Tests {
  private static let bytes = (0..<260).map { UInt8(truncatingIfNeeded: $0 &* 151 &+ 7) }

  @Test(arguments: [1, 3, 4, 5, 60, 76, 1_000])
  func `what is encoded comes back, whatever its length and that of its lines`(width: Int) {
    for length in 0...Self.bytes.count {
      let bytes = Array(Self.bytes.prefix(length))
      let letters = Base64.encode(bytes)
      let lines = stride(from: 0, to: letters.count, by: width).map {
        Array(letters[$0..<min($0 + width, letters.count)])
      }
      var log = DefectLog(limit: 10)
      let decoded = Base64.decode(Array(lines.joined(separator: [0x0D, 0x0A]))[...], log: &log)
      #expect(decoded == bytes)
      #expect(log.defects.isEmpty)
    }
  }

  @Test func `every character outside the alphabet is skipped, wherever it stands`() {
    for byte in UInt8.min...UInt8.max where !Base64.alphabet.contains(byte) && byte != .equals {
      for place in 0...8 {
        var letters = Array("UHJhYXQh".utf8)
        letters.insert(byte, at: place)
        var log = DefectLog(limit: 10)
        #expect(Base64.decode(letters[...], log: &log) == Array("Praat!".utf8))
        #expect(log.defects.isEmpty == byte.isWhiteSpace)
      }
    }
  }

  @Test(arguments: [
    "QUJDRA==RUZHSA==SUpLTA==", "QUJDRA== RUZHSA==  SUpLTA== \n", "QUJDRA==\nRUZHSA== \nSUpLTA==\n",
    "QUJDRA==\r\nRUZHSA==\t \r\nSUpLTA==  ", "QUJDRA==\n\tRUZHSA==\n \nSUpLTA==\n",
    "QUJDRA== \n RUZHSA==\u{0C}\n\nSUpLTA==",
  ])
  func `padding in the middle ends nothing, whatever blanks stand round it`(encoded: String) {
    var log = DefectLog(limit: 10)
    #expect(Base64.decode(Array(encoded.utf8)[...], log: &log) == Array("ABCDEFGHIJKL".utf8))
    #expect(log.defects.isEmpty)
  }

  @Test(arguments: [
    "Tot ziens", "Tot ziens \n", "-- \nRUZHSA==\n", "_____\nRUZHSA==", "a b\nRUZHSA==",
  ])
  func `words below the padding are no base64, and noticed`(words: String) {
    var log = DefectLog(limit: 10)
    #expect(Base64.decode(Array("QUJDRA==\n\(words)".utf8)[...], log: &log) == Array("ABCD".utf8))
    #expect(log.defects.map(\.kind) == [.invalidBase64])
  }

  @Test func `padding and blanks are read in a time that grows with their length`() {
    for piece in [
      "QQ==", "QQ== ", "QQ==\n", "QQ=", "=", "QQ==" + String(repeating: " ", count: 200),
    ] {
      let encoded = Array(String(repeating: piece, count: 400_000 / piece.utf8.count).utf8)
      var log = DefectLog(limit: 10)
      let decoded = Base64.decode(encoded[...], log: &log)
      #expect(decoded.allSatisfy { $0 == 0x41 })
      #expect(decoded.count == (piece == "=" ? 0 : 400_000 / piece.utf8.count))
    }
  }
}
