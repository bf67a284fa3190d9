package import MIME

/// How a message is signed or encrypted, as it is stored and shown.
package struct MessageProtection: Sendable, Hashable, Codable {
  package enum State: String, Sendable, Hashable, Codable {
    /// What it says was read; the signature was not verified.
    case signed
    /// What it says cannot be read here.
    case encrypted
  }

  package var state: State
  package var method: Protection.Method

  /// Nil for a message without any.
  package init?(_ protection: Protection) {
    switch protection {
    case .none: return nil
    case .signed(let method): self.init(state: .signed, method: method)
    case .encrypted(let method): self.init(state: .encrypted, method: method)
    }
  }

  package init(state: State, method: Protection.Method) {
    self.state = state
    self.method = method
  }
}
