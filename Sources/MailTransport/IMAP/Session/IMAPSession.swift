package import FoundationEssentials

/// One connection to an IMAP server, logged in (RFC 9051, and RFC 3501 for older servers).
///
/// Calls run one after the other, on a thread of the session's own. After a failure of the
/// connection every call throws `sessionClosed`; a refusal by the server leaves the session usable.
package actor IMAPSession: MessageSource {
  private nonisolated let thread: SessionThread
  private nonisolated let wake: WakeSignal
  let address: ServerAddress
  let timeouts: TransportTimeouts
  private var dialogue: IMAPDialogue?
  private var isTaken = false
  private var waiting: [CheckedContinuation<Void, Never>] = []
  /// How the server wrote names that our own spelling would not give back.
  var listedNames: [String: [UInt8]] = [:]

  /// What the server can do, in capitals.
  package private(set) var capabilities: Set<String> = []
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
  package static func open(
    _ address: ServerAddress, credentials: Credentials, timeouts: TransportTimeouts = .standard
  ) async throws(TransportError) -> IMAPSession {
    guard let wake = WakeSignal(), let thread = SessionThread() else {
      throw TransportError(.outOfResources("threads or file descriptors"), at: address)
    }
    let session = IMAPSession(address, timeouts: timeouts, thread: thread, wake: wake)
    try await session.connect(credentials)
    return session
  }

  private func connect(_ credentials: Credentials) async throws(TransportError) {
    let opened = try CurlConnection.open(
      .imap, at: address, credentials: credentials, wake: wake, timeout: timeouts.connect)
    serverCertificateExpiry = opened.certificateExpiry
    dialogue = IMAPDialogue(connection: opened.connection, timeouts: timeouts)
    try await exclusively { dialogue throws(TransportError) in
      // What arrived in one piece with the end of the login stays with libcurl, half a line
      // included: everything before the answer to this is without meaning.
      try dialogue.run(IMAPCommand("CAPABILITY"))
      // QUIRK: Coremail refuses SELECT to clients that have not said who they are (RFC 2971).
      guard dialogue.offers("ID") else { return }
      try dialogue.tolerating { dialogue throws(TransportError) in
        try dialogue.run(IMAPCommand("ID").syntax(#"("name" "Praatmee")"#))
      }
    }
  }

  /// Runs a dialogue that no other call can come in between, and that a cancelled task ends.
  @discardableResult
  func exclusively<Value: Sendable>(
    _ body: (IMAPDialogue) async throws(TransportError) -> Value
  ) async throws(TransportError) -> Value {
    await takeTurn()
    defer { passTurn() }
    guard let dialogue else { throw TransportError(.sessionClosed, at: address) }
    // Nothing has been said yet, so the session stays as it is.
    guard !Task.isCancelled else { throw TransportError(.cancelled, at: address) }
    let wake = wake
    let result: Result<Value, TransportError> = await withTaskCancellationHandler {
      do throws(TransportError) { return .success(try await body(dialogue)) } catch {
        return .failure(error)
      }
    } onCancel: {
      wake.raise()
    }
    capabilities = dialogue.capabilities
    if dialogue.isBroken { self.dialogue = nil }
    return try result.get()
  }

  private func takeTurn() async {
    guard isTaken else {
      isTaken = true
      return
    }
    await withCheckedContinuation { waiting.append($0) }
  }

  private func passTurn() {
    guard waiting.isEmpty else {
      waiting.removeFirst().resume()
      return
    }
    isTaken = false
  }

  /// Says goodbye and ends the connection, also in a cancelled task.
  package func logout() async {
    await takeTurn()
    defer { passTurn() }
    guard let dialogue else { return }
    self.dialogue = nil
    dialogue.sayGoodbye()
  }

  /// Ends the connection without a word.
  package func close() async {
    await takeTurn()
    defer { passTurn() }
    dialogue = nil
  }
}
