/// Files that stand uuencoded in a text (POSIX), from `begin 644 name` to `end`.
struct EncodedFiles {
  struct File {
    let name: String
    let content: [UInt8]
  }

  /// The text without the files.
  let text: String
  let files: [File]
  /// A file has no `end`, or there are more than the limit.
  private(set) var isDamaged = false

  /// Nil, at little cost, for a text without any.
  init?(_ text: String, limit: Int) {
    guard Self.mayHave(text) else { return nil }
    let bytes = Array(text.utf8)
    var kept: [UInt8] = []
    var keptUpTo = 0
    var files: [File] = []
    var lines = Lines(of: bytes)
    while files.count < limit, let line = lines.next() {
      guard let name = Self.name(bytes[line]), let block = Self.block(lines) else { continue }
      files.append(File(name: name, content: block.content))
      isDamaged = isDamaged || !block.hasEnd
      kept.append(contentsOf: bytes[keptUpTo..<line.lowerBound])
      lines = block.rest
      keptUpTo = min(lines.position, bytes.count)
      // The text ends with the file: the line end before the file goes with it.
      if lines.position > bytes.count, kept.last == .lf { kept.removeLast() }
    }
    guard !files.isEmpty else { return nil }
    kept.append(contentsOf: bytes[keptUpTo...])
    self.text = String(decoding: kept, as: UTF8.self)
    self.files = files
  }

  private static func mayHave(_ text: String) -> Bool {
    var text = text
    return text.withUTF8 {
      $0.starts(with: "begin ".utf8) || ByteSearch.contains("\nbegin ", in: $0)
    }
  }

  /// The lines of a text, without their ends.
  private struct Lines {
    let bytes: [UInt8]
    /// Where the next line begins; behind the text's end once there is none.
    private(set) var position = 0

    init(of bytes: [UInt8]) {
      self.bytes = bytes
    }

    mutating func next() -> Range<Int>? {
      guard position <= bytes.count else { return nil }
      let start = position
      let end = ByteSearch.first(.lf, in: bytes, from: start, to: bytes.count) ?? bytes.count
      position = end + 1
      return start..<end
    }
  }

  /// The name in a `begin` line, whose mode is three or four octal digits.
  private static func name(_ line: ArraySlice<UInt8>) -> String? {
    guard line.starts(with: "begin ".utf8) else { return nil }
    let rest = line.dropFirst("begin ".utf8.count).drop { $0 == .space }
    guard let modeEnd = rest.firstIndex(of: .space) else { return nil }
    let mode = rest[..<modeEnd]
    guard (3...4).contains(mode.count), mode.allSatisfy({ (0x30...0x37).contains($0) }) else {
      return nil
    }
    let name = String(decoding: rest[modeEnd...].trimmed(), as: UTF8.self)
    return name.isEmpty ? nil : name
  }

  private struct Block {
    let content: [UInt8]
    let hasEnd: Bool
    /// The lines below it.
    let rest: Lines
  }

  /// The lines of a file. Nil if one does not have the form, so that no word of a text is lost:
  /// one line that fails ends the search, and lines are looked at once per `begin`, which fails at
  /// the next `begin` at the latest.
  ///
  /// Capital letters below `begin 100 euro` have the form too: a file without its `end` has at
  /// least two lines, each as long as it says.
  private static func block(_ start: Lines) -> Block? {
    var content: [UInt8] = []
    var lines = start
    var lineCount = 0
    var areWhole = true
    var isConvincing: Bool { areWhole && lineCount > 1 && !content.isEmpty }
    while true {
      let before = lines
      guard let place = lines.next() else { break }
      let line = lines.bytes[place]
      if line.elementsEqual("end".utf8) {
        return Block(content: content, hasEnd: true, rest: lines)
      }
      // QUIRK: some write the empty last line as a space that transport drops.
      if line.isEmpty || line.elementsEqual([.space]) {
        var following = lines
        if let next = following.next(), lines.bytes[next].elementsEqual("end".utf8) { continue }
        guard isConvincing, lines.bytes[place.lowerBound...].allSatisfy({ $0 == .lf }) else {
          return nil
        }
        return Block(content: content, hasEnd: false, rest: before)
      }
      guard UUEncoding.decode(line: line, into: &content) else { return nil }
      lineCount += 1
      areWhole = areWhole && UUEncoding.isWhole(line: line)
    }
    return isConvincing ? Block(content: content, hasEnd: false, rest: lines) : nil
  }
}

extension UUEncoding {
  /// Whether a line has all characters for the bytes that its first one tells, and no others.
  fileprivate static func isWhole(line: ArraySlice<UInt8>) -> Bool {
    guard let first = line.first else { return false }
    return line.count == 1 + (Int((first &- 32) & 63) + 2) / 3 * 4
  }

  /// Decodes a line; false, and nothing is added, if its characters or its length are others.
  fileprivate static func decode(line: ArraySlice<UInt8>, into result: inout [UInt8]) -> Bool {
    guard let first = line.first, line.allSatisfy({ (0x20...0x60).contains($0) }) else {
      return false
    }
    let count = Int((first &- 32) & 63)
    let needed = (count + 2) / 3 * 4
    // Blanks at the end, which stand for zeros, may be lost; some add a check character.
    guard count > 0 else { return line.count <= 3 }
    guard line.count > 1, line.count - 1 <= needed + 2 else { return false }
    let letters = line.dropFirst()
    var group: UInt32 = 0
    var added = 0
    for offset in 0..<needed {
      let place = letters.startIndex + offset
      let letter = place < letters.endIndex ? letters[place] : .space
      group = group << 6 | UInt32((letter &- 32) & 63)
      guard offset % 4 == 3 else { continue }
      for shift in [16, 8, 0] as [UInt32] where added < count {
        result.append(UInt8(truncatingIfNeeded: group >> shift))
        added += 1
      }
      group = 0
    }
    return true
  }
}
