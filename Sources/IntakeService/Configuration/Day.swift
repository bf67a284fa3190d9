package import FoundationEssentials

/// A day of the calendar, as `2026-11-23`.
package struct Day: Sendable, Hashable, CustomStringConvertible {
  package let year: Int
  package let month: Int
  package let day: Int

  /// Nil where the text is no day that exists.
  package init?(_ text: String) {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    guard parts.count == 3, parts.map(\.count) == [4, 2, 2],
      let year = Int(parts[0]), let month = Int(parts[1]), let day = Int(parts[2]),
      year >= 1970
    else { return nil }
    self.year = year
    self.month = month
    self.day = day
    var calendar = Calendar(identifier: .gregorian)
    calendar.timeZone = .gmt
    let components = DateComponents(year: year, month: month, day: day)
    guard let start = calendar.date(from: components),
      calendar.dateComponents([.year, .month, .day], from: start) == components
    else { return nil }
    self.start = start
  }

  /// Its first moment, in UTC.
  package let start: Date

  package var description: String {
    let pad = { (number: Int) in number < 10 ? "0\(number)" : "\(number)" }
    return "\(year)-\(pad(month))-\(pad(day))"
  }
}
