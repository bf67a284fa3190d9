import Glibc

/// Reads a file, or standard input, piece by piece.
struct FileReader: ~Copyable {
  private let descriptor: Int32
  private let owned: Bool

  /// Opens a file that is no folder.
  init(path: String) throws(FileFailure) {
    descriptor = open(path, O_RDONLY | O_CLOEXEC)
    owned = true
    var status = stat()
    guard descriptor >= 0, fstat(descriptor, &status) == 0 else {
      throw FileFailure(errorNumber: errno)
    }
    guard status.st_mode & S_IFMT != S_IFDIR else { throw FileFailure(errorNumber: EISDIR) }
  }

  init(standardInput: Void) {
    descriptor = STDIN_FILENO
    owned = false
  }

  deinit { if owned, descriptor >= 0 { close(descriptor) } }

  /// The next bytes, at most `count`; empty at the end.
  func next(_ count: Int = 65_536) throws(FileFailure) -> [UInt8] {
    var errorNumber: Int32 = 0
    let chunk = [UInt8](unsafeUninitializedCapacity: count) { buffer, filled in
      var result: Int
      repeat {
        result = read(descriptor, buffer.baseAddress, count)
      } while result < 0 && errno == EINTR
      if result < 0 { errorNumber = errno }
      filled = max(0, result)
    }
    guard errorNumber == 0 else { throw FileFailure(errorNumber: errorNumber) }
    return chunk
  }

  /// The next bytes, at least `count` of them unless the file ends: a pipe may give fewer at once.
  func next(atLeast count: Int) throws(FileFailure) -> [UInt8] {
    var bytes: [UInt8] = []
    while bytes.count < count {
      let more = try next()
      if more.isEmpty { break }
      bytes += more
    }
    return bytes
  }

  /// All that is left.
  consuming func rest() throws(FileFailure) -> [UInt8] {
    var status = stat()
    let size = fstat(descriptor, &status) == 0 ? Int(status.st_size) : 0
    // One byte over, so that the end is seen without growing.
    var bytes = try next(max(size + 1, 65_536))
    while !bytes.isEmpty {
      let more = try next()
      if more.isEmpty { break }
      bytes.append(contentsOf: more)
    }
    return bytes
  }
}
