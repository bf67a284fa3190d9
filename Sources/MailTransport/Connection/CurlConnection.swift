import CCurl
import Glibc

/// A connection that libcurl has made, secured and logged in, and over which we talk ourselves.
///
/// It blocks, so it is used on a session's own thread only. Its limits of time are ours: libcurl's
/// end with the login.
final class CurlConnection {
  /// How a password is presented.
  enum PasswordLogin {
    /// With SASL, by PLAIN or LOGIN.
    case plain
    /// In any way that libcurl finds, IMAP's own LOGIN command included.
    case any
  }

  /// What `open` starts: a protocol that libcurl can greet and log in to.
  enum Service {
    case imap
    /// With the name that EHLO gives.
    case smtp(clientName: String)
  }

  let address: ServerAddress
  private let handle: UnsafeMutableRawPointer
  private let socket: Int32
  private let wake: WakeSignal
  private let buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: 65_536, alignment: 16)

  init(
    address: ServerAddress, handle: UnsafeMutableRawPointer, socket: Int32, wake: WakeSignal
  ) {
    self.address = address
    self.handle = handle
    self.socket = socket
    self.wake = wake
  }

  /// Ends the connection without a word: libcurl sends no goodbye on such a connection.
  deinit {
    curl_easy_cleanup(handle)
    buffer.deallocate()
  }

  /// Whether a cancelled task ends the waiting.
  enum Patience {
    case untilCancelled
    case despiteCancellation
  }

  /// Waits for bytes and hands them to `take`; they are valid only during the call.
  ///
  /// Asks libcurl before it polls: TLS may hold decrypted bytes that the socket no longer shows.
  func receive<Result>(
    until deadline: Deadline, step: TransportError.Step = .response,
    patience: Patience = .untilCancelled,
    _ take: (UnsafeRawBufferPointer) throws(TransportError) -> Result
  ) throws(TransportError) -> Result {
    while true {
      // A server that never stops talking must not keep a stop waiting.
      if patience == .untilCancelled && Task.isCancelled { throw failure(.cancelled) }
      if let bytes = try receivePending() { return try take(bytes) }
      try wait(for: Int16(POLLIN), until: deadline, step: step, patience: patience)
    }
  }

  /// What has arrived already, or nil.
  func receivePending() throws(TransportError) -> UnsafeRawBufferPointer? {
    var count = 0
    let code = curl_easy_recv(handle, buffer.baseAddress, buffer.count, &count)
    // An end of file is 0 bytes without an error in some versions of libcurl, an error in others.
    if code == CURLE_OK && count > 0 { return UnsafeRawBufferPointer(rebasing: buffer[..<count]) }
    guard code == CURLE_AGAIN else { throw failure(.connectionLost(serverText: nil)) }
    return nil
  }

  /// Sends all bytes.
  func send(
    _ bytes: [UInt8], within silence: Duration, patience: Patience = .untilCancelled
  ) throws(TransportError) {
    let result = bytes.withUnsafeBytes { buffer in
      Result { () throws(TransportError) in
        try send(buffer, within: silence, patience: patience)
      }
    }
    try result.get()
  }

  private func send(
    _ bytes: UnsafeRawBufferPointer, within silence: Duration, patience: Patience
  ) throws(TransportError) {
    var sent = 0
    var deadline = Deadline(after: silence)
    while sent < bytes.count {
      // After CURLE_AGAIN, OpenSSL wants the same pointer and length again: the buffer stays
      // where it is, and only what was taken moves the start.
      let rest = UnsafeRawBufferPointer(rebasing: bytes[sent...])
      var count = 0
      let code = curl_easy_send(handle, rest.baseAddress, rest.count, &count)
      switch code {
      case CURLE_OK where count > 0:
        sent += count
        deadline = Deadline(after: silence)
      case CURLE_OK, CURLE_AGAIN:
        try wait(for: Int16(POLLOUT), until: deadline, step: .sending, patience: patience)
      default:
        throw failure(.connectionLost(serverText: nil))
      }
    }
  }

  /// Returns when the socket is ready, or throws when time is up or the task is cancelled.
  private func wait(
    for events: Int16, until deadline: Deadline, step: TransportError.Step, patience: Patience
  ) throws(TransportError) {
    let isPatient = patience == .despiteCancellation
    while true {
      if !isPatient && Task.isCancelled { throw failure(.cancelled) }
      if deadline.hasPassed { throw failure(.timedOut(step: step)) }
      var descriptors = [
        pollfd(fd: socket, events: events, revents: 0),
        pollfd(fd: isPatient ? -1 : wake.readEnd, events: Int16(POLLIN), revents: 0),
      ]
      let count = poll(&descriptors, nfds_t(descriptors.count), deadline.milliseconds)
      if count < 0 && errno != EINTR { throw failure(.connectionLost(serverText: nil)) }
      // The signal may be left over from an earlier task; the loop asks the present one.
      if descriptors[1].revents != 0 { wake.clear() }
      if count > 0 && descriptors[0].revents != 0 { return }
    }
  }

  func failure(_ kind: TransportError.Kind) -> TransportError { .init(kind, at: address) }
}
