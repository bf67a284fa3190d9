import MailTransport

extension Configuration.Server {
  /// The credentials to log in with; the secret is fetched anew each time.
  func credentials() async throws(SecretError) -> Credentials {
    let text = try await secret.fetch()
    let proof: Secret =
      switch authentication {
      case .password: .password(text)
      case .xoauth2: .bearer(token: text, mechanism: .xoauth2)
      case .oauthbearer: .bearer(token: text, mechanism: .oauthbearer)
      }
    return Credentials(user: user, secret: proof)
  }
}
