import FoundationEssentials
import IntakeService
import SubmissionStore
import TextAnalysis

/// The words of a filter, in Dutch or English, as somebody types them.
enum FilterWord {
  static func isAll(_ words: [String]) -> Bool {
    words.contains { ["all", "alle", "alles"].contains($0.lowercased()) }
  }

  /// A category by its stable name, its name in either language, or what the institute calls it.
  static func category(_ word: String, _ session: StaffSession) throws -> String {
    let lower = word.lowercased()
    let blocks = session.configuration.categories
    if let block = blocks.first(where: {
      [$0.category.rawValue, $0.dutch.lowercased(), $0.english.lowercased()].contains(lower)
    }) {
      return block.category.rawValue
    }
    if let name = Wording.name(for: word, in: "category") { return name }
    throw unknown(
      word, "--category", possible: blocks.map { session.label($0.category.rawValue) }, session)
  }

  /// A stored value by its stable name or its label in either language.
  static func value<Value: RawRepresentable & CaseIterable>(
    _ word: String, in group: String, _ option: String, _ session: StaffSession
  ) throws -> Value where Value.RawValue == String {
    if let name = Wording.name(for: word, in: group), let value = Value(rawValue: name) {
      return value
    }
    let labels = Value.allCases.map { value -> String in
      let label = WordingKey(rawValue: "\(group).\(value.rawValue)").map {
        session.wording.text($0)
      }
      return quoted(label ?? value.rawValue)
    }
    let all = session.wording.language == .dutch ? "alle" : "all"
    throw unknown(word, option, possible: labels + [all], session)
  }

  /// A day (`2026-11-23`), a month (`2026-11`), or a time ago (`3d`, `2w`, `gisteren`).
  static func moment(_ word: String, _ session: StaffSession) throws -> Date {
    if let day = Day(word) ?? Day(word + "-01") { return LocalZone.system.start(of: day) }
    switch word.lowercased() {
    case "vandaag", "today": return LocalZone.system.startOfDay(session.now, daysAgo: 0)
    case "gisteren", "yesterday": return LocalZone.system.startOfDay(session.now, daysAgo: 1)
    default: break
    }
    let units: [Character: Double] = ["h": 3600, "u": 3600, "d": 86_400, "w": 604_800]
    if let unit = word.last.flatMap({ units[$0] }), let count = Double(word.dropLast()),
      (0...100_000).contains(count)
    {
      return session.now - count * unit
    }
    throw unknown(
      word, "--since", possible: ["2026-11-23", "2026-11", "3d", "2w", "gisteren"], session)
  }

  /// As it must be typed in a shell.
  private static func quoted(_ word: String) -> String { word.contains(" ") ? "'\(word)'" : word }

  private static func unknown(
    _ word: String, _ option: String, possible: [String], _ session: StaffSession
  ) -> CommandFailure {
    CommandFailure(
      .wrongUse,
      session.wording.text(
        .mistakeUnknownValue,
        ["value": word, "option": option, "possible": possible.joined(separator: ", ")]))
  }
}

extension LocalZone {
  /// Midnight at the start of a day of the calendar here.
  fileprivate func start(of day: Day) -> Date {
    let seconds = secondsEast(at: Int64(day.start.timeIntervalSince1970))
    return day.start - Double(seconds)
  }

  fileprivate func startOfDay(_ date: Date, daysAgo: Int) -> Date {
    let local = LocalTime(date, zone: self)
    let midnight = Double((local.dayNumber - daysAgo) * 86_400)
    return Date(
      timeIntervalSince1970: midnight - Double(secondsEast(at: Int64(midnight))))
  }
}
