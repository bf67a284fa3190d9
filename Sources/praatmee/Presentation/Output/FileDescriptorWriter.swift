import Glibc

/// Writes bytes to a file descriptor, all of them or a failure.
enum FileDescriptorWriter {
  /// - Throws: `closed` for EPIPE, `refused` for anything else; interrupted and unready writes are
  ///   tried again.
  static func write(_ bytes: [UInt8], to descriptor: Int32) throws(OutputFailure) {
    var written = 0
    while written < bytes.count {
      let (count, number) = bytes.withUnsafeBytes { raw in
        let rest = UnsafeRawBufferPointer(rebasing: raw[written...])
        return (Glibc.write(descriptor, rest.baseAddress, rest.count), errno)
      }
      if count >= 0 {
        written += count
        continue
      }
      switch number {
      case EINTR: continue
      case EAGAIN: waitUntilWritable(descriptor)
      case EPIPE: throw .closed
      default: throw .refused(errno: number)
      }
    }
  }

  /// Somebody else may have set a shared terminal or pipe to non-blocking.
  private static func waitUntilWritable(_ descriptor: Int32) {
    var waiting = pollfd(fd: descriptor, events: Int16(POLLOUT), revents: 0)
    _ = poll(&waiting, 1, -1)
  }
}
