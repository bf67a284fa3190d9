/// The base64 encoding (RFC 2045 section 6.8).
enum Base64 {
  private static let invalid: UInt8 = 0xFF
  private static let values: [UInt8] = {
    var table = [UInt8](repeating: invalid, count: 256)
    for (value, letter) in alphabet.enumerated() { table[Int(letter)] = UInt8(value) }
    return table
  }()
  static let alphabet = Array(
    "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)

  /// Decodes, skipping what is not in the alphabet. After padding, decoding goes on only if
  /// nothing but base64 follows: encoders pad in the middle, and lists add plain footers.
  static func decode(_ encoded: ArraySlice<UInt8>, log: inout DefectLog) -> [UInt8] {
    let capacity = encoded.count / 4 * 3 + 3
    var offset = 0
    var hasJunk = false
    let result = [UInt8](unsafeUninitializedCapacity: capacity) { output, count in
      encoded.withUnsafeBufferPointer { input in
        values.withUnsafeBufferPointer { table in
          var group: UInt32 = 0
          var held = 0
          while offset < input.count {
            if held == 0 {
              decodeClean(input, from: &offset, into: output, &count)
              guard offset < input.count else { break }
            }
            let byte = input[offset]
            let value = table[Int(byte)]
            offset += 1
            if value < 64 {
              group = group << 6 | UInt32(value)
              held += 1
              guard held == 4 else { continue }
              output[count] = UInt8(truncatingIfNeeded: group >> 16)
              output[count + 1] = UInt8(truncatingIfNeeded: group >> 8)
              output[count + 2] = UInt8(truncatingIfNeeded: group)
              count += 3
              group = 0
              held = 0
            } else if byte == .equals {
              flush(group, held, into: output, &count)
              if held == 1 { hasJunk = true }
              let wasPadding = held > 1
              group = 0
              held = 0
              if wasPadding, !isBase64(input, from: offset, table) {
                hasJunk = true
                break
              }
            } else if !byte.isWhiteSpace {
              hasJunk = true
            }
          }
          if held == 1 { hasJunk = true }
          flush(group, held, into: output, &count)
        }
      }
    }
    if hasJunk { log.record(.invalidBase64, at: 0) }
    return result
  }

  /// Bytes that are looked at to tell whether a text is base64 at all.
  private static let sample = 1_000

  /// Whether this is a text as people write it, with blanks and punctuation between its letters.
  ///
  /// QUIRK: programs label plain text base64; decoded it would be noise, and lost.
  static func isPlainText(_ encoded: ArraySlice<UInt8>) -> Bool {
    let opening = encoded.drop { $0.isWhiteSpace }.prefix(sample)
    // Lists add plain lines below what is base64, so that the first line has to be plain too.
    return isMixed(opening.prefix { $0 != .lf }) && isMixed(opening)
  }

  /// Whether more than one byte in ten is none of the alphabet.
  private static func isMixed(_ bytes: ArraySlice<UInt8>) -> Bool {
    var (seen, others) = (0, 0)
    for byte in bytes where byte != .cr && byte != .lf && byte != .equals {
      seen += 1
      if values[Int(byte)] >= 64 { others += 1 }
    }
    return others * 10 > seen
  }

  /// What each character adds to the three bytes of its group, by its place in the group: four
  /// tables of 256, one behind the other. The highest byte is set for what is no base64.
  private static let contributions: [UInt32] = {
    var table = [UInt32](repeating: 0xFF00_0000, count: 1024)
    for (value, letter) in alphabet.enumerated() {
      let (bits, place) = (UInt32(value), Int(letter))
      table[place] = bits << 2
      table[256 + place] = bits >> 4 | (bits & 15) << 12
      table[512 + place] = (bits >> 2) << 8 | (bits & 3) << 22
      table[768 + place] = bits << 16
    }
    return table
  }()

  /// Decodes groups of four clean characters, as long as they come. Writes four bytes for each
  /// three: of a group that is read whole there is room for one more.
  private static func decodeClean(
    _ input: UnsafeBufferPointer<UInt8>, from offset: inout Int,
    into output: UnsafeMutableBufferPointer<UInt8>, _ count: inout Int
  ) {
    let target = UnsafeMutableRawBufferPointer(output)
    contributions.withUnsafeBufferPointer { table in
      var (place, length) = (offset, count)
      while place + 4 <= input.count {
        let group =
          table[Int(input[place])] | table[256 + Int(input[place + 1])]
          | table[512 + Int(input[place + 2])] | table[768 + Int(input[place + 3])]
        guard group < 1 << 24 else { break }
        target.storeBytes(of: group.littleEndian, toByteOffset: length, as: UInt32.self)
        length += 3
        place += 4
      }
      (offset, count) = (place, length)
    }
  }

  /// Writes the bytes of a group that is not full; a single character holds none.
  private static func flush(
    _ group: UInt32, _ held: Int, into output: UnsafeMutableBufferPointer<UInt8>,
    _ count: inout Int
  ) {
    if held == 2 {
      output[count] = UInt8(truncatingIfNeeded: group >> 4)
      count += 1
    } else if held == 3 {
      output[count] = UInt8(truncatingIfNeeded: group >> 10)
      output[count + 1] = UInt8(truncatingIfNeeded: group >> 2)
      count += 2
    }
  }

  /// Whether the next line that is not blank holds base64 alone, with blanks at its end and behind
  /// padding at most: words have them between their letters. Looks at no more than 128 bytes of it.
  private static func isBase64(
    _ input: UnsafeBufferPointer<UInt8>, from start: Int, _ table: UnsafeBufferPointer<UInt8>
  ) -> Bool {
    var position = start
    while position < input.count, input[position].isWhiteSpace || input[position] == .equals {
      position += 1
    }
    let end = min(position + 128, input.count)
    var isPadded = false
    var isWordEnd = false
    while position < end, input[position] != .lf {
      let byte = input[position]
      if byte.isWhiteSpace {
        isWordEnd = isWordEnd || !isPadded
      } else {
        isPadded = byte == .equals
        guard !isWordEnd, isPadded || table[Int(byte)] < 64 else { return false }
      }
      position += 1
    }
    return true
  }

  /// Encodes without line ends.
  static func encode(_ bytes: some Collection<UInt8>) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity((bytes.count + 2) / 3 * 4)
    var group: UInt32 = 0
    var held = 0
    for byte in bytes {
      group = group << 8 | UInt32(byte)
      held += 1
      guard held == 3 else { continue }
      for shift in [18, 12, 6, 0] { result.append(alphabet[Int(group >> UInt32(shift) & 63)]) }
      group = 0
      held = 0
    }
    guard held > 0 else { return result }
    group <<= UInt32(8 * (3 - held))
    for place in 0..<4 {
      let letter = alphabet[Int(group >> UInt32(18 - 6 * place) & 63)]
      result.append(place <= held ? letter : .equals)
    }
    return result
  }
}
