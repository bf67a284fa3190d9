import Glibc

/// Messages in one file, each behind its length as four bytes, the highest first: what all peers
/// read, so that none is measured by how it opens files.
enum MessagePack {
  static func read(_ path: String) throws -> [[UInt8]] {
    guard let file = fopen(path, "rb") else { throw BenchmarkFailure("cannot read \(path)") }
    defer { fclose(file) }
    var messages: [[UInt8]] = []
    while true {
      let prefix = try read(4, from: file)
      guard prefix.count == 4 else { return messages }
      let length = prefix.reduce(0) { $0 << 8 | Int($1) }
      let message = try read(length, from: file)
      guard message.count == length else { throw BenchmarkFailure("\(path) ends too early") }
      messages.append(message)
    }
  }

  private static func read(_ count: Int, from file: UnsafeMutablePointer<FILE>) throws -> [UInt8] {
    [UInt8](unsafeUninitializedCapacity: count) { bytes, read in
      read = fread(bytes.baseAddress, 1, count, file)
    }
  }
}
