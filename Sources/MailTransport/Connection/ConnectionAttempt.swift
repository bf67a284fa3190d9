import CCurl
import FoundationEssentials

/// One try at making a connection: libcurl's options, and what libcurl says of the outcome.
struct ConnectionAttempt {
  let handle: UnsafeMutableRawPointer
  let address: ServerAddress
  let transcript = HandshakeTranscript()
  private let messageBuffer = MessageBuffer()

  init(handle: UnsafeMutableRawPointer, address: ServerAddress) {
    self.handle = handle
    self.address = address
  }

  /// Where libcurl writes the words that go with an error code.
  private final class MessageBuffer {
    let bytes = UnsafeMutablePointer<CChar>.allocate(capacity: Int(CURL_ERROR_SIZE))
    init() { bytes.initialize(repeating: 0, count: Int(CURL_ERROR_SIZE)) }
    deinit { bytes.deallocate() }
  }

  var message: String { String(cString: messageBuffer.bytes) }

  /// Sets every option and runs the handshake.
  func perform(
    _ service: CurlConnection.Service, credentials: Credentials?,
    login: CurlConnection.PasswordLogin, timeout: Duration
  ) -> CURLcode {
    let settings = Settings(handle: handle)
    settings.set(CURLOPT_URL, url(of: service))
    settings.set(CURLOPT_PROTOCOLS_STR, "imap,imaps,smtp,smtps")
    settings.set(CURLOPT_CONNECT_ONLY, 1)
    settings.set(CURLOPT_NOSIGNAL, 1)
    settings.set(CURLOPT_TCP_KEEPALIVE, 1)
    settings.set(CURLOPT_CONNECTTIMEOUT_MS, milliseconds(timeout))
    // Without this line libcurl would take a proxy from the environment.
    settings.set(CURLOPT_PROXY, address.proxy ?? "")
    settings.set(CURLOPT_HTTPPROXYTUNNEL, 1)
    secure(settings)
    logIn(settings, credentials, service, login)
    guard settings.code == CURLE_OK else { return settings.code }

    ccurl_set_error_buffer(handle, messageBuffer.bytes)
    let context = Unmanaged.passUnretained(transcript).toOpaque()
    ccurl_set_header_function(
      handle,
      { bytes, size, count, context in
        guard let bytes, let context else { return size &* count }
        Unmanaged<HandshakeTranscript>.fromOpaque(context).takeUnretainedValue()
          .append(UnsafeRawBufferPointer(start: bytes, count: size &* count))
        return size &* count
      }, context)
    // libcurl calls this about once a second on this same thread, where the task is known.
    ccurl_set_progress_function(handle, { _, _, _, _, _ in Task.isCancelled ? 1 : 0 }, nil)
    return curl_easy_perform(handle)
  }

  /// Takes back the pointers that libcurl holds into this value.
  func detach() {
    ccurl_set_error_buffer(handle, nil)
    ccurl_set_header_function(handle, nil, nil)
    ccurl_set_progress_function(handle, nil, nil)
  }

  private func secure(_ settings: Settings) {
    settings.set(CURLOPT_USE_SSL, Int(CURLUSESSL_ALL.rawValue))
    settings.set(CURLOPT_SSLVERSION, CURL_SSLVERSION_TLSv1_2)
    settings.set(CURLOPT_SSL_VERIFYPEER, 1)
    settings.set(CURLOPT_SSL_VERIFYHOST, 2)
    settings.set(CURLOPT_CERTINFO, 1)
    guard let authorities = address.certificateAuthorities else { return }
    settings.set(CURLOPT_CAINFO, authorities)
    // The folder of the machine's own authorities would still be trusted beside the file.
    settings.set(CURLOPT_CAPATH, nil)
  }

  private func logIn(
    _ settings: Settings, _ credentials: Credentials?, _ service: CurlConnection.Service,
    _ login: CurlConnection.PasswordLogin
  ) {
    guard let credentials else { return }
    settings.set(CURLOPT_USERNAME, credentials.user)
    switch credentials.secret {
    case .password(let password):
      settings.set(CURLOPT_PASSWORD, password)
      // Left to itself libcurl prefers GSSAPI for every user name with an "@", and fails for lack
      // of a ticket where PLAIN would have done.
      if login == .plain { settings.set(CURLOPT_LOGIN_OPTIONS, "AUTH=PLAIN;AUTH=LOGIN") }
    case .bearer(let token, let mechanism):
      settings.set(CURLOPT_XOAUTH2_BEARER, token)
      settings.set(CURLOPT_LOGIN_OPTIONS, "AUTH=\(mechanism.name)")
    }
    // QUIRK: Coremail refuses an initial response that it did not offer. libcurl sends one by
    // itself where an IMAP server offers SASL-IR; SMTP always allows it (RFC 4954).
    if case .smtp = service { settings.set(CURLOPT_SASL_IR, 1) }
  }

  private func url(of service: CurlConnection.Service) -> String {
    let host = address.host.contains(":") ? "[\(address.host)]" : address.host
    let suffix = address.security == .implicitTLS ? "s" : ""
    switch service {
    case .imap: return "imap\(suffix)://\(host):\(address.port)/"
    case .smtp(let name): return "smtp\(suffix)://\(host):\(address.port)/\(name)"
    }
  }

  private func milliseconds(_ duration: Duration) -> Int {
    let (seconds, attoseconds) = duration.components
    return Int(max(1, min(seconds, 3_600) * 1_000 + attoseconds / 1_000_000_000_000_000))
  }

  /// When the server's own certificate, the first of its chain, ends.
  var certificateExpiry: Date? {
    var certificates: UnsafeMutablePointer<curl_certinfo>?
    guard ccurl_get_certificates(handle, &certificates) == CURLE_OK, let certificates,
      certificates.pointee.num_of_certs > 0, let fields = certificates.pointee.certinfo
    else { return nil }
    let prefix = "Expire date:"
    var entry = fields[0]
    while let node = entry {
      let text = node.pointee.data.map { String(cString: $0) } ?? ""
      if text.hasPrefix(prefix) {
        return CertificateDate.parse(String(text.dropFirst(prefix.count)))
      }
      entry = node.pointee.next
    }
    return nil
  }
}

extension ConnectionAttempt {
  /// Sets options and remembers the first that libcurl refused.
  private final class Settings {
    private let handle: UnsafeMutableRawPointer
    private(set) var code = CURLE_OK

    init(handle: UnsafeMutableRawPointer) { self.handle = handle }

    func set(_ option: CURLoption, _ value: String?) {
      note(ccurl_set_string(handle, option, value))
    }
    func set(_ option: CURLoption, _ value: Int) { note(ccurl_set_long(handle, option, value)) }

    private func note(_ result: CURLcode) { if code == CURLE_OK { code = result } }
  }
}
