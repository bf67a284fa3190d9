/// Commands out, replies in, over one connection that is logged in.
///
/// It blocks, so it is used on its session's thread only.
final class SMTPDialogue {
  let connection: CurlConnection
  let timeouts: TransportTimeouts
  private var parser = SMTPReplyParser()
  private(set) var extensions = SMTPExtensions()
  /// Whether a transaction may stand open on the server.
  var needsReset = false
  /// Whether the two sides are out of step, so that nothing more can be said.
  private(set) var isBroken = false

  init(connection: CurlConnection, timeouts: TransportTimeouts) {
    self.connection = connection
    self.timeouts = timeouts
  }

  /// Introduces us anew: what a server offers after the login differs from what it did before.
  func greet(as clientName: String) throws(TransportError) {
    try send("EHLO \(clientName)\r\n")
    let reply = try reply()
    guard reply.isPositive else {
      throw connection.failure(
        reply.isTransient
          ? .temporarilyUnavailable(serverText: reply.harmlessText)
          : .serverRefused(command: "EHLO", serverText: reply.harmlessText))
    }
    extensions = SMTPExtensions(reply)
  }

  func send(
    _ text: String, patience: CurlConnection.Patience = .untilCancelled
  ) throws(TransportError) {
    try send(Array(text.utf8), patience: patience)
  }

  func send(
    _ bytes: [UInt8], patience: CurlConnection.Patience = .untilCancelled
  ) throws(TransportError) {
    do {
      try connection.send(bytes, within: timeouts.smtpSilence, patience: patience)
    } catch {
      isBroken = true
      throw error
    }
  }

  /// The next reply.
  ///
  /// - Throws: `temporarilyUnavailable` for 421, which ends the connection and is no verdict on
  ///   anything (RFC 5321 section 3.8).
  func reply() throws(TransportError) -> SMTPReply {
    try reply(
      until: Deadline(after: timeouts.smtpSilence), step: .response, patience: .untilCancelled)
  }

  func reply(
    until deadline: Deadline, step: TransportError.Step, patience: CurlConnection.Patience
  ) throws(TransportError) -> SMTPReply {
    do throws(TransportError) {
      while true {
        if let reply = parser.next() {
          guard reply.code != 421 else {
            throw connection.failure(.temporarilyUnavailable(serverText: reply.harmlessText))
          }
          return reply
        }
        try connection.receive(until: deadline, step: step, patience: patience) {
          bytes throws(TransportError) in try take(bytes)
        }
      }
    } catch {
      isBroken = true
      throw error
    }
  }

  /// Whether the server has said something that we have not asked for, or has gone.
  func expectsSilence() throws(TransportError) {
    do throws(TransportError) {
      while let bytes = try connection.receivePending() { try take(bytes) }
    } catch {
      isBroken = true
      throw error
    }
    guard let reply = parser.next() else { return }
    isBroken = true
    throw connection.failure(
      reply.code == 421
        ? .temporarilyUnavailable(serverText: reply.harmlessText)
        : .protocolViolation(detail: "a reply \(reply.code) that nobody asked for"))
  }

  /// Gives the connection up, and says why.
  func broken(by detail: String) -> TransportError {
    isBroken = true
    return connection.failure(.protocolViolation(detail: detail))
  }

  /// Sends QUIT and waits a moment for the end. Whatever happens, it is over afterwards.
  func sayGoodbye() {
    do throws(TransportError) {
      try send("QUIT\r\n", patience: .despiteCancellation)
      _ = try reply(
        until: Deadline(after: timeouts.farewell), step: .response, patience: .despiteCancellation)
    } catch {
      // There is nobody left to tell.
    }
  }

  private func take(_ bytes: UnsafeRawBufferPointer) throws(TransportError) {
    do throws(SMTPReplyParser.Failure) {
      try parser.append(bytes)
    } catch {
      throw broken(by: Self.detail(of: error))
    }
  }

  private static func detail(of failure: SMTPReplyParser.Failure) -> String {
    switch failure {
    case .lineTooLong: "a line of over \(SMTPReplyParser.maximumLineBytes) bytes"
    case .tooManyLines: "a reply of over \(SMTPReplyParser.maximumLines) lines"
    case .notAReply: "a line that is no reply"
    case .codesDiffer: "one reply with two codes"
    }
  }
}
