extension IMAPSession {
  /// The messages from a UID on: ascending, each once, none below it.
  package func searchUIDs(from first: UInt32) async throws(TransportError) -> [UInt32] {
    let first = max(1, first)
    let command = IMAPCommand("UID SEARCH").syntax("UID").range(from: first)
    // QUIRK: `n:*` means "up to the highest", so where nothing is new it finds the last old one.
    return try await search(command).filter { $0 >= first }
  }

  /// Those of some messages that are in the mailbox.
  package func existing(_ uids: [UInt32]) async throws(TransportError) -> [UInt32] {
    let wanted = Set(uids)
    var found: [UInt32] = []
    for batch in UIDSet.batches(of: uids, size: 500) {
      let command = IMAPCommand("UID SEARCH").syntax("UID").uids(batch)
      found += try await search(command, keepsNews: true).filter(wanted.contains)
    }
    return found
  }

  /// No search names a CHARSET: Exchange refuses the ones that others require.
  ///
  /// - Parameter keepsNews: what arrived before is not found by it, and stays news.
  private func search(
    _ command: IMAPCommand, keepsNews: Bool = false
  ) async throws(TransportError) -> [UInt32] {
    try await exclusively { dialogue throws(TransportError) in
      var uids: Set<UInt32> = []
      if !keepsNews { dialogue.hasNews = false }
      try dialogue.run(command) { response throws(TransportError) in
        switch response {
        case .untagged(.search(let numbers)):
          uids.formUnion(numbers)
          guard uids.count <= dialogue.limits.searchResults else {
            throw dialogue.broken(by: "search results without end")
          }
        case .unreadable:
          throw dialogue.broken(by: "a SEARCH response that cannot be read")
        default: break
        }
      }
      return uids.subtracting([0]).sorted()
    }
  }

  /// Sizes and arrival of messages, ascending by UID; those that are gone are left out.
  package func sizes(of uids: [UInt32]) async throws(TransportError) -> [MessageSize] {
    try await exclusively { dialogue throws(TransportError) in
      var sizes: [UInt32: MessageSize] = [:]
      let wanted = Set(uids)
      for batch in UIDSet.batches(of: uids, size: 500) {
        let command = IMAPCommand("UID FETCH").uids(batch)
          .syntax("(UID RFC822.SIZE INTERNALDATE)")
        try dialogue.run(command) { response in
          guard case .untagged(.fetch(let attributes)) = response, let uid = attributes.uid,
            let size = attributes.size, wanted.contains(uid)
          else { return }
          sizes[uid] = MessageSize(
            uid: uid, size: size, internalDate: attributes.internalDate)
        }
      }
      return sizes.values.sorted { $0.uid < $1.uid }
    }
  }

  /// The header of one message alone, or nil where there is none to be had.
  package func fetchHeader(_ uid: UInt32) async throws(TransportError) -> [UInt8]? {
    guard uid > 0 else { return nil }
    return try await exclusively { dialogue throws(TransportError) in
      var header: [UInt8]?
      let command = IMAPCommand("UID FETCH").uids([uid]).syntax("(UID BODY.PEEK[HEADER])")
      do throws(TransportError) {
        try dialogue.run(command) { response in
          if case .untagged(.fetch(let attributes)) = response, attributes.uid == uid,
            case .bytes(let bytes) = attributes.section("HEADER")?.literal, !bytes.isEmpty
          {
            header = bytes
          }
        }
      } catch {
        guard case .serverRefused = error.kind else { throw error }
        return nil
      }
      return header
    }
  }
}
