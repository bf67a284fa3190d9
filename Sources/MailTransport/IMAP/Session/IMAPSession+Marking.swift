extension IMAPSession {
  /// UIDs in one command that changes messages.
  static let markingBatch = 500

  /// Sets a flag. Doing so twice does no harm.
  package func addFlag(_ flag: String, to uids: [UInt32]) async throws(TransportError) {
    guard let flag = IMAPFlag(flag) else {
      throw TransportError(.invalidArgument("this is no flag that can be set"), at: address)
    }
    try await exclusively { dialogue throws(TransportError) in
      for batch in UIDSet.batches(of: uids, size: Self.markingBatch) {
        try dialogue.add(flag, to: batch)
      }
    }
  }

  /// Moves messages to another mailbox; those that are gone are passed over.
  ///
  /// With MOVE (RFC 6851) that is one step. Without it they are copied, marked as deleted, and
  /// expunged where the server can expunge just these (UIDPLUS, RFC 4315). Where it cannot, they
  /// stay behind marked as deleted: EXPUNGE alone would remove what colleagues have marked.
  package func move(
    _ uids: [UInt32], to mailbox: String
  ) async throws(TransportError) -> MoveOutcome {
    let name = encodedName(of: mailbox)
    return try await exclusively { dialogue throws(TransportError) in
      var outcome = MoveOutcome.moved
      for batch in UIDSet.batches(of: uids, size: Self.markingBatch) {
        let one = try dialogue.move(batch, to: name)
        if one != .moved { outcome = one }
      }
      return outcome
    }
  }
}

extension IMAPDialogue {
  func add(_ flag: IMAPFlag, to uids: [UInt32]) throws(TransportError) {
    try run(IMAPCommand("UID STORE").uids(uids).syntax("+FLAGS.SILENT").flags([flag]))
  }

  func move(_ uids: [UInt32], to mailbox: [UInt8]) throws(TransportError) -> MoveOutcome {
    if offers("MOVE") {
      try run(IMAPCommand("UID MOVE").uids(uids).mailbox(mailbox))
      return .moved
    }
    try run(IMAPCommand("UID COPY").uids(uids).mailbox(mailbox))
    do throws(TransportError) {
      try add(.deleted, to: uids)
      if offers("UIDPLUS") { try run(IMAPCommand("UID EXPUNGE").uids(uids)) }
      return .moved
    } catch {
      switch error.kind {
      case .serverRefused(_, let words), .temporarilyUnavailable(let words):
        return .copiedOnly(serverText: words)
      default: throw error
      }
    }
  }
}
