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
  package func move(_ uids: [UInt32], to mailbox: String) async throws(TransportError) {
    let name = encodedName(of: mailbox)
    try await exclusively { dialogue throws(TransportError) in
      for batch in UIDSet.batches(of: uids, size: Self.markingBatch) {
        try dialogue.move(batch, to: name)
      }
    }
  }
}

extension IMAPDialogue {
  func add(_ flag: IMAPFlag, to uids: [UInt32]) throws(TransportError) {
    try run(IMAPCommand("UID STORE").uids(uids).syntax("+FLAGS.SILENT").flags([flag]))
  }

  func move(_ uids: [UInt32], to mailbox: [UInt8]) throws(TransportError) {
    if offers("MOVE") {
      try run(IMAPCommand("UID MOVE").uids(uids).mailbox(mailbox))
      return
    }
    try run(IMAPCommand("UID COPY").uids(uids).mailbox(mailbox))
    try add(.deleted, to: uids)
    guard offers("UIDPLUS") else { return }
    try run(IMAPCommand("UID EXPUNGE").uids(uids))
  }
}
