/// Sending mail the way people do.
extension MailLab {
  /// Sends a message through submission: the sender logs in, over STARTTLS.
  ///
  /// - Parameters:
  ///   - message: a whole message; its line ends are made CRLF, as SMTP wants them.
  ///   - sender: who logs in; also the reverse-path of the envelope.
  ///   - recipients: the forward-paths of the envelope.
  /// - Throws: ``LabError`` with curl's exit code, which is 55 or 8 when the server refused.
  package func submit(
    _ message: [UInt8], from sender: LabMailbox, to recipients: [LabMailbox]
  ) async throws(LabError) {
    try await send(
      message, to: recipients,
      options: [
        "smtp://\(host):\(ports.submission)", "--ssl-reqd", "--cacert", caFile,
        "--user", "\(sender.address):\(sender.password)", "--mail-from", sender.address,
      ])
  }

  /// Delivers a message as some server on the internet does: without a login.
  ///
  /// - Parameter reversePath: an address, or empty for the null reverse-path of a bounce.
  package func receive(
    _ message: [UInt8], reversePath: String, to recipients: [LabMailbox]
  ) async throws(LabError) {
    try await send(
      message, to: recipients,
      options: ["smtp://127.0.0.1:\(ports.smtp)", "--mail-from", reversePath])
  }

  private func send(
    _ message: [UInt8], to recipients: [LabMailbox], options: [String]
  ) async throws(LabError) {
    var arguments =
      ["--silent", "--show-error", "--max-time", "60", "--upload-file", "-"] + options
    for recipient in recipients { arguments += ["--mail-rcpt", recipient.address] }
    try await LabScript.run(
      program: "/usr/bin/curl", arguments: arguments, input: withCRLF(message))
  }

  /// Makes every CR, LF and CRLF one CRLF.
  private func withCRLF(_ message: [UInt8]) -> [UInt8] {
    let carriageReturn = UInt8(ascii: "\r")
    let lineFeed = UInt8(ascii: "\n")
    var result: [UInt8] = []
    result.reserveCapacity(message.count + message.count / 32)
    var previous: UInt8 = 0
    for byte in message {
      if byte == carriageReturn || (byte == lineFeed && previous != carriageReturn) {
        result += [carriageReturn, lineFeed]
      } else if byte != lineFeed {
        result.append(byte)
      }
      previous = byte
    }
    return result
  }
}
