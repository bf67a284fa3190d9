/// Commands out, responses in, over one connection that is logged in.
///
/// It blocks, so it is used on its session's thread only.
final class IMAPDialogue {
  let connection: CurlConnection
  let timeouts: TransportTimeouts
  let limits: IMAPLimits
  private var framer: ResponseFramer
  private let parser: ResponseParser
  private var issued = 0
  private var unreadable = 0
  private var responsesSinceCommand = 0

  /// In capitals.
  private(set) var capabilities: Set<String> = []
  /// How many messages the selected mailbox holds.
  var exists = 0
  /// Whether messages have arrived since the last search, or may have.
  var hasNews = false
  /// Whether the server refused IDLE although it offers it.
  var idleIsRefused = false
  /// Whether the two sides are out of step, so that nothing more can be said.
  private(set) var isBroken = false

  init(
    connection: CurlConnection, timeouts: TransportTimeouts, limits: IMAPLimits = .standard
  ) {
    self.connection = connection
    self.timeouts = timeouts
    self.limits = limits
    framer = ResponseFramer(limits: limits)
    parser = ResponseParser(limits: limits)
  }

  func offers(_ capability: String) -> Bool { capabilities.contains(capability) }

  func spill(_ spill: ResponseFramer.Spill?) { framer.spill = spill }

  /// Sends a command and returns its tag.
  func issue(_ command: IMAPCommand) throws(TransportError) -> String {
    issued += 1
    responsesSinceCommand = 0
    // libcurl's own tags begin with A.
    let tag = "P\(issued)"
    try send(Array("\(tag) ".utf8) + command.bytes + [0x0D, 0x0A])
    return tag
  }

  /// Sends what is no command, such as the end of IDLE.
  func send(
    _ bytes: [UInt8], patience: CurlConnection.Patience = .untilCancelled
  ) throws(TransportError) {
    do {
      try connection.send(bytes, within: timeouts.imapSilence, patience: patience)
    } catch {
      isBroken = true
      throw error
    }
  }

  /// The next response. Afterwards everything that it says of the mailbox is noted.
  func next() throws(TransportError) -> IMAPResponse {
    let deadline = Deadline(after: timeouts.imapSilence)
    guard let response = try next(until: deadline, step: .response) else {
      isBroken = true
      throw connection.failure(.timedOut(step: .response))
    }
    return response
  }

  /// The next response, or nil when none is there in time. Silence is measured anew with each
  /// piece that arrives, unless this is a wait for a change.
  func next(
    until deadline: Deadline, step: TransportError.Step? = nil,
    patience: CurlConnection.Patience = .untilCancelled
  ) throws(TransportError) -> IMAPResponse? {
    var deadline = deadline
    while true {
      if let frame = framer.next() {
        try countResponse()
        return try note(parser.parse(frame))
      }
      do throws(TransportError) {
        try connection.receive(until: deadline, patience: patience) {
          bytes throws(TransportError) in try take(bytes)
        }
      } catch {
        if case .timedOut = error.kind { return nil }
        // A wait that is stopped is still in step; a command that is left waiting is not.
        if error.kind != .cancelled || step != nil { isBroken = true }
        throw error
      }
      if step != nil { deadline = Deadline(after: timeouts.imapSilence) }
    }
  }

  /// A server that talks on for ever without ending a command would keep us for ever.
  private func countResponse() throws(TransportError) {
    responsesSinceCommand += 1
    guard responsesSinceCommand <= limits.responsesPerCommand else {
      isBroken = true
      throw connection.failure(.protocolViolation(detail: "a command's responses do not end"))
    }
  }

  /// Runs one command to its end and hands its responses to `each`.
  ///
  /// - Throws: `serverRefused`, or `temporarilyUnavailable` where the server says so, for `NO` and
  ///   `BAD`; the session can go on after these.
  @discardableResult
  func run(
    _ command: IMAPCommand, each: (IMAPResponse) throws(TransportError) -> Void = { _ in }
  ) throws(TransportError) -> TaggedResponse {
    let tag = try issue(command)
    while true {
      let response = try next()
      guard case .tagged(let end) = response, end.tag == tag else {
        try each(response)
        continue
      }
      if let refusal = refusal(of: end, command: command.name) { throw refusal }
      return end
    }
  }

  /// The error that a command's end means, or nil for `OK`.
  func refusal(of end: TaggedResponse, command: String) -> TransportError? {
    guard end.status != .ok else { return nil }
    let text = end.text.harmless
    return connection.failure(
      end.text.code?.isTemporary == true
        ? .temporarilyUnavailable(serverText: text)
        : .serverRefused(command: command, serverText: text))
  }

  /// Gives the connection up: answers are under way that nobody waits for.
  func giveUp() { isBroken = true }

  /// Gives the connection up, and says why.
  func broken(by detail: String) -> TransportError {
    isBroken = true
    return connection.failure(.protocolViolation(detail: detail))
  }

  private func take(_ bytes: UnsafeRawBufferPointer) throws(TransportError) {
    do throws(ResponseFramer.Failure) {
      try framer.append(bytes)
    } catch {
      isBroken = true
      throw connection.failure(Self.kind(of: error))
    }
  }

  private static func kind(of failure: ResponseFramer.Failure) -> TransportError.Kind {
    switch failure {
    case .lineTooLong(let maximum): .protocolViolation(detail: "a line of over \(maximum) bytes")
    case .tooManyLiterals(let maximum):
      .protocolViolation(detail: "over \(maximum) literals in one response")
    case .literalBeyondReason(let maximum):
      .protocolViolation(detail: "a literal of over \(maximum) bytes")
    case .spill(.cannotWrite(let path, let reason)):
      .cannotWriteSpillFile(path: path, reason: reason)
    }
  }

  private func note(_ response: IMAPResponse) throws(TransportError) -> IMAPResponse {
    switch response {
    case .untagged(.exists(let count)):
      if count > exists { hasNews = true }
      exists = count
    case .untagged(.expunge): exists = max(0, exists - 1)
    case .untagged(.capability(let names)): capabilities = Set(names)
    case .untagged(.status(.bye, let text)):
      isBroken = true
      throw connection.failure(.connectionLost(serverText: text.harmless))
    case .untagged(.status(_, let text)): note(text)
    case .tagged(let end): note(end.text)
    case .unreadable:
      unreadable += 1
      guard unreadable <= limits.unreadableResponses else {
        throw broken(by: "responses that cannot be read")
      }
    default: break
    }
    return response
  }

  private func note(_ text: ResponseText) {
    if case .capability(let names) = text.code { capabilities = Set(names) }
  }
}
