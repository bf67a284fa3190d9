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
    try forEachPath { path, _ throws(Failure) in
      try Self.forEachMessage(in: path, body)
    }
  }

  /// Hands over the path of each file in order, `-` among them, and its size in bytes, 0 where that
  /// is not known; none is opened.
  package func forEachPath<Failure: Error>(_ body: (String, Int) throws(Failure) -> Void)
    throws(Failure)
  {
    for path in paths {
      if path == "-" { try body(path, 0) } else { try visit(path, body) }
    }
  }

  private func visit<Failure: Error>(
    _ path: String, _ body: (String, Int) throws(Failure) -> Void
  ) throws(Failure) {
    // An explicit stack: folders can be nested deeper than calls should be.
    var waiting = [path]
    var visited: Set<FolderIdentity> = []
    while let path = waiting.popLast() {
      let status = status(of: path)
      guard let status, status.st_mode & S_IFMT == S_IFDIR,
        let names = try? FileManager.default.contentsOfDirectory(atPath: path)
      else {
        try body(path, Int(status?.st_size ?? 0))
        continue
      }
      // A link may lead back up: each folder is read once.
      guard visited.insert(FolderIdentity(status)).inserted else { continue }
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

    init(_ status: stat) {
      device = UInt(status.st_dev)
      number = UInt(status.st_ino)
    }
  }

  private func isFolder(_ path: String) -> Bool {
    status(of: path).map { $0.st_mode & S_IFMT == S_IFDIR } ?? false
  }

  private func status(of path: String) -> stat? {
    var status = stat()
    return stat(path, &status) == 0 ? status : nil
  }
}
