import CCurl
import Glibc

extension ConnectionAttempt {
  /// What a failed handshake means: libcurl's code, its words, and the server's own lines together.
  func error(
    for code: CURLcode, service: CurlConnection.Service, credentials: Credentials?
  ) -> TransportError {
    TransportError(kind(of: code, service, credentials), at: address)
  }

  /// Whether the server has said yes to a login. QUIRK: where an SMTP server offers none, libcurl
  /// goes on without, and says that all is well.
  func showsLogin(to service: CurlConnection.Service) -> Bool {
    switch service {
    case .imap: true
    case .smtp: transcript.lines.contains { $0.hasPrefix("235") }
    }
  }

  private func kind(
    of code: CURLcode, _ service: CurlConnection.Service, _ credentials: Credentials?
  ) -> TransportError.Kind {
    switch code {
    case CURLE_COULDNT_RESOLVE_HOST: return .unknownHost
    case CURLE_COULDNT_RESOLVE_PROXY, CURLE_PROXY: return .proxyFailed(detail: detail)
    case CURLE_COULDNT_CONNECT: return connectFailure
    case CURLE_OPERATION_TIMEDOUT: return .timedOut(step: .connecting)
    case CURLE_ABORTED_BY_CALLBACK: return .cancelled
    case CURLE_PEER_FAILED_VERIFICATION: return .certificate(certificateDefect)
    case CURLE_SSL_CACERT_BADFILE:
      return .missingCertificateAuthorities(
        path: address.certificateAuthorities ?? "the machine's own authorities")
    case CURLE_SSL_CONNECT_ERROR, CURLE_SSL_CIPHER, CURLE_SSL_ISSUER_ERROR,
      CURLE_SSL_INVALIDCERTSTATUS:
      return .tls(detail: detail)
    case CURLE_USE_SSL_FAILED: return refusalOfService(service) ?? .startTLSRefused
    case CURLE_LOGIN_DENIED, CURLE_AUTH_ERROR, CURLE_REMOTE_ACCESS_DENIED:
      return loginFailure(service, credentials)
    case CURLE_OUT_OF_MEMORY: return .outOfResources("memory")
    case CURLE_UNKNOWN_OPTION, CURLE_NOT_BUILT_IN, CURLE_UNSUPPORTED_PROTOCOL,
      CURLE_URL_MALFORMAT, CURLE_BAD_FUNCTION_ARGUMENT:
      return .invalidArgument("libcurl refuses these settings (\(detail))")
    case CURLE_WEIRD_SERVER_REPLY:
      return refusalOfService(service) ?? .protocolViolation(detail: detail)
    default: return refusalOfService(service) ?? .connectionLost(serverText: nil)
    }
  }

  private var detail: String { ServerText.harmless(message) }

  private var connectFailure: TransportError.Kind {
    var number = 0
    ccurl_get_long(handle, CURLINFO_OS_ERRNO, &number)
    if address.proxy != nil { return .proxyFailed(detail: detail) }
    return number == Int(ECONNREFUSED) || number == 0
      ? .connectionRefused : .unreachable(detail: String(cString: strerror(Int32(number))))
  }

  /// OpenSSL's own verdict (X509_V_ERR_…) tells the cases apart; the name is libcurl's check.
  private var certificateDefect: TransportError.CertificateDefect {
    if message.contains("subject name") { return .wrongName(detail: detail) }
    var verdict = 0
    ccurl_get_long(handle, CURLINFO_SSL_VERIFYRESULT, &verdict)
    switch verdict {
    case 9: return .notYetValid
    case 10: return .expired
    case 2, 18, 19, 20, 21, 24, 26, 27, 28: return .notTrusted(detail: detail)
    case 62, 64: return .wrongName(detail: detail)
    default: return .other(detail: detail)
    }
  }

  /// Every failed login has the same code: the server's line decides. Where it wrote none,
  /// libcurl found no mechanism that both sides know.
  private func loginFailure(
    _ service: CurlConnection.Service, _ credentials: Credentials?
  ) -> TransportError.Kind {
    if let refusal = serverRefusal(service) { return refusal }
    guard let credentials else { return .credentialsRejected(serverText: "") }
    switch credentials.secret {
    // QUIRK: for XOAUTH2 the refusal is a challenge, "+ " and JSON in base64, after which libcurl
    // ends the dialogue without reading on.
    case .bearer(_, let mechanism):
      let wasChallenged = transcript.lines.contains { line in
        (line.hasPrefix("+ ") && line.utf8.count > 2)
          || (line.hasPrefix("334 ") && line.utf8.count > 4)
      }
      return wasChallenged
        ? .credentialsRejected(serverText: "the token was refused")
        : .mechanismUnsupported(mechanism.name)
    case .password: return .mechanismUnsupported("a password")
    }
  }

  /// What the server refused where no login was under way: a `NO` to STARTTLS is no wrong password.
  private func refusalOfService(_ service: CurlConnection.Service) -> TransportError.Kind? {
    guard let refusal = serverRefusal(service) else { return nil }
    if case .credentialsRejected = refusal { return nil }
    return refusal
  }

  private func serverRefusal(_ service: CurlConnection.Service) -> TransportError.Kind? {
    switch service {
    case .imap:
      guard let refusal = transcript.imapRefusal else { return nil }
      let text = ServerText.harmless(refusal.text)
      let code = ResponseText(refusal.text).code
      return refusal.status == "BYE" || code?.isTemporary == true
        ? .temporarilyUnavailable(serverText: text) : .credentialsRejected(serverText: text)
    case .smtp:
      guard let reply = transcript.smtpRefusal else { return nil }
      switch reply.code {
      case 400..<500: return .temporarilyUnavailable(serverText: reply.harmlessText)
      case 500..<530: return nil
      case 530, 534, 535, 538: return .credentialsRejected(serverText: reply.harmlessText)
      default: return .serverRefused(command: "the connection", serverText: reply.harmlessText)
      }
    }
  }
}
