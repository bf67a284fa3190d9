package import FoundationEssentials

/// One connection to a submission server, logged in (RFC 5321, RFC 6409).
///
/// Calls run one after the other, on a thread of the session's own. After a failure of the
/// connection nothing more is sent over it; a refusal by the server leaves it usable.
package actor SMTPSession: MessageSender {
  private nonisolated let thread: SessionThread
  private nonisolated let wake: WakeSignal
  private let address: ServerAddress
  private let timeouts: TransportTimeouts
  private var dialogue: SMTPDialogue?

  /// What the server offers, in capitals.
  package private(set) var extensions: Set<String> = []
  /// The largest message that the server takes, in bytes, where it says so.
  package private(set) var maximumMessageSize: Int?
  /// When the certificate that the server showed ends.
  package private(set) var serverCertificateExpiry: Date?

  package nonisolated var unownedExecutor: UnownedSerialExecutor {
    thread.asUnownedSerialExecutor()
  }

  private init(
    _ address: ServerAddress, timeouts: TransportTimeouts, thread: SessionThread, wake: WakeSignal
  ) {
    self.address = address
    self.timeouts = timeouts
    self.thread = thread
    self.wake = wake
  }

  /// Connects and logs in.
  ///
  /// - Parameters:
  ///   - credentials: nil for a relay that knows its clients by their address.
  ///   - clientName: what EHLO says: this machine's name.
  package static func open(
    _ address: ServerAddress, credentials: Credentials?, clientName: String,
    timeouts: TransportTimeouts = .standard
  ) async throws(TransportError) -> SMTPSession {
    guard isDomain(clientName) else {
      throw TransportError(.invalidArgument("the name for EHLO is no host name"), at: address)
    }
    guard let wake = WakeSignal(), let thread = SessionThread() else {
      throw TransportError(.outOfResources("threads or file descriptors"), at: address)
    }
    let session = SMTPSession(address, timeouts: timeouts, thread: thread, wake: wake)
    try await session.connect(credentials, clientName: clientName)
    return session
  }

  private static func isDomain(_ name: String) -> Bool {
    !name.isEmpty && name.utf8.count <= 255
      && name.utf8.allSatisfy { byte in
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
          UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "."), UInt8(ascii: "-"):
          true
        default: false
        }
      }
  }

  private func connect(
    _ credentials: Credentials?, clientName: String
  ) async throws(TransportError) {
    let timeouts = timeouts
    let wake = wake
    let address = address
    try await interruptibly { () throws(TransportError) in
      let opened = try CurlConnection.open(
        .smtp(clientName: clientName), at: address, credentials: credentials, wake: wake,
        timeout: timeouts.connect)
      let dialogue = SMTPDialogue(connection: opened.connection, timeouts: timeouts)
      try dialogue.greet(as: clientName)
      serverCertificateExpiry = opened.certificateExpiry
      extensions = dialogue.extensions.names
      maximumMessageSize = dialogue.extensions.maximumSize
      self.dialogue = dialogue
    }
  }

  /// Offers one message for one recipient.
  package func send(_ envelope: Envelope, message: [UInt8]) async -> DeliveryOutcome {
    guard let dialogue else { return .notSent(failure(.sessionClosed)) }
    guard !Task.isCancelled else { return .notSent(failure(.cancelled)) }
    let data = MessageData(message)
    if let kind = objection(to: envelope, data, dialogue.extensions) {
      return .notSent(failure(kind))
    }
    let outcome = await withTaskCancellationHandler {
      dialogue.transact(envelope, data)
    } onCancel: { [wake] in
      wake.raise()
    }
    if dialogue.isBroken { self.dialogue = nil }
    return outcome
  }

  /// What can be known to be wrong before anything is sent.
  private func objection(
    to envelope: Envelope, _ data: MessageData, _ extensions: SMTPExtensions
  ) -> TransportError.Kind? {
    for address in [envelope.sender, envelope.recipient].compactMap({ $0 }) {
      if let defect = EnvelopeAddress.defect(of: address) { return .invalidArgument(defect) }
    }
    if let envelopeID = envelope.envelopeID,
      !(1...100).contains(EnvelopeAddress.xtext(envelopeID).utf8.count)
    {
      return .invalidArgument("the envelope identifier must have 1 to 100 characters")
    }
    if data.bytes.isEmpty { return .invalidArgument("the message is empty") }
    if let maximum = extensions.maximumSize, data.size > maximum {
      return .limitExceeded(
        limit: "the message's size in bytes", value: data.size, maximum: maximum)
    }
    if data.longestLine > MessageData.maximumLineBytes {
      return .limitExceeded(
        limit: "the message's longest line in bytes", value: data.longestLine,
        maximum: MessageData.maximumLineBytes)
    }
    if data.isEightBit && !extensions.eightBitMIME { return .unsupportedByServer("8BITMIME") }
    if envelope.isInternational && !extensions.smtpUTF8 { return .unsupportedByServer("SMTPUTF8") }
    return nil
  }

  /// Shows that the connection lives, before a message depends on it.
  package func check() async throws(TransportError) {
    guard let dialogue else { throw failure(.sessionClosed) }
    defer { if dialogue.isBroken { self.dialogue = nil } }
    try await interruptibly { () throws(TransportError) in
      try dialogue.send("NOOP\r\n")
      let reply = try dialogue.reply()
      guard reply.isPositive else {
        throw dialogue.broken(by: "NOOP is answered with \(reply.code)")
      }
    }
  }

  /// Says goodbye and ends the connection, also in a cancelled task.
  package func quit() async {
    guard let dialogue else { return }
    self.dialogue = nil
    dialogue.sayGoodbye()
  }

  private func interruptibly(
    _ body: () throws(TransportError) -> Void
  ) async throws(TransportError) {
    let wake = wake
    let result: Result<Void, TransportError> = await withTaskCancellationHandler {
      Result { () throws(TransportError) in try body() }
    } onCancel: {
      wake.raise()
    }
    try result.get()
  }

  private func failure(_ kind: TransportError.Kind) -> TransportError { .init(kind, at: address) }
}
