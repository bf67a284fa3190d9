extension IMAPSession {
  /// Messages in one command: what a broken connection costs at most, twice.
  static let fetchBatch = 100
  /// Commands under way at once, so that the server never waits for us to ask.
  static let fetchesInFlight = 2

  /// Hands over messages one by one, as they arrive, and returns those that it could not get.
  package func fetch(
    _ uids: [UInt32], spillAbove: Int, spillFolder: String,
    deliver: @Sendable (FetchedMessage) async throws -> Void
  ) async throws -> [MissingMessage] {
    let outcome = try await exclusively { dialogue throws(TransportError) in
      dialogue.spill(.init(above: spillAbove, folder: spillFolder))
      defer { dialogue.spill(nil) }
      var fetch = FetchInFlight(batches: UIDSet.batches(of: uids, size: Self.fetchBatch))
      while !fetch.isFinished {
        try fetch.fill(dialogue, upTo: Self.fetchesInFlight)
        guard let message = try fetch.take(dialogue.next(), from: dialogue) else { continue }
        do {
          try await deliver(message)
        } catch {
          // What else is under way is not waited for: the connection ends here.
          dialogue.giveUp()
          return FetchOutcome.stopped(error)
        }
      }
      return .finished(fetch.missing)
    }
    switch outcome {
    case .finished(let missing): return missing.sorted { $0.uid < $1.uid }
    case .stopped(let error): throw error
    }
  }

  private enum FetchOutcome: Sendable {
    case finished([MissingMessage])
    case stopped(any Error)
  }
}

/// The batches of one fetch: which are still to ask for, which are under way, what did not come.
private struct FetchInFlight {
  private struct Command {
    let tag: String
    let isSingle: Bool
    var outstanding: Set<UInt32>
    /// Why a message that came is not handed over.
    var tooLarge: [UInt32: Int] = [:]
  }

  private var batches: ArraySlice<[UInt32]>
  private var underWay: [Command] = []
  private(set) var missing: [MissingMessage] = []

  init(batches: [[UInt32]]) { self.batches = batches[...] }

  var isFinished: Bool { batches.isEmpty && underWay.isEmpty }

  mutating func fill(_ dialogue: IMAPDialogue, upTo count: Int) throws(TransportError) {
    while underWay.count < count, let batch = batches.popFirst() {
      let command = IMAPCommand("UID FETCH").uids(batch).syntax("(UID BODY.PEEK[])")
      let tag = try dialogue.issue(command)
      underWay.append(.init(tag: tag, isSingle: batch.count == 1, outstanding: Set(batch)))
    }
  }

  /// Takes in one response; returns the message that it holds, if any.
  mutating func take(
    _ response: IMAPResponse, from dialogue: IMAPDialogue
  ) throws(TransportError) -> FetchedMessage? {
    switch response {
    case .untagged(.fetch(let attributes)): return message(in: attributes)
    case .tagged(let end):
      guard let index = underWay.firstIndex(where: { $0.tag == end.tag }) else { return nil }
      try finish(underWay.remove(at: index), end, dialogue)
      return nil
    default: return nil
    }
  }

  private mutating func message(in attributes: FetchAttributes) -> FetchedMessage? {
    guard let uid = attributes.uid, let literal = attributes.section("")?.literal,
      let index = underWay.firstIndex(where: { $0.outstanding.contains(uid) })
    else { return nil }
    switch literal {
    // QUIRK: for a message that it cannot read a server may give nothing, and say OK.
    case .bytes(let bytes) where bytes.isEmpty: return nil
    case .bytes(let bytes):
      underWay[index].outstanding.remove(uid)
      return FetchedMessage(uid: uid, content: .bytes(bytes))
    case .file(let file):
      underWay[index].outstanding.remove(uid)
      return FetchedMessage(uid: uid, content: .file(path: file.release(), size: file.size))
    case .discarded(let size):
      underWay[index].tooLarge[uid] = size
      return nil
    }
  }

  /// QUIRK: some servers answer a whole batch with NO because of one message. Those that did not
  /// come are asked for one by one, so that only the bad one is missed.
  private mutating func finish(
    _ command: Command, _ end: TaggedResponse, _ dialogue: IMAPDialogue
  ) throws(TransportError) {
    let refusal = dialogue.refusal(of: end, command: "FETCH")
    if let refusal, case .temporarilyUnavailable = refusal.kind { throw refusal }
    for uid in command.outstanding.sorted() {
      if let size = command.tooLarge[uid] {
        missing.append(.init(uid: uid, reason: .tooLarge(size: size)))
      } else if command.isSingle {
        let text = end.text.harmless
        missing.append(
          .init(uid: uid, reason: refusal == nil ? .noData : .refused(serverText: text)))
      } else {
        batches.append([uid])
      }
    }
  }
}
