extension SMTPDialogue {
  /// How long the reply to the final dot is still waited for once the task is cancelled.
  private static var graceAfterFinalDot: Duration { .seconds(3) }

  /// Offers one message. Every way out says whether the final dot can have been sent.
  func transact(_ envelope: Envelope, _ data: MessageData) -> DeliveryOutcome {
    do throws(TransportError) {
      if let refusal = try offer(envelope, data) { return refusal }
      try send(data.bytes)
      // A connection that has visibly ended by now has not taken the message.
      try expectsSilence()
    } catch {
      return .notSent(error)
    }
    do throws(TransportError) {
      try send(".\r\n", patience: .despiteCancellation)
      return verdict(try finalReply())
    } catch {
      return .uncertain(error)
    }
  }

  /// MAIL, RCPT and DATA; nil when the server waits for the message.
  private func offer(
    _ envelope: Envelope, _ data: MessageData
  ) throws(TransportError) -> DeliveryOutcome? {
    try reset()
    needsReset = true
    let mail = mailCommand(envelope, data)
    let recipient = recipientCommand(envelope)
    // DATA stays out of the group: a server may say 354 although it refused the recipient, and
    // then waits for a message that it must not have.
    try send(extensions.pipelining ? mail + recipient : mail)
    let toMail = try reply()
    var toRecipient: SMTPReply?
    if extensions.pipelining { toRecipient = try reply() }
    if let refusal = try judge(toMail, at: .mailFrom) { return refusal }
    if toRecipient == nil { try send(recipient) }
    let answer = if let toRecipient { toRecipient } else { try reply() }
    if let refusal = try judge(answer, at: .recipient) { return refusal }
    try send("DATA\r\n")
    let toData = try reply()
    guard toData.code != 354 else { return nil }
    guard !toData.isPositive else { throw broken(by: "DATA is answered with \(toData.code)") }
    return try judge(toData, at: .data)
  }

  /// Ends what an earlier refusal left open: without it the next message would be refused as a
  /// second MAIL in one transaction.
  private func reset() throws(TransportError) {
    guard needsReset else { return }
    try send("RSET\r\n")
    guard try reply().isPositive else { throw broken(by: "RSET is refused") }
  }

  /// What a reply to a command means for the message; nil for yes.
  private func judge(
    _ reply: SMTPReply, at stage: DeliveryOutcome.Stage
  ) throws(TransportError) -> DeliveryOutcome? {
    switch reply.code {
    case 200..<300: return nil
    // The two sides are out of step: that says nothing about this message.
    case 503: throw broken(by: "commands out of sequence")
    // Nor does a login that the server no longer knows of.
    case 530, 534, 535, 538:
      throw connection.failure(.credentialsRejected(serverText: reply.harmlessText))
    case 400..<600: return .refused(stage: stage, reply)
    default: throw broken(by: "a command is answered with \(reply.code)")
    }
  }

  private func verdict(_ reply: SMTPReply) -> DeliveryOutcome {
    switch reply.code {
    case 200..<300:
      needsReset = false
      return .accepted(reply)
    case 400..<600 where reply.code != 503: return .refused(stage: .afterData, reply)
    default: return .uncertain(broken(by: "the message is answered with \(reply.code)"))
    }
  }

  /// Waits for the verdict. A stop does not cut this short at once: the answer is most likely on
  /// its way, and without it nobody knows whether the message went out.
  private func finalReply() throws(TransportError) -> SMTPReply {
    let deadline = Deadline(after: timeouts.smtpFinalReply)
    do throws(TransportError) {
      return try awaitReply(until: deadline, patience: .untilCancelled)
    } catch {
      guard error.kind == .cancelled else { throw error }
      return try awaitReply(
        until: Deadline(after: Self.graceAfterFinalDot), patience: .despiteCancellation)
    }
  }

  private func awaitReply(
    until deadline: Deadline, patience: CurlConnection.Patience
  ) throws(TransportError) -> SMTPReply {
    try reply(until: deadline, step: .finalReply, patience: patience)
  }

  private func mailCommand(_ envelope: Envelope, _ data: MessageData) -> String {
    var command = "MAIL FROM:<\(envelope.sender ?? "")>"
    if extensions.size { command += " SIZE=\(data.size)" }
    if data.isEightBit && extensions.eightBitMIME { command += " BODY=8BITMIME" }
    if envelope.isInternational { command += " SMTPUTF8" }
    if extensions.dsn {
      if let content = envelope.returning { command += " RET=\(content.rawValue)" }
      if let envelopeID = envelope.envelopeID {
        command += " ENVID=\(EnvelopeAddress.xtext(envelopeID))"
      }
    }
    return command + "\r\n"
  }

  private func recipientCommand(_ envelope: Envelope) -> String {
    var command = "RCPT TO:<\(envelope.recipient)>"
    if extensions.dsn, let notify = envelope.notify { command += " NOTIFY=\(notify.value)" }
    return command + "\r\n"
  }
}

extension Envelope {
  /// Whether one of its addresses needs SMTPUTF8.
  var isInternational: Bool {
    EnvelopeAddress.isInternational(recipient)
      || sender.map(EnvelopeAddress.isInternational) == true
  }
}
