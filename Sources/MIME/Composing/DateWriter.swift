import FoundationEssentials

/// Writes a date-time (RFC 5322 section 3.3), such as `Mon, 23 Nov 2026 09:00:00 +0000`.
enum DateWriter {
  private static let days = ["Thu", "Fri", "Sat", "Sun", "Mon", "Tue", "Wed"]
  private static let months = [
    "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
  ]
  /// The years 1900 and 9999: what a date-time can say.
  private static let span = -2_208_988_800.0...253_370_764_800.0

  /// - Parameter zoneOffset: seconds east of Greenwich, in whole minutes below a day.
  static func write(_ date: Date, zoneOffset: Int) -> String {
    let moment = date.timeIntervalSince1970
    let bounded = moment.isFinite ? min(max(moment, span.lowerBound), span.upperBound) : 0
    let offset = min(max(zoneOffset / 60, -1439), 1439)
    // At either end of the span the zone would make a year that nobody reads.
    let minutes = span.contains(bounded + Double(offset * 60)) ? offset : 0
    let seconds = Int(bounded.rounded(.down)) + minutes * 60
    let secondOfDay = (seconds % 86_400 + 86_400) % 86_400
    let day = (seconds - secondOfDay) / 86_400
    let civil = CivilDate.date(daysSince1970: day)
    let sign = minutes < 0 ? "-" : "+"
    let zone = sign + twoDigits(abs(minutes) / 60) + twoDigits(abs(minutes) % 60)
    let time = [secondOfDay / 3600, secondOfDay / 60 % 60, secondOfDay % 60]
      .map(twoDigits).joined(separator: ":")
    let name = days[(day % 7 + 7) % 7]
    return
      "\(name), \(twoDigits(civil.day)) \(months[civil.month - 1]) \(civil.year) \(time) \(zone)"
  }

  private static func twoDigits(_ number: Int) -> String {
    number < 10 ? "0\(number)" : "\(number)"
  }
}
