import Foundation

/// A server that greets, answers every command with what it was told, and offers no encryption.
final class PlainServer: Sendable {
  let port: Int
  private let listener: Int32

  struct Refused: Error { let errorNumber: Int32 }

  /// - Parameters:
  ///   - greeting: the first line.
  ///   - reply: what is answered to a command line.
  init(greeting: String, reply: @escaping @Sendable (String) -> String) throws {
    let socket = Glibc.socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    address.sin_addr.s_addr = inet_addr("127.0.0.1")
    var length = socklen_t(MemoryLayout<sockaddr_in>.size)
    let bound = withUnsafeMutablePointer(to: &address) { pointer in
      pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { address in
        bind(socket, address, length) == 0 && listen(socket, 8) == 0
          && getsockname(socket, address, &length) == 0
      }
    }
    guard socket >= 0, bound else { throw Refused(errorNumber: errno) }
    listener = socket
    port = Int(UInt16(bigEndian: address.sin_port))
    Thread.detachNewThread {
      while true {
        let connection = accept(socket, nil, nil)
        guard connection >= 0 else { return }
        Self.serve(connection, greeting: greeting, reply: reply)
        close(connection)
      }
    }
  }

  deinit {
    shutdown(listener, Int32(SHUT_RDWR))
    close(listener)
  }

  private static func serve(
    _ connection: Int32, greeting: String, reply: (String) -> String
  ) {
    send(greeting, to: connection)
    var buffer = [UInt8](repeating: 0, count: 4096)
    while true {
      let count = recv(connection, &buffer, buffer.count, 0)
      guard count > 0 else { return }
      for line in String(decoding: buffer.prefix(count), as: UTF8.self).split(separator: "\r\n") {
        send(reply(String(line)), to: connection)
      }
    }
  }

  private static func send(_ text: String, to connection: Int32) {
    let bytes = Array((text + "\r\n").utf8)
    _ = Glibc.send(connection, bytes, bytes.count, Int32(MSG_NOSIGNAL))
  }
}

extension PlainServer {
  /// An IMAP server without STARTTLS.
  static func imap() throws -> PlainServer {
    try PlainServer(greeting: "* OK ready") { line in
      let parts = line.split(separator: " ")
      let tag = parts.first ?? "*"
      return parts.last?.uppercased() == "CAPABILITY"
        ? "* CAPABILITY IMAP4rev1 AUTH=PLAIN\r\n\(tag) OK done" : "\(tag) BAD no"
    }
  }

  /// An SMTP server without STARTTLS.
  static func smtp() throws -> PlainServer {
    try PlainServer(greeting: "220 ready") { line in
      line.uppercased().hasPrefix("EHLO") ? "250-plain.test\r\n250 AUTH PLAIN" : "502 no"
    }
  }
}
