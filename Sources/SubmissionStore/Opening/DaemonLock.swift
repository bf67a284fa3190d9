import FoundationEssentials
import Glibc
import Synchronization

/// The lock that keeps a second daemon away: `flock` on a file beside the database.
///
/// The system lets go of it when the process ends, however it ends; the file itself stays, and
/// says who held it last.
final class DaemonLock: Sendable {
  private let descriptor: Mutex<Int32?>

  static func path(of database: String) -> String { database + ".lock" }

  init(database: String, now: Date) throws(StoreError) {
    let path = Self.path(of: database)
    let file = Glibc.open(path, O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0o660)
    guard file >= 0 else { throw StoreError(errno: errno, path: path, during: .opening) }
    guard Self.takes(file) else {
      let code = errno
      let holder = LockHolder(line: Self.content(of: file))
      close(file)
      guard code == EWOULDBLOCK else {
        throw StoreError(errno: code, path: path, during: .opening)
      }
      throw StoreError(.locked(holder), path: database, during: .opening)
    }
    _ = fchmod(file, 0o660)
    let line = LockHolder(process: getpid(), host: Self.hostName(), since: now).line
    // Who holds it is a courtesy; the lock stands without it, even on a full disk.
    _ = ftruncate(file, 0)
    _ = line.withCString { pwrite(file, $0, strlen($0), 0) }
    descriptor = Mutex(file)
  }

  /// Whether the lock could be had. Who only asks for its holder has it too, for a moment.
  private static func takes(_ file: Int32) -> Bool {
    for attempt in 0..<5 {
      if flock(file, LOCK_EX | LOCK_NB) == 0 { return true }
      guard errno == EWOULDBLOCK else { return false }
      if attempt < 4 { usleep(50_000) }
    }
    errno = EWOULDBLOCK
    return false
  }

  deinit { release() }

  func release() {
    descriptor.withLock { file in
      if let file {
        // Closing is not enough: a child between fork and exec holds the same lock.
        flock(file, LOCK_UN)
        close(file)
      }
      file = nil
    }
  }

  /// The holder that the lock file names; nil if nobody holds the lock.
  static func holder(of database: String) -> (isHeld: Bool, holder: LockHolder?) {
    let file = Glibc.open(path(of: database), O_RDONLY | O_CLOEXEC | O_NOFOLLOW)
    guard file >= 0 else { return (false, nil) }
    defer { close(file) }
    guard flock(file, LOCK_SH | LOCK_NB) != 0 else { return (false, nil) }
    return (true, LockHolder(line: content(of: file)))
  }

  private static func content(of file: Int32) -> String {
    var buffer = [UInt8](repeating: 0, count: 512)
    let count = pread(file, &buffer, buffer.count, 0)
    return String(decoding: buffer.prefix(max(0, count)), as: UTF8.self)
  }

  private static func hostName() -> String {
    var buffer = [CChar](repeating: 0, count: 256)
    guard gethostname(&buffer, buffer.count - 1) == 0 else { return "unknown" }
    let bytes = buffer.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }
    let name = String(decoding: bytes, as: UTF8.self)
    return name.isEmpty || name.contains(where: \.isWhitespace) ? "unknown" : name
  }
}
