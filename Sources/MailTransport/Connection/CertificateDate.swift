import FoundationEssentials

/// Reads the date that libcurl prints for a certificate: `Nov 20 17:15:00 2036 GMT` with OpenSSL,
/// `2036-11-20 17:15:00 GMT` with other TLS libraries.
enum CertificateDate {
  static func parse(_ text: String) -> Date? {
    let words = text.split(separator: " ")
    if words.count >= 4, let month = CivilDate.month(named: words[0]),
      let day = Int(words[1]), let year = Int(words[3]), let time = TimeOfDay(words[2])
    {
      return CivilDate(year: year, month: month, day: day)?.date(seconds: time.seconds)
    }
    guard words.count >= 2, let time = TimeOfDay(words[1]) else { return nil }
    let numbers = words[0].split(separator: "-").compactMap { Int($0) }
    guard numbers.count == 3 else { return nil }
    return CivilDate(year: numbers[0], month: numbers[1], day: numbers[2])?
      .date(seconds: time.seconds)
  }
}

/// A time written as `17:15:00`.
struct TimeOfDay {
  let seconds: Int

  init?(_ text: Substring) {
    let numbers = text.split(separator: ":", omittingEmptySubsequences: false).map { Int($0) }
    guard numbers.count == 3, let hour = numbers[0], let minute = numbers[1],
      let second = numbers[2], (0...23).contains(hour), (0...59).contains(minute),
      (0...60).contains(second)
    else { return nil }
    seconds = hour * 3_600 + minute * 60 + second
  }
}
