import FoundationEssentials
import Glibc
import IntakeService
import SubmissionStore
import TextAnalysis

/// What a command of staff works with.
struct StaffSession {
  let configuration: Configuration
  let store: SubmissionStore
  let wording: Wording
  private let configurationFlag: String
  let now: Date

  init(_ option: ConfigurationOption, now: Date = Date()) throws {
    configuration = try option.read()
    configurationFlag = option.file.map { " --config \($0)" } ?? ""
    wording = Wording(
      .choose(
        configured: configuration.language?.rawValue,
        environment: ProcessInfo.processInfo.environment))
    do {
      store = try SubmissionStore.open(at: configuration.database, as: .staff)
    } catch {
      throw CommandFailure(error)
    }
    self.now = now
  }

  /// Who types, by their login name; their acts are written down under it.
  static var who: String {
    guard let entry = getpwuid(getuid()), let name = entry.pointee.pw_name else {
      return "uid \(getuid())"
    }
    return String(cString: name)
  }

  /// Runs what asks the store, and tells its trouble in its own words.
  func asking<Value>(_ body: (SubmissionStore) async throws -> Value) async throws -> Value {
    do {
      return try await body(store)
    } catch {
      throw CommandFailure(unexpected: error)
    }
  }

  /// A submission's number as it stands in a command to type next, with the configuration where
  /// that was named.
  func argument(_ number: Int) -> String { "\(number)\(configurationFlag)" }

  func labels(of categories: [String]) -> [String] { categories.map(label) }

  /// A category's name on the screen, as the institute calls it.
  func label(_ category: String) -> String {
    guard let block = configuration.categories.first(where: { $0.category.rawValue == category })
    else { return wording.category(category) }
    return wording.language == .dutch ? block.dutch : block.english
  }
}
