extension MessageFiles {
  /// The message that a file holds, or why it cannot be read; nil for an mbox and for standard
  /// input, which hold any number of messages.
  package static func message(in path: String) -> MessageFile? {
    guard path != "-" else { return nil }
    do throws(FileFailure) {
      let reader = try FileReader(path: path)
      let start = try reader.next(atLeast: MboxSplitter.mark.count)
      guard !MboxSplitter.isMbox(start) else { return nil }
      return MessageFile(name: path, content: .success(try reader.rest(after: start)))
    } catch {
      return MessageFile(name: path, content: .failure(error))
    }
  }

  /// Hands over each message of a file, or of standard input for `-`.
  ///
  /// - Throws: what `body` throws.
  package static func forEachMessage<Failure: Error>(
    in path: String, _ body: (MessageFile) throws(Failure) -> Void
  ) throws(Failure) {
    guard path != "-" else {
      try read(FileReader(standardInput: ()), name: path, body)
      return
    }
    let opened: FileReader
    do throws(FileFailure) {
      opened = try FileReader(path: path)
    } catch {
      try body(MessageFile(name: path, content: .failure(error)))
      return
    }
    try read(opened, name: path, body)
  }

  private static func read<Failure: Error>(
    _ reader: consuming FileReader, name: String, _ body: (MessageFile) throws(Failure) -> Void
  ) throws(Failure) {
    let start: [UInt8]
    do throws(FileFailure) {
      start = try reader.next(atLeast: MboxSplitter.mark.count)
    } catch {
      try body(MessageFile(name: name, content: .failure(error)))
      return
    }
    guard MboxSplitter.isMbox(start) else {
      let content: Result<[UInt8], FileFailure>
      do throws(FileFailure) {
        content = .success(try reader.rest(after: start))
      } catch {
        content = .failure(error)
      }
      try body(MessageFile(name: name, content: content))
      return
    }
    try readMbox(reader, from: start, name: name, body)
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
