/// Where a mail server is, and how the connection to it is secured.
package struct ServerAddress: Sendable, Hashable {
  /// How TLS begins. There is no way to ask for a connection without it.
  package enum Security: String, Sendable, Hashable, CaseIterable {
    /// TLS from the first byte (RFC 8314): ports 993 and 465.
    case implicitTLS
    /// Plain text until `STARTTLS`, which the server must offer: ports 143 and 587.
    case startTLS
  }

  /// A host name, or an IPv4 or IPv6 address without brackets.
  package let host: String
  package let port: Int
  package let security: Security
  /// The path of a PEM file. Where it is given, it holds the only authorities that are trusted;
  /// elsewhere those of the machine are.
  package let certificateAuthorities: String?
  /// A proxy as libcurl writes it, such as `socks5h://proxy.example.test:1080`. Without one the
  /// environment's proxies are not used either: the configuration says everything.
  package let proxy: String?

  package init(
    host: String, port: Int, security: Security, certificateAuthorities: String? = nil,
    proxy: String? = nil
  ) {
    self.host = host
    self.port = port
    self.security = security
    self.certificateAuthorities = certificateAuthorities
    self.proxy = proxy
  }

  /// Whether the host can stand in a URL without meaning anything else there.
  var hasPlainHost: Bool {
    !host.isEmpty && host.utf8.count <= 255
      && host.utf8.allSatisfy { byte in
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
          UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "."), UInt8(ascii: "-"),
          UInt8(ascii: "_"), UInt8(ascii: ":"), 0x80...:
          true
        default: false
        }
      }
  }
}
