extension MessageFiles {
  /// The message that a file holds, or why it cannot be read; nil for an mbox and for standard
  /// input, which hold any number of messages.
  package static func message(in path: String) -> MessageFile? {
    guard path != "-" else { return nil }
    switch open(path) {
    case .message(let file): return file
    case .mbox: return nil
    }
  }

  /// Hands over each message of a file, or of standard input for `-`.
  ///
  /// - Throws: what `body` throws.
  package static func forEachMessage<Failure: Error>(
    in path: String, _ body: (MessageFile) throws(Failure) -> Void
  ) throws(Failure) {
    switch open(path) {
    case .message(let file): try body(file)
    case .mbox(let reader, let start): try readMbox(reader, from: start, name: path, body)
    }
  }

  /// What stands behind a path.
  private enum Opened: ~Copyable {
    /// One message, or why it cannot be read.
    case message(MessageFile)
    /// Any number of them, of which the first bytes were read.
    case mbox(FileReader, start: [UInt8])
  }

  private static func open(_ path: String) -> Opened {
    do throws(FileFailure) {
      let reader =
        path == "-" ? FileReader(standardInput: ()) : try FileReader(path: path)
      let start = try reader.next(atLeast: MboxSplitter.mark.count)
      if MboxSplitter.isMbox(start) { return .mbox(reader, start: start) }
      return .message(MessageFile(name: path, content: .success(try reader.rest(after: start))))
    } catch {
      return .message(MessageFile(name: path, content: .failure(error)))
    }
  }

  private static func readMbox<Failure: Error>(
    _ reader: consuming FileReader, from start: [UInt8], name: String,
    _ body: (MessageFile) throws(Failure) -> Void
  ) throws(Failure) {
    var splitter = MboxSplitter()
    var number = 0
    var chunk = start
    var failure: FileFailure?
    while !chunk.isEmpty {
      for message in splitter.feed(chunk) {
        number += 1
        try body(MessageFile(name: "\(name)#\(number)", content: .success(message)))
      }
      do throws(FileFailure) {
        chunk = try reader.next()
      } catch {
        failure = error
        break
      }
    }
    if let last = splitter.finish() {
      number += 1
      try body(MessageFile(name: "\(name)#\(number)", content: .success(last)))
    }
    if let failure { try body(MessageFile(name: name, content: .failure(failure))) }
  }
}
