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
    let marks = ["\nbegin ", "begin "]
    guard text.utf8.count >= 8, text.hasPrefix(marks[1]) || Self.contains(marks[0], in: text)
    else { return nil }
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    var kept: [Substring] = []
    var files: [File] = []
    var next = 0
    while next < lines.count {
      guard files.count < limit, let name = Self.name(lines[next]),
        let block = Self.block(lines, from: next + 1)
      else {
        kept.append(lines[next])
        next += 1
        continue
      }
      files.append(File(name: name, content: block.content))
      isDamaged = isDamaged || !block.hasEnd
      next = block.next
    }
    guard !files.isEmpty else { return nil }
    self.text = kept.joined(separator: "\n")
    self.files = files
  }

  private static func contains(_ mark: String, in text: String) -> Bool {
    let bytes = Array(text.utf8)
    let wanted = Array(mark.utf8)
    var position = 0
    while let found = ByteSearch.first(.lf, in: bytes, from: position, to: bytes.count) {
      if ByteSearch.matches(wanted, in: bytes, at: found) { return true }
      position = found + 1
    }
    return false
  }

  /// The name in a `begin` line, whose mode is three or four octal digits.
  private static func name(_ line: Substring) -> String? {
    guard line.hasPrefix("begin ") else { return nil }
    let words = line.split(separator: " ", maxSplits: 2, omittingEmptySubsequences: true)
    guard words.count == 3, (3...4).contains(words[1].utf8.count),
      words[1].utf8.allSatisfy({ (0x30...0x37).contains($0) })
    else { return nil }
    let name = String(words[2].utf8.trimmed()) ?? ""
    return name.isEmpty ? nil : name
  }

  private struct Block {
    var content: [UInt8] = []
    var hasEnd = false
    var next = 0
  }

  /// The lines of a file. Nil if one does not have the form, so that no word of a text is lost:
  /// one line that fails ends the search, and lines are looked at once per `begin`, which fails at
  /// the next `begin` at the latest.
  private static func block(_ lines: [Substring], from start: Int) -> Block? {
    var block = Block()
    var next = start
    while next < lines.count {
      let line = Array(lines[next].utf8)
      next += 1
      if line.elementsEqual("end".utf8) {
        block.hasEnd = true
        break
      }
      // QUIRK: some write the empty last line as a space that transport drops.
      if line.isEmpty || line == [.space] {
        guard next < lines.count, lines[next] == "end" else {
          return lines[(next - 1)...].allSatisfy(\.isEmpty) && !block.content.isEmpty
            ? finished(block, at: next - 1) : nil
        }
        continue
      }
      guard UUEncoding.decode(line: line, into: &block.content) else { return nil }
    }
    return block.hasEnd || !block.content.isEmpty ? finished(block, at: next) : nil
  }

  private static func finished(_ block: Block, at next: Int) -> Block {
    var block = block
    block.next = next
    return block
  }
}

extension UUEncoding {
  /// Decodes a line; false, and nothing is added, if its characters or its length are others.
  fileprivate static func decode(line: [UInt8], into result: inout [UInt8]) -> Bool {
    guard let first = line.first, line.allSatisfy({ (0x20...0x60).contains($0) }) else {
      return false
    }
    let count = Int((first &- 32) & 63)
    let needed = (count + 2) / 3 * 4
    // Blanks at the end, which stand for zeros, may be lost; some add a check character.
    guard count > 0 else { return line.count <= 3 }
    guard line.count > 1, line.count - 1 <= needed + 2 else { return false }
    var group: UInt32 = 0
    var added = 0
    for place in 0..<needed {
      let letter = place + 1 < line.count ? line[place + 1] : .space
      group = group << 6 | UInt32((letter &- 32) & 63)
      guard place % 4 == 3 else { continue }
      for shift in [16, 8, 0] as [UInt32] where added < count {
        result.append(UInt8(truncatingIfNeeded: group >> shift))
        added += 1
      }
      group = 0
    }
    return true
  }
}
