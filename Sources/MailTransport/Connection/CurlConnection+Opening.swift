import CCurl
import FoundationEssentials
import Glibc

extension CurlConnection {
  /// A connection, and when the certificate that it was made with ends.
  struct Opened {
    let connection: CurlConnection
    let certificateExpiry: Date?
  }

  /// Connects, secures and logs in. Blocks up to the time limit; a cancelled task is noticed
  /// within about a second.
  ///
  /// - Parameter credentials: nil logs in nowhere, which only SMTP relays allow.
  static func open(
    _ service: Service, at address: ServerAddress, credentials: Credentials?, wake: WakeSignal,
    timeout: Duration
  ) throws(TransportError) -> Opened {
    try check(address, credentials)
    do throws(TransportError) {
      return try attempt(service, address, credentials, .plain, wake, timeout)
    } catch {
      // QUIRK: some servers offer no SASL mechanism for passwords, or none at all, and take the
      // LOGIN command.
      guard case .imap = service, case .password = credentials?.secret,
        case .mechanismUnsupported = error.kind
      else { throw error }
      return try attempt(service, address, credentials, .any, wake, timeout)
    }
  }

  private static func attempt(
    _ service: Service, _ address: ServerAddress, _ credentials: Credentials?,
    _ login: PasswordLogin, _ wake: WakeSignal, _ timeout: Duration
  ) throws(TransportError) -> Opened {
    guard globalInitialisation == CURLE_OK, let handle = curl_easy_init() else {
      throw TransportError(.outOfResources("libcurl cannot start"), at: address)
    }
    let attempt = ConnectionAttempt(handle: handle, address: address)
    let code = attempt.perform(
      service, credentials: credentials, login: login, timeout: timeout)
    var socket: curl_socket_t = -1
    guard code == CURLE_OK, ccurl_get_socket(handle, &socket) == CURLE_OK, socket >= 0,
      credentials == nil || attempt.showsLogin(to: service)
    else {
      let error = attempt.error(
        for: code == CURLE_OK ? CURLE_LOGIN_DENIED : code, service: service,
        credentials: credentials)
      attempt.detach()
      discard(handle)
      throw error
    }
    let expiry = attempt.certificateExpiry
    attempt.detach()
    return Opened(
      connection: CurlConnection(address: address, handle: handle, socket: socket, wake: wake),
      certificateExpiry: expiry)
  }

  /// libcurl's own setting up, once a process.
  private static let globalInitialisation: CURLcode = {
    // libcurl asks the system not to send SIGPIPE; OpenSSL underneath may forget.
    signal(SIGPIPE, SIG_IGN)
    return curl_global_init(Int(CURL_GLOBAL_SSL))
  }()

  private static func check(
    _ address: ServerAddress, _ credentials: Credentials?
  ) throws(TransportError) {
    guard address.hasPlainHost else {
      throw TransportError(.invalidArgument("this is no host name"), at: address)
    }
    guard (1...65_535).contains(address.port) else {
      throw TransportError(.invalidArgument("this is no port number"), at: address)
    }
    if let defect = credentials?.defect {
      throw TransportError(.invalidArgument(defect), at: address)
    }
    if let path = address.certificateAuthorities, access(path, R_OK) != 0 {
      throw TransportError(.missingCertificateAuthorities(path: path), at: address)
    }
  }

  /// Cleans up a failed attempt on a thread that nobody waits for: libcurl joins its name
  /// resolution there, which a dead resolver holds up for many seconds.
  private static func discard(_ handle: UnsafeMutableRawPointer) {
    var thread = pthread_t()
    let code = pthread_create(
      &thread, nil,
      { handle in
        curl_easy_cleanup(handle)
        return nil
      }, handle)
    if code == 0 { pthread_detach(thread) } else { curl_easy_cleanup(handle) }
  }
}
