import Foundation
import Synchronization

/// A server without TLS, for tests that no secret leaves before there is TLS: the real ones of the
/// lab all offer it. Takes one connection after the other.
package final class PlainServer: Sendable {
  package let port: Int
  private let listener: Int32
  private let heard = Heard()

  /// All lines that clients have sent until now.
  package var lines: [String] { heard.lines.withLock { $0 } }

  /// Apart from the server, so that the thread that serves does not keep the server alive.
  private final class Heard: Sendable {
    let lines = Mutex<[String]>([])
  }

  /// - Parameters:
  ///   - greeting: the first line; empty for none.
  ///   - reply: what is answered to a command line; empty for nothing.
  package init(greeting: String, reply: @escaping @Sendable (String) -> String) throws {
    let listener = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
    var length = socklen_t(MemoryLayout<sockaddr_in>.size)
    let isListening = withUnsafeMutablePointer(to: &address) { pointer in
      pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { generic in
        bind(listener, generic, length) == 0 && listen(listener, 8) == 0
          && getsockname(listener, generic, &length) == 0
      }
    }
    guard isListening else { throw POSIXError(.EADDRINUSE) }
    self.listener = listener
    port = Int(UInt16(bigEndian: address.sin_port))
    let heard = heard
    Thread.detachNewThread {
      while true {
        let connection = accept(listener, nil, nil)
        guard connection >= 0 else { return }
        Self.serve(connection, greeting, heard, reply)
        close(connection)
      }
    }
  }

  deinit {
    shutdown(listener, Int32(SHUT_RDWR))
    close(listener)
  }

  private static func serve(
    _ connection: Int32, _ greeting: String, _ heard: Heard, _ reply: (String) -> String
  ) {
    send(greeting, to: connection)
    var buffer = [UInt8](repeating: 0, count: 4_096)
    while true {
      let count = recv(connection, &buffer, buffer.count, 0)
      guard count > 0 else { return }
      for line in String(decoding: buffer.prefix(count), as: UTF8.self).split(separator: "\r\n") {
        heard.lines.withLock { $0.append(String(line)) }
        send(reply(String(line)), to: connection)
      }
    }
  }

  private static func send(_ text: String, to connection: Int32) {
    guard !text.isEmpty else { return }
    let bytes = Array((text + "\r\n").utf8)
    _ = Glibc.send(connection, bytes, bytes.count, Int32(MSG_NOSIGNAL))
  }
}

extension PlainServer {
  /// An IMAP server.
  ///
  /// - Parameters:
  ///   - capabilities: what it offers.
  ///   - reply: the answer, behind the tag, to any command but CAPABILITY.
  package static func imap(
    capabilities: String = "IMAP4rev1 AUTH=PLAIN", reply: String = "BAD no"
  ) throws -> PlainServer {
    try PlainServer(greeting: "* OK ready") { line in
      let parts = line.split(separator: " ")
      let tag = parts.first ?? "*"
      return parts.last?.uppercased() == "CAPABILITY"
        ? "* CAPABILITY \(capabilities)\r\n\(tag) OK done" : "\(tag) \(reply)"
    }
  }

  /// An SMTP server without STARTTLS.
  package static func smtp() throws -> PlainServer {
    try PlainServer(greeting: "220 ready") { line in
      line.uppercased().hasPrefix("EHLO") ? "250-plain.test\r\n250 AUTH PLAIN" : "502 no"
    }
  }

  /// A server that never says a word.
  package static func silent() throws -> PlainServer {
    try PlainServer(greeting: "") { _ in "" }
  }
}
