import Glibc

/// Reads a file, or standard input, piece by piece.
struct FileReader: ~Copyable {
  private let descriptor: Int32
  private let owned: Bool

  /// Nil where the file cannot be opened, or is a folder.
  init?(path: String) {
    descriptor = open(path, O_RDONLY | O_CLOEXEC)
    owned = true
    var status = stat()
    guard descriptor >= 0, fstat(descriptor, &status) == 0, status.st_mode & S_IFMT != S_IFDIR
    else { return nil }
  }

  init(standardInput: Void) {
    descriptor = STDIN_FILENO
    owned = false
  }

  deinit { if owned, descriptor >= 0 { close(descriptor) } }

  /// The next bytes, at most `count`; empty at the end; nil after an error.
  func next(_ count: Int = 65_536) -> [UInt8]? {
    var failed = false
    let chunk = [UInt8](unsafeUninitializedCapacity: count) { buffer, filled in
      var result: Int
      repeat {
        result = read(descriptor, buffer.baseAddress, count)
      } while result < 0 && errno == EINTR
      failed = result < 0
      filled = max(0, result)
    }
    return failed ? nil : chunk
  }

  /// All that is left; nil after an error.
  consuming func rest() -> [UInt8]? {
    var status = stat()
    let size = fstat(descriptor, &status) == 0 ? Int(status.st_size) : 0
    // One byte over, so that the end is seen without growing.
    guard var bytes = next(max(size + 1, 65_536)) else { return nil }
    while !bytes.isEmpty {
      guard let more = next() else { return nil }
      if more.isEmpty { break }
      bytes.append(contentsOf: more)
    }
    return bytes
  }
}
