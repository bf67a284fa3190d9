extension IMAPSession {
  /// Returns when there may be new messages, or when the time is up.
  ///
  /// The server tells by itself where it offers IDLE (RFC 2177); elsewhere it is asked at the end.
  /// Cancelling the task ends the wait within a second and leaves the session usable.
  package func waitForChange(timeout: Duration) async throws(TransportError) -> MailboxChange {
    try await exclusively { dialogue throws(TransportError) in
      let end = ContinuousClock.now.advanced(by: timeout)
      while !dialogue.hasNews {
        let left = min(ContinuousClock.now.duration(to: end), timeouts.idleRenewal)
        guard left > .zero else { break }
        if dialogue.offers("IDLE") && !dialogue.idleIsRefused {
          try dialogue.idle(until: Deadline(after: left))
        } else {
          try dialogue.waitForNews(until: Deadline(after: left))
          try dialogue.run(IMAPCommand("NOOP"))
        }
      }
      return dialogue.hasNews ? .changed : .unchanged
    }
  }
}

extension IMAPDialogue {
  /// One IDLE, from its start to its end.
  func idle(until deadline: Deadline) throws(TransportError) {
    let tag = try issue(IMAPCommand("IDLE"))
    while true {
      let response = try next()
      if case .continuation = response { break }
      if case .tagged(let end) = response, end.tag == tag {
        // QUIRK: behind some proxies IDLE is offered and then refused.
        idleIsRefused = true
        return
      }
    }
    let stop = Result { () throws(TransportError) in try waitForNews(until: deadline) }
    let isStopped = if case .failure(let error) = stop { error.kind == .cancelled } else { false }
    if !isStopped { try stop.get() }
    try leaveIdle(tag, isStopped: isStopped)
    try stop.get()
  }

  /// Reads what comes by itself until something is new or the time is up. QUIRK: `* OK Still here`
  /// and FETCH responses with flags come here, and mean nothing to us.
  func waitForNews(until deadline: Deadline) throws(TransportError) {
    while !hasNews {
      guard try next(until: deadline) != nil else { return }
    }
  }

  private func leaveIdle(_ tag: String, isStopped: Bool) throws(TransportError) {
    let patience = isStopped ? CurlConnection.Patience.despiteCancellation : .untilCancelled
    let deadline = Deadline(after: isStopped ? timeouts.farewell : timeouts.imapSilence)
    try send(Array("DONE\r\n".utf8), patience: patience)
    while let response = try next(until: deadline, patience: patience) {
      if case .tagged(let end) = response, end.tag == tag { return }
    }
    giveUp()
    if !isStopped { throw connection.failure(.timedOut(step: .response)) }
  }
}
