import FoundationEssentials

/// Reads `17-Jul-1996 02:44:25 -0700` (`date-time`, RFC 9051 section 9).
enum IMAPDateTime {
  static func parse(_ text: String) -> Date? {
    // The day may stand with a space before it: " 7-Jul-1996".
    let words = text.split(separator: " ", omittingEmptySubsequences: true)
    guard words.count >= 2, let time = TimeOfDay(words[1]) else { return nil }
    let parts = words[0].split(separator: "-")
    guard parts.count == 3, let day = Int(parts[0]), let month = CivilDate.month(named: parts[1]),
      let year = Int(parts[2]), let date = CivilDate(year: year, month: month, day: day)
    else { return nil }
    let zone = words.count > 2 ? offset(words[2]) : 0
    return date.date(seconds: time.seconds - (zone ?? 0))
  }

  /// `+0130` as seconds east of Greenwich.
  private static func offset(_ text: Substring) -> Int? {
    guard text.utf8.count == 5, let sign = text.first, sign == "+" || sign == "-",
      let number = UInt16(text.dropFirst())
    else { return nil }
    let seconds = Int(number / 100) * 3_600 + Int(number % 100) * 60
    return sign == "-" ? -seconds : seconds
  }
}
