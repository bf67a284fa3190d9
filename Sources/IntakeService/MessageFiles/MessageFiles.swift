import FoundationEssentials

/// The messages under some paths: message files, folders (`.eml` files and maildirs, whatever
/// depth), mboxes, and `-` for standard input; in the order given, folders sorted by name.
package struct MessageFiles {
  package let paths: [String]

  package init(_ paths: [String]) { self.paths = paths }

  /// Hands over each message in order. Holds one message at a time.
  ///
  /// - Throws: what `body` throws.
  package func forEach<Failure: Error>(_ body: (MessageFile) throws(Failure) -> Void)
    throws(Failure)
  {
    for path in paths {
      if path == "-" {
        try read(FileReader(standardInput: ()), name: path, body)
      } else {
        try visit(path, body)
      }
    }
  }

  private func visit<Failure: Error>(
    _ path: String, _ body: (MessageFile) throws(Failure) -> Void
  ) throws(Failure) {
    // An explicit stack: folders can be nested deeper than calls should be.
    var waiting = [path]
    while let path = waiting.popLast() {
      guard let names = try? FileManager.default.contentsOfDirectory(atPath: path) else {
        guard let reader = FileReader(path: path) else {
          try body(MessageFile(name: path, bytes: nil))
          continue
        }
        try read(reader, name: path, body)
        continue
      }
      let folder = path.hasSuffix("/") ? String(path.dropLast()) : path
      let inMaildir = ["cur", "new"].contains(folder.split(separator: "/").last ?? "")
      let children = names.sorted().map { "\(folder)/\($0)" }
      waiting.append(
        contentsOf: children.filter { inMaildir || $0.hasSuffix(".eml") || isFolder($0) }.reversed()
      )
    }
  }

  private func isFolder(_ path: String) -> Bool {
    var folder = false
    return FileManager.default.fileExists(atPath: path, isDirectory: &folder) && folder
  }

  private func read<Failure: Error>(
    _ reader: consuming FileReader, name: String, _ body: (MessageFile) throws(Failure) -> Void
  ) throws(Failure) {
    guard let start = reader.next() else {
      try body(MessageFile(name: name, bytes: nil))
      return
    }
    guard MboxSplitter.isMbox(start) else {
      let rest = reader.rest()
      try body(MessageFile(name: name, bytes: rest.map { start + $0 }))
      return
    }
    try readMbox(reader, from: start, name: name, body)
  }

  private func readMbox<Failure: Error>(
    _ reader: consuming FileReader, from start: [UInt8], name: String,
    _ body: (MessageFile) throws(Failure) -> Void
  ) throws(Failure) {
    var splitter = MboxSplitter()
    var number = 0
    var chunk: [UInt8]? = start
    while let bytes = chunk, !bytes.isEmpty {
      for message in splitter.feed(bytes) {
        number += 1
        try body(MessageFile(name: "\(name)#\(number)", bytes: message))
      }
      chunk = reader.next()
    }
    if let last = splitter.finish() {
      number += 1
      try body(MessageFile(name: "\(name)#\(number)", bytes: last))
    }
    if chunk == nil { try body(MessageFile(name: name, bytes: nil)) }
  }
}
