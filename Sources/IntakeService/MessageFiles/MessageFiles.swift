import FoundationEssentials
import Glibc

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
    var visited: Set<FolderIdentity> = []
    while let path = waiting.popLast() {
      guard let names = try? FileManager.default.contentsOfDirectory(atPath: path) else {
        let opened: FileReader
        do throws(FileFailure) {
          opened = try FileReader(path: path)
        } catch {
          try body(MessageFile(name: path, content: .failure(error)))
          continue
        }
        try read(opened, name: path, body)
        continue
      }
      // A link may lead back up: each folder is read once.
      guard visited.insert(FolderIdentity(of: path)).inserted else { continue }
      let folder = path.hasSuffix("/") ? String(path.dropLast()) : path
      let inMaildir = ["cur", "new"].contains(folder.split(separator: "/").last ?? "")
      let children = names.sorted().map { "\(folder)/\($0)" }
      waiting.append(
        contentsOf: children.filter { inMaildir || $0.hasSuffix(".eml") || isFolder($0) }.reversed()
      )
    }
  }

  /// What makes a folder itself, by whatever path it was reached.
  private struct FolderIdentity: Hashable {
    var device: UInt
    var number: UInt

    init(of path: String) {
      var status = stat()
      _ = stat(path, &status)
      device = UInt(status.st_dev)
      number = UInt(status.st_ino)
    }
  }

  private func isFolder(_ path: String) -> Bool {
    var folder = false
    return FileManager.default.fileExists(atPath: path, isDirectory: &folder) && folder
  }

  private func read<Failure: Error>(
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
        content = .success(start + (try reader.rest()))
      } catch {
        content = .failure(error)
      }
      try body(MessageFile(name: name, content: content))
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
