import FoundationEssentials

extension Wording {
  private var weekdays: [String] {
    switch language {
    case .dutch: ["ma", "di", "wo", "do", "vr", "za", "zo"]
    case .english: ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"]
    }
  }

  private var months: [String] {
    switch language {
    case .dutch:
      ["jan", "feb", "mrt", "apr", "mei", "jun", "jul", "aug", "sep", "okt", "nov", "dec"]
    case .english:
      ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]
    }
  }

  /// A moment as `ma 23 nov 09:14`, with its year where that is not the present one.
  func moment(_ date: Date, now: Date, zone: LocalZone = .system) -> String {
    let time = LocalTime(date, zone: zone)
    let clock = "\(twoDigits(time.hour)):\(twoDigits(time.minute))"
    let day = "\(weekdays[time.weekday]) \(time.day) \(months[time.month - 1])"
    let isThisYear = time.year == LocalTime(now, zone: zone).year
    return isThisYear ? "\(day) \(clock)" : "\(day) \(time.year) \(clock)"
  }

  /// How long ago something was, in one or two words: `3 min`, `2 uur`, `gisteren`, `5 dagen`.
  ///
  /// Hours count within the day and for the last six of a night; days are those of the calendar.
  /// A moment to come counts as now: clocks differ, and a mail may claim any date.
  func age(of date: Date, now: Date, zone: LocalZone = .system) -> String {
    let seconds = min(now.timeIntervalSince(date), 1e12)
    guard seconds >= 60 else { return text(.ageNow) }
    if seconds < 3600 { return text(.ageMinutes, count: Int(seconds) / 60) }
    let days = LocalTime(now, zone: zone).dayNumber - LocalTime(date, zone: zone).dayNumber
    if days < 1 || seconds < 6 * 3600 { return text(.ageHours, count: Int(seconds) / 3600) }
    switch days {
    case 1: return text(.ageYesterday)
    case ..<14: return text(.ageDays, count: days)
    case ..<61: return text(.ageWeeks, count: days / 7)
    case ..<730: return text(.ageMonths, count: days * 12 / 365)
    default: return text(.ageYears, count: days / 365)
    }
  }

  private func twoDigits(_ number: Int) -> String {
    number < 10 ? "0\(number)" : String(number)
  }
}
