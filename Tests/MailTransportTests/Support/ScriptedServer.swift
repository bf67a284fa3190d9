import Foundation
import MailLab
import MailTransport
import Synchronization

/// A server that says what a test tells it to, over real TLS.
///
/// Only for what no real server can be made to show: cuts at a given byte, bytes that arrive with
/// the end of the login, nonsense. All else is tested against Dovecot and Postfix. `openssl
/// s_server` does the TLS and passes what it reads and writes through pipes.
final class ScriptedServer: Sendable {
  enum Step: Sendable {
    /// Waits for a line that begins so, after the tag where there is one.
    case expect(String)
    /// Sends text in one piece; `%` stands for the tag of the last line.
    case send(String)
    case pause(Duration)
    /// Ends the connection without a word.
    case cut
  }

  let address: ServerAddress
  private let steps: [Step]
  private let process: Process
  private let input = Pipe()
  private let output = Pipe()
  private let received = Received()

  /// All lines that the client has sent until now.
  var lines: [String] { received.lines.withLock { $0 } }

  /// Apart from the server, so that the script's thread does not keep the server alive.
  private final class Received: Sendable {
    let lines = Mutex<[String]>([])
  }

  /// Starts a server that is listening when this returns.
  static func start(
    _ lab: MailLab, _ steps: [Step], connections: Int = 1
  ) async throws -> ScriptedServer {
    // Another process may take the port before openssl does.
    for _ in 0..<10 {
      let server = try ScriptedServer(lab, steps, connections)
      guard try await server.isListening() else { continue }
      server.begin()
      return server
    }
    throw POSIXError(.EADDRINUSE)
  }

  private init(_ lab: MailLab, _ steps: [Step], _ connections: Int) throws {
    // Below the ports that the kernel gives to clients.
    let port = Int.random(in: 11_000..<32_000)
    address = ServerAddress(
      host: "localhost", port: port, security: .implicitTLS, certificateAuthorities: lab.caFile)
    process = Process()
    process.executableURL = URL(filePath: "/usr/bin/openssl")
    process.arguments = [
      "s_server", "-quiet", "-accept", "127.0.0.1:\(port)", "-naccept", "\(connections)",
      "-cert", lab.folder + "/ca/server.pem", "-key", lab.folder + "/ca/server.key",
    ]
    self.steps = steps
    process.standardInput = input
    process.standardOutput = output
    process.standardError = FileHandle.nullDevice
    try process.run()
  }

  private func begin() {
    let (steps, input, output, process, received) = (steps, input, output, process, received)
    Thread.detachNewThread {
      Self.play(
        steps, writeEnd: input.fileHandleForWriting.fileDescriptor,
        readEnd: output.fileHandleForReading.fileDescriptor, process: process, received: received)
    }
  }

  deinit { kill(process.processIdentifier, SIGKILL) }

  private static func play(
    _ steps: [Step], writeEnd: Int32, readEnd: Int32, process: Process, received: Received
  ) {
    var pending: [UInt8] = []
    var tag = ""
    for step in steps {
      switch step {
      case .expect(let prefix):
        while true {
          guard let line = nextLine(&pending, readEnd) else { return }
          received.lines.withLock { $0.append(line) }
          let words = line.split(separator: " ", maxSplits: 1, omittingEmptySubsequences: false)
          tag = String(words.first ?? "")
          if line.hasPrefix(prefix) || (words.count > 1 && words[1].hasPrefix(prefix)) { break }
        }
      case .send(let text):
        let bytes = Array(text.replacing("%", with: tag).utf8)
        _ = bytes.withUnsafeBytes { write(writeEnd, $0.baseAddress, $0.count) }
      case .pause(let duration): usleep(UInt32(duration / .microseconds(1)))
      case .cut:
        waitUntilPassedOn(writeEnd, process.processIdentifier)
        kill(process.processIdentifier, SIGKILL)
      }
    }
    while let line = nextLine(&pending, readEnd) { received.lines.withLock { $0.append(line) } }
  }

  /// Waits until openssl has passed on all that was sent: it has emptied the pipe, and sleeps again.
  /// However busy the machine is, it does not sleep between reading and writing so little.
  private static func waitUntilPassedOn(_ writeEnd: Int32, _ pid: Int32) {
    var unread: Int32 = 0
    while ioctl(writeEnd, UInt(FIONREAD), &unread) == 0, unread > 0 { usleep(1_000) }
    while let status = try? String(contentsOfFile: "/proc/\(pid)/status", encoding: .utf8),
      status.contains("State:\tR") || status.contains("State:\tD")
    {
      usleep(1_000)
    }
  }

  private static func nextLine(_ pending: inout [UInt8], _ readEnd: Int32) -> String? {
    while true {
      if let end = pending.firstIndex(of: 0x0A) {
        let line = String(decoding: pending[..<end].filter { $0 != 0x0D }, as: UTF8.self)
        pending.removeSubrange(...end)
        return line
      }
      var buffer = [UInt8](repeating: 0, count: 65_536)
      let count = read(readEnd, &buffer, buffer.count)
      guard count > 0 else { return nil }
      pending.append(contentsOf: buffer[..<count])
    }
  }

  /// Looks into the kernel's table: a trial connection would use up the one that is accepted.
  private func isListening() async throws -> Bool {
    let hex = String(address.port, radix: 16, uppercase: true)
    let entry = ":" + String(repeating: "0", count: 4 - hex.count) + hex + " 00000000:0000 0A"
    for _ in 0..<500 where process.isRunning {
      try await Task.sleep(for: .milliseconds(20))
      if Self.kernelTable().contains(entry) { return process.isRunning }
    }
    return false
  }

  /// Read by hand: Foundation takes a file of the kernel's for as long as its first piece.
  private static func kernelTable() -> String {
    let descriptor = open("/proc/net/tcp", O_RDONLY | O_CLOEXEC)
    defer { close(descriptor) }
    var text: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 65_536)
    while true {
      let count = read(descriptor, &buffer, buffer.count)
      guard count > 0 else { return String(decoding: text, as: UTF8.self) }
      text.append(contentsOf: buffer[..<count])
    }
  }
}

extension ScriptedServer.Step {
  /// Greeting and login, up to and without the reply to the login.
  static let imapUntilLogin: [Self] = [
    .send("* OK ready\r\n"), .expect("CAPABILITY"),
    .send("* CAPABILITY IMAP4rev1 AUTH=PLAIN SASL-IR\r\n% OK\r\n"), .expect("AUTHENTICATE"),
  ]

  /// All that comes before a session's first own call.
  static func imapLogin(capabilities: String = "IMAP4rev1") -> [Self] {
    imapUntilLogin + [
      .send("% OK in\r\n"), .expect("CAPABILITY"),
      .send("* CAPABILITY \(capabilities)\r\n% OK\r\n"),
    ]
  }

  /// All that comes before an SMTP session's first own call.
  static func smtpLogin(extensions: [String] = []) -> [Self] {
    let lines = ["fake"] + extensions
    let reply = lines.enumerated().map { index, line in
      "250\(index == lines.count - 1 ? " " : "-")\(line)\r\n"
    }
    return [
      .send("220 fake\r\n"), .expect("EHLO"), .send("250-fake\r\n250 AUTH PLAIN\r\n"),
      .expect("AUTH"), .send("235 in\r\n"), .expect("EHLO"), .send(reply.joined()),
    ]
  }
}

let someone = Credentials(user: "anna@voorbeeld.test", secret: .password("geheim-woord"))
