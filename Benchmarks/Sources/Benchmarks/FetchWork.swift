import MailTransport
import Synchronization

/// Fetches every message of a mailbox over one connection, from the login to the logout.
struct FetchWork {
  private let address: ServerAddress
  private let credentials: Credentials
  private let spillFolder: String

  /// Takes host, port, certificate authorities, user, password and a folder for large messages.
  init(_ arguments: [String]) throws {
    guard arguments.count == 6, let port = Int(arguments[1]) else {
      throw BenchmarkFailure("imap HOST PORT AUTHORITIES USER PASSWORD FOLDER")
    }
    address = ServerAddress(
      host: arguments[0], port: port, security: .implicitTLS,
      certificateAuthorities: arguments[2])
    credentials = Credentials(user: arguments[3], secret: .password(arguments[4]))
    spillFolder = arguments[5]
  }

  func measure() async throws -> Measurement {
    let clock = ContinuousClock()
    let start = clock.now
    let session = try await IMAPSession.open(address, credentials: credentials)
    _ = try await session.select("INBOX")
    let uids = try await session.searchUIDs(from: 1)
    let bytes = Atomic<Int>(0)
    let missing = try await session.fetch(uids, spillAbove: 8 << 20, spillFolder: spillFolder) {
      guard case .bytes(let message) = $0.content else {
        throw BenchmarkFailure("a message is too large to measure with")
      }
      bytes.add(message.count, ordering: .relaxed)
    }
    await session.logout()
    guard missing.isEmpty else { throw BenchmarkFailure("\(missing.count) messages are missing") }
    let total = bytes.load(ordering: .relaxed)
    return Measurement(
      messages: uids.count, bytes: total, seconds: (clock.now - start) / .seconds(1), sum: total)
  }
}
