extension StructureParser {
  /// Skips what stands before the first field though it belongs to no message: a byte order mark,
  /// blank lines and the separator line of an mbox.
  mutating func startOfMessage() -> Int {
    guard bytes.starts(with: [0xEF, 0xBB, 0xBF]) else { return 0 }
    record(.byteOrderMark, at: 0)
    return 3
  }

  private mutating func skipBeforeFields(from start: Int) -> Int {
    var position = start
    while position < end, bytes[position] == .lf || bytes[position] == .cr {
      position += 1
    }
    if position > start, position < end { record(.leadingBlankLines, at: start) }
    // At the end of everything the blank line was the one that ends an empty header.
    if position == end { position = start }
    let isSeparator =
      ByteSearch.matches("From ", in: bytes, at: position)
      || ByteSearch.matches(">From ", in: bytes, at: position)
    if isSeparator {
      record(.mboxFromLine, at: position)
      position = ByteSearch.first(.lf, in: bytes, from: position, to: end).map { $0 + 1 } ?? end
    }
    return position
  }

  /// Reads the fields of an entity; gives the start of its body, which it also notes.
  mutating func parseHeader(of entity: Int, startsMessage: Bool) -> Int {
    let start = Int(structure.entities[entity].headerStart)
    var scan = HeaderScan(position: startsMessage ? skipBeforeFields(from: start) : start)
    scan.firstField = structure.fields.count
    while scan.position < end {
      let line = scan.position
      let lineEnd = ByteSearch.first(.lf, in: bytes, from: line, to: end) ?? end
      var contentEnd = lineEnd
      while contentEnd > line, bytes[contentEnd - 1] == .cr { contentEnd -= 1 }
      let next = min(lineEnd + 1, end)
      if contentEnd == line {
        scan.hasEnd = true
        scan.position = next
        break
      }
      if bytes[line] == .hyphen, isDelimiter(from: line, to: lineEnd, of: entity, in: &scan) {
        break
      }
      if isBlankEnd(from: line, to: contentEnd, next: next, in: scan) {
        scan.hasEnd = true
        scan.position = next
        break
      }
      if line - start > structure.limits.headerLength {
        if !scan.isFull { record(.headerTooLong, at: line) }
        scan.isFull = true
      }
      if !readLine(from: line, to: contentEnd, next: next, of: entity, in: &scan) {
        scan.hasEnd = true
        scan.position = line
        break
      }
      scan.position = next
    }
    if !scan.hasEnd, let garbage = scan.garbage.first {
      // No blank line came: what looked like garbage was the body.
      record(.headerWithoutEnd, at: garbage)
      structure.fields.removeSubrange(min(scan.fieldsAtGarbage, structure.fields.count)...)
      forgetFields(of: entity, from: structure.fields.count)
      scan.position = garbage
    } else {
      for line in scan.garbage { record(.garbageInHeader, at: line) }
    }
    structure.entities[entity].fieldsEnd = UInt32(clamping: structure.fields.count)
    structure.entities[entity].bodyStart = UInt32(clamping: scan.position)
    structure.readType(of: entity)
    return scan.position
  }

  /// Where the reading of a header stands.
  struct HeaderScan {
    var position: Int
    var firstField = 0
    /// A blank line came, or text that cannot belong to a header.
    var hasEnd = false
    /// A limit is reached: only the end is looked for.
    var isFull = false
    /// The last field line was kept: a folded line belongs to it.
    var extendsField = false
    /// The last field line was dropped: a folded line belongs to nothing.
    var extendsNothing = false
    /// The boundary that the Content-Type names, once a line may be a delimiter.
    var ownBoundary: [UInt8]?
    /// Where lines are that are no fields.
    var garbage: [Int] = []
    var fieldsAtGarbage = 0
  }

  /// Whether a line is a delimiter of an open multipart, or of the very one whose header this is:
  /// then the blank line is missing.
  private func isDelimiter(
    from line: Int, to lineEnd: Int, of entity: Int, in scan: inout HeaderScan
  ) -> Bool {
    guard line + 1 < lineEnd, bytes[line + 1] == .hyphen else { return false }
    if match(from: line, to: lineEnd) != nil { return true }
    if scan.ownBoundary == nil, structure.entities[entity].contentType >= 0 {
      scan.ownBoundary = boundary(of: entity)
    }
    guard let boundary = scan.ownBoundary, !boundary.isEmpty else { return false }
    return match(boundary, from: line, to: lineEnd) != nil
  }

