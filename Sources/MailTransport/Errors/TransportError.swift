/// What went wrong between us and a mail server.
///
/// It holds facts, and never a password, a token, or a correspondent's address.
package struct TransportError: Error, Sendable, Equatable {
  /// What failed.
  package enum Kind: Sendable, Equatable {
    // The way to the server.
    case unknownHost
    case connectionRefused
    case unreachable(detail: String)
    case proxyFailed(detail: String)
    case timedOut(step: Step)
    case connectionLost(serverText: String?)

    // TLS.
    case certificate(CertificateDefect)
    case missingCertificateAuthorities(path: String)
    case tls(detail: String)
    case startTLSRefused

    // The login.
    case credentialsRejected(serverText: String)
    case mechanismUnsupported(String)

    // What the server says and does.
    case temporarilyUnavailable(serverText: String)
    case serverRefused(command: String, serverText: String)
    case protocolViolation(detail: String)
    case unsupportedByServer(String)

    // Our own side.
    case limitExceeded(limit: String, value: Int, maximum: Int)
    case invalidArgument(String)
    case cannotWriteSpillFile(path: String, reason: String)
    case outOfResources(String)
    case sessionClosed
    case cancelled
  }

  /// What is wrong with a server's certificate.
  package enum CertificateDefect: Sendable, Equatable {
    case notTrusted(detail: String)
    case wrongName(detail: String)
    case expired
    case notYetValid
    case other(detail: String)
  }

  /// What we were waiting for.
  package enum Step: String, Sendable, Equatable {
    case connecting
    case sending
    case response
    case finalReply
  }

  /// What to do with it: try again, give up on this one thing, or ask a person.
  package enum Disposition: String, Sendable, Equatable {
    case transient
    case permanent
    case configuration
  }

  package let kind: Kind
  package let host: String
  package let port: Int

  package init(_ kind: Kind, host: String, port: Int) {
    self.kind = kind
    self.host = host
    self.port = port
  }

  init(_ kind: Kind, at address: ServerAddress) {
    self.init(kind, host: address.host, port: address.port)
  }

  package var disposition: Disposition {
    switch kind {
    case .connectionRefused, .unreachable, .timedOut, .connectionLost, .temporarilyUnavailable,
      .protocolViolation, .cannotWriteSpillFile, .outOfResources, .sessionClosed, .cancelled,
      .tls, .proxyFailed:
      .transient
    // A name that is not found today may be found when the resolver is back.
    case .unknownHost: .transient
    case .certificate, .missingCertificateAuthorities, .startTLSRefused, .credentialsRejected,
      .mechanismUnsupported:
      .configuration
    case .serverRefused, .unsupportedByServer, .limitExceeded, .invalidArgument: .permanent
    }
  }
}
