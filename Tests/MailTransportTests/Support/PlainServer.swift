import Foundation
import Synchronization

/// A server without TLS, for tests that no secret leaves before there is TLS.
final class PlainServer: Sendable {
  let port: Int
  private let listener: Int32
  private let text = Mutex("")

  /// All that the client has sent until now.
  var received: String { text.withLock { $0 } }

  init(greeting: String, answer: @escaping @Sendable (String) -> String) throws {
    let listener = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
    var length = socklen_t(MemoryLayout<sockaddr_in>.size)
    let result = withUnsafeMutablePointer(to: &address) { pointer in
      pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { generic in
        bind(listener, generic, length) == 0 && listen(listener, 4) == 0
          ? getsockname(listener, generic, &length) : -1
      }
    }
    guard result == 0 else { throw POSIXError(.EADDRINUSE) }
    self.listener = listener
    port = Int(UInt16(bigEndian: address.sin_port))
    Thread.detachNewThread { [weak self] in
      let client = accept(listener, nil, nil)
      guard client >= 0 else { return }
      defer { close(client) }
      Self.send(greeting, to: client)
      var buffer = [UInt8](repeating: 0, count: 4_096)
      while true {
        let count = read(client, &buffer, buffer.count)
        guard count > 0 else { return }
        let line = String(decoding: buffer[..<count], as: UTF8.self)
        self?.text.withLock { $0 += line }
        Self.send(answer(line), to: client)
      }
    }
  }

  deinit { shutdown(listener, Int32(SHUT_RDWR)); close(listener) }

  private static func send(_ text: String, to client: Int32) {
    let bytes = Array(text.utf8)
    _ = bytes.withUnsafeBytes { write(client, $0.baseAddress, $0.count) }
  }
}
