extension TransportError: CustomStringConvertible {
  /// What failed, with what, and what to do next, in one English line. The only place where these
  /// words are written.
  package var description: String { "\(host):\(port): \(what)" }

  private var what: String {
    switch kind {
    case .unknownHost:
      "no such host. Check the host name and this machine's name resolution"
    case .connectionRefused:
      "the connection was refused. Check the port, and that the server is running"
    case .unreachable(let detail):
      "the server cannot be reached (\(detail)). Check the network and the firewall"
    case .proxyFailed(let detail):
      "the proxy did not make the connection (\(detail)). Check the proxy setting"
    case .timedOut(let step): Self.text(of: step)
    case .connectionLost(let serverText):
      "the server ended the connection\(Self.quoting(serverText)). It will be tried again"
    case .certificate(let defect): Self.text(of: defect)
    case .missingCertificateAuthorities(let path):
      "the file with certificate authorities cannot be read: \(path). Check the path and its "
        + "permissions"
    case .tls(let detail):
      "the encrypted connection could not be made (\(detail)). Check that the port matches the "
        + "kind of security: implicit TLS and STARTTLS have different ports"
    case .startTLSRefused:
      "the server offers no STARTTLS, and nothing is sent without encryption. Use its port for "
        + "implicit TLS"
    case .credentialsRejected(let serverText):
      "the login was refused\(Self.quoting(serverText)). Check the user name and the password or "
        + "token"
    case .mechanismUnsupported(let mechanism):
      "the server offers no login with \(mechanism). Choose another way to log in"
    case .temporarilyUnavailable(let serverText):
      "the server is not available for now\(Self.quoting(serverText)). It will be tried again"
    case .serverRefused(let command, let serverText):
      "the server refused \(command)\(Self.quoting(serverText))"
    case .protocolViolation(let detail):
      "the server does not keep to the protocol (\(detail)). The connection is given up and made "
        + "again"
    case .unsupportedByServer(let feature): "the server does not support \(feature)"
    case .limitExceeded(let limit, let value, let maximum):
      "\(limit) is \(value), and at most \(maximum) is allowed"
    case .invalidArgument(let detail): detail
    case .cannotWriteSpillFile(let path, let reason):
      "a large message cannot be written to \(path) (\(reason)). Check the space on that disk and "
        + "the permissions of the folder"
    case .outOfResources(let detail): "this machine has run out of something: \(detail)"
    case .sessionClosed: "the session is closed; a new one must be opened"
    case .cancelled: "stopped on request"
    }
  }

  private static func text(of step: Step) -> String {
    switch step {
    case .connecting: "no connection and login in time. It will be tried again"
    case .sending: "the server did not take what was sent in time. It will be tried again"
    case .response: "the server did not answer in time. It will be tried again"
    case .finalReply:
      "the server did not say in time whether it took the message; it is unknown whether it did"
    }
  }

  private static func text(of defect: CertificateDefect) -> String {
    switch defect {
    case .notTrusted(let detail):
      "its certificate is not signed by an authority that this machine trusts (\(detail)). Name "
        + "the authority's file in the configuration if the server has its own"
    case .wrongName(let detail):
      "its certificate is for another name (\(detail)). Use the host name that stands in the "
        + "certificate"
    case .expired: "its certificate has expired. The server's administrator must renew it"
    case .notYetValid:
      "its certificate is not valid yet. Check this machine's clock, then the server's certificate"
    case .other(let detail): "its certificate cannot be verified (\(detail))"
    }
  }

  private static func quoting(_ serverText: String?) -> String {
    guard let serverText, !serverText.isEmpty else { return "" }
    return ", saying \"\(serverText)\""
  }
}
