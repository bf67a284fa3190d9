import Glibc

/// A file that takes the bytes of one large literal, readable by its owner only.
///
/// It deletes itself unless somebody has taken it over. Unchecked because it is written by one
/// session only and not at all once it stands in a response.
final class SpillFile: @unchecked Sendable, Equatable {
  let path: String
  private(set) var size = 0
  private var descriptor: Int32
  private var isOwned = true

  enum Failure: Error, Equatable {
    case cannotWrite(path: String, reason: String)
  }

  /// Makes a new file in a folder that must exist.
  init(in folder: String) throws(Failure) {
    let name = SpillFolder.prefix + String(UInt64.random(in: .min ... .max), radix: 16)
    path = folder.hasSuffix("/") ? folder + name : folder + "/" + name
    descriptor = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, 0o600)
    guard descriptor >= 0 else {
      // What stands there is not ours.
      isOwned = false
      throw Self.failure(path)
    }
  }

  deinit {
    if descriptor >= 0 { close(descriptor) }
    if isOwned { unlink(path) }
  }

  func append(_ bytes: UnsafeRawBufferPointer) throws(Failure) {
    var rest = bytes
    while let start = rest.baseAddress, !rest.isEmpty {
      let count = write(descriptor, start, rest.count)
      if count < 0 {
        guard errno == EINTR else { throw Self.failure(path) }
        continue
      }
      size += count
      rest = UnsafeRawBufferPointer(rebasing: rest[count...])
    }
  }

  /// Ends the writing; some file systems report a full disk only here.
  func finish() throws(Failure) {
    let result = close(descriptor)
    descriptor = -1
    guard result == 0 else { throw Self.failure(path) }
  }

  /// Hands the file over: from now on it is the caller's to delete.
  func release() -> String {
    isOwned = false
    return path
  }

  static func == (left: SpillFile, right: SpillFile) -> Bool { left === right }

  private static func failure(_ path: String) -> Failure {
    .cannotWrite(path: path, reason: String(cString: strerror(errno)))
  }
}
