import FoundationEssentials
import Glibc

/// How far local clocks are from UTC.
enum LocalZone: Hashable, Sendable {
  /// Seconds east of UTC, whatever the season.
  case fixed(secondsEast: Int)
  /// As this machine is set (`TZ`, `/etc/localtime`).
  case system

  func secondsEast(at time: Int64) -> Int {
    switch self {
    case .fixed(let seconds): return seconds
    case .system:
      var moment = time_t(time)
      var fields = tm()
      guard localtime_r(&moment, &fields) != nil else { return 0 }
      return fields.tm_gmtoff
    }
  }
}

/// What a clock on the wall and a calendar beside it show.
struct LocalTime: Hashable, Sendable {
  var year: Int
  /// From 1 to 12.
  var month: Int
  var day: Int
  /// 0 is Monday.
  var weekday: Int
  var hour: Int
  var minute: Int
  /// Days since 1 January 1970.
  var dayNumber: Int

  init(_ date: Date, zone: LocalZone) {
    // Nothing on a clock is further away than this; a mail may claim any date.
    let bound = 100_000_000_000.0
    let since = date.timeIntervalSince1970
    let time = Int64(since.isNaN ? 0 : min(max(since, -bound), bound).rounded(.down))
    let local = Int(time) + zone.secondsEast(at: time)
    let day = local >= 0 ? local / 86_400 : (local - 86_399) / 86_400
    let second = local - day * 86_400
    dayNumber = day
    hour = second / 3600
    minute = second % 3600 / 60
    weekday = ((day + 3) % 7 + 7) % 7

    // Days to a date of the Gregorian calendar, by eras of 400 years that start on 1 March.
    let shifted = day + 719_468
    let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
    let dayOfEra = shifted - era * 146_097
    let yearOfEra =
      (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let monthFromMarch = (5 * dayOfYear + 2) / 153
    self.day = dayOfYear - (153 * monthFromMarch + 2) / 5 + 1
    month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9
    year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
  }
}
