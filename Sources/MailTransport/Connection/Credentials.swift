/// Who logs in, and with what. No description or dump of it shows the secret.
package struct Credentials: Sendable {
  package let user: String
  package let secret: Secret

  package init(user: String, secret: Secret) {
    self.user = user
    self.secret = secret
  }

  /// Why these cannot be used at all, or nil. An empty user would make libcurl connect without
  /// logging in and call that success; a control character could end a command early.
  var defect: String? {
    if user.isEmpty { return "the user name is empty" }
    if secret.text.isEmpty { return "the password or token is empty" }
    if Self.holdsControls(user) { return "the user name holds a control character" }
    if Self.holdsControls(secret.text) { return "the password or token holds a control character" }
    return nil
  }

  private static func holdsControls(_ text: String) -> Bool {
    text.utf8.contains { $0 < 0x20 || $0 == 0x7F }
  }
}

/// What proves who we are.
package enum Secret: Sendable {
  case password(String)
  case bearer(token: String, mechanism: BearerMechanism)

  /// How a bearer token is presented.
  package enum BearerMechanism: String, Sendable, CaseIterable {
    /// Google's and Microsoft's own mechanism.
    case xoauth2
    /// RFC 7628.
    case oauthbearer

    /// The name in the server's capabilities.
    var name: String { rawValue.uppercased() }
  }

  var text: String {
    switch self {
    case .password(let password): password
    case .bearer(let token, _): token
    }
  }
}

extension Credentials: CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
  package var description: String { "Credentials(user: \(user), secret: \(secret))" }
  package var debugDescription: String { description }
  package var customMirror: Mirror {
    Mirror(self, children: ["user": user, "secret": secret.description])
  }
}

extension Secret: CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
  package var description: String {
    switch self {
    case .password: "a password"
    case .bearer(_, let mechanism): "a token for \(mechanism.name)"
    }
  }
  package var debugDescription: String { description }
  package var customMirror: Mirror { Mirror(self, children: [], displayStyle: .enum) }
}
