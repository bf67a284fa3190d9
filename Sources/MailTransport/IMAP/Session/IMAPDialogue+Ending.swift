extension IMAPDialogue {
  /// Sends LOGOUT and waits a moment for the end. Whatever happens, it is over afterwards.
  func sayGoodbye() {
    let deadline = Deadline(after: timeouts.farewell)
    do throws(TransportError) {
      try send(Array("P0 LOGOUT\r\n".utf8), patience: .despiteCancellation)
      while let response = try next(until: deadline, patience: .despiteCancellation) {
        if case .tagged(let end) = response, end.tag == "P0" { return }
      }
    } catch {
      // The BYE arrives here: there is nobody left to tell.
    }
  }

  /// Lets the server refuse something that we can do without.
  func tolerating(
    _ body: (IMAPDialogue) throws(TransportError) -> Void
  ) throws(TransportError) {
    do throws(TransportError) {
      try body(self)
    } catch {
      switch error.kind {
      case .serverRefused, .temporarilyUnavailable: return
      default: throw error
      }
    }
  }
}
