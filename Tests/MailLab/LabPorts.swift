/// The TCP ports of a lab, all on this machine only.
package struct LabPorts: Sendable, Hashable {
  /// IMAP, with STARTTLS.
  package let imap: Int
  /// IMAP with TLS from the first byte.
  package let imaps: Int
  /// SMTP without a login: what the internet delivers through.
  package let smtp: Int
  /// Message submission, with STARTTLS and a login (RFC 6409).
  package let submission: Int
  /// Message submission with TLS from the first byte (RFC 8314).
  package let submissions: Int
}