  /// Whether a line of blanks ends the header. By the grammar it belongs to the field before it,
  /// but where neither a field nor a folded line follows it was meant to be empty.
  private func isBlankEnd(
    from line: Int, to contentEnd: Int, next: Int, in scan: HeaderScan
  ) -> Bool {
    guard bytes[line].isBlank, scan.extendsField, next < end,
      bytes[line..<contentEnd].allSatisfy(\.isBlank),
      !bytes[next].isWhiteSpace
    else { return false }
    let nextEnd = ByteSearch.first(.lf, in: bytes, from: next, to: end) ?? end
    return fieldName(from: next, to: nextEnd) == nil
  }

  /// Reads one line of a header; false where the body starts without a blank line.
  private mutating func readLine(
    from line: Int, to contentEnd: Int, next: Int, of entity: Int, in scan: inout HeaderScan
  ) -> Bool {
    if bytes[line].isBlank, scan.extendsField || scan.extendsNothing {
      if scan.extendsField {
        structure.fields[structure.fields.count - 1].isFolded = true
        extendLastField(to: contentEnd)
      }
      return true
    }
    guard let name = fieldName(from: line, to: contentEnd) else {
      return readGarbage(from: line, next: next, of: entity, in: &scan)
    }
    if scan.isFull || structure.fields.count - scan.firstField >= structure.limits.fields {
      if !scan.isFull { record(.tooManyFields, at: line) }
      scan.isFull = true
      scan.extendsField = false
      scan.extendsNothing = true
      return true
    }
    if name.colon > name.end { record(.spaceBeforeColon, at: line) }
    appendField(line: line, nameEnd: name.end, colon: name.colon, contentEnd: contentEnd, entity)
    scan.extendsField = true
    scan.extendsNothing = false
    return true
  }

  /// A line that is no field. Among fields it is skipped; a part that begins with such a line
  /// has no header, nor has a message unless a field follows.
  private mutating func readGarbage(
    from line: Int, next: Int, of entity: Int, in scan: inout HeaderScan
  ) -> Bool {
    let isFirst = structure.fields.count == scan.firstField && !scan.isFull
    if isFirst {
      let parent = Int(structure.entities[entity].parent)
      let isPart = parent >= 0 && structure.entities[parent].form == .multipart
      let nextEnd = ByteSearch.first(.lf, in: bytes, from: next, to: end) ?? end
      if isPart || fieldName(from: next, to: nextEnd) == nil {
        record(.headerWithoutEnd, at: line)
        return false
      }
    }
    if scan.garbage.isEmpty { scan.fieldsAtGarbage = structure.fields.count }
    if scan.garbage.count < structure.limits.defects { scan.garbage.append(line) }
    scan.extendsField = false
    scan.extendsNothing = true
    return true
  }

  /// A field's name and the colon behind it; obsolete syntax allows white space between them
  /// (RFC 5322 section 4.5).
  private func fieldName(from line: Int, to lineEnd: Int) -> (end: Int, colon: Int)? {
    var position = line
    while position < lineEnd, bytes[position].isVisible, bytes[position] != .colon {
      position += 1
    }
    let nameEnd = position
    while position < lineEnd, bytes[position].isBlank { position += 1 }
    guard nameEnd > line, position < lineEnd, bytes[position] == .colon else { return nil }
    return (nameEnd, position)
  }

  private mutating func appendField(
    line: Int, nameEnd: Int, colon: Int, contentEnd: Int, _ entity: Int
  ) {
    let index = Int32(clamping: structure.fields.count)
    let name = FieldName(bytes[line..<nameEnd])
    structure.fields.append(
      FieldRecord(
        nameStart: UInt32(clamping: line), nameEnd: UInt32(clamping: nameEnd),
        valueStart: UInt32(clamping: colon + 1), valueEnd: UInt32(clamping: colon + 1),
        name: name))
    extendLastField(to: contentEnd)
    switch name {
    case .contentType where structure.entities[entity].contentType < 0:
      structure.entities[entity].contentType = index
    case .contentDisposition where structure.entities[entity].disposition < 0:
      structure.entities[entity].disposition = index
    case .contentTransferEncoding where structure.entities[entity].transferEncoding < 0:
      structure.entities[entity].transferEncoding = index
    default: break
    }
  }

  private mutating func extendLastField(to contentEnd: Int) {
    let last = structure.fields.count - 1
    guard last >= 0 else { return }
    let field = structure.fields[last]
    let start = Int(field.valueStart)
    let longest = max(0, structure.limits.fieldLength)
    if contentEnd - start > longest, Int(field.valueEnd) - start < longest {
      record(.fieldTooLong, at: Int(field.valueEnd))
    }
    structure.fields[last].valueEnd = UInt32(clamping: start + min(contentEnd - start, longest))
  }

  private mutating func forgetFields(of entity: Int, from count: Int) {
    var record = structure.entities[entity]
    if record.contentType >= count { record.contentType = -1 }
    if record.disposition >= count { record.disposition = -1 }
    if record.transferEncoding >= count { record.transferEncoding = -1 }
    structure.entities[entity] = record
  }
}
