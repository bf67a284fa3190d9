import FoundationEssentials
import Testing

@testable import praatmee

@Suite struct `Dates and ages` {
  /// Amsterdam in winter.
  private let zone = LocalZone.fixed(secondsEast: 3600)
  /// Monday 23 November 2026, 10:00 in Amsterdam.
  private let now = Date(timeIntervalSince1970: 1_795_424_400)

  @Test(
    arguments: [
      (-5.0, "nu", "now"), (59, "nu", "now"), (60, "1 min", "1 min"), (200, "3 min", "3 min"),
      (3599, "59 min", "59 min"), (3600, "1 uur", "1 hr"), (7300, "2 uur", "2 hrs"),
      // 05:00 and, across midnight, 22:30 the evening before.
      (18_000, "5 uur", "5 hrs"), (41_400, "gisteren", "yesterday"),
      (122_400, "gisteren", "yesterday"), (122_401, "2 dagen", "2 days"),
      (432_000, "5 dagen", "5 days"), (1_123_200, "13 dagen", "13 days"),
      (1_209_600, "2 weken", "2 weeks"), (5_184_000, "8 weken", "8 weeks"),
      (5_270_400, "2 maanden", "2 months"), (31_536_000, "12 maanden", "12 months"),
      (63_072_000, "2 jaar", "2 years"),
    ] as [(Double, String, String)])
  func `an age is one or two words`(_ seconds: Double, dutch: String, english: String) {
    let date = now.addingTimeInterval(-seconds)
    #expect(Wording(.dutch).age(of: date, now: now, zone: zone) == dutch)
    #expect(Wording(.english).age(of: date, now: now, zone: zone) == english)
  }

  @Test func `half an hour over midnight is half an hour`() {
    let midnight = now.addingTimeInterval(-10 * 3600 + 600)
    let before = midnight.addingTimeInterval(-1800)
    #expect(Wording(.dutch).age(of: before, now: midnight, zone: zone) == "30 min")
  }

  @Test(
    arguments: [
      (1_795_424_400, "ma 23 nov 10:00", "Mon 23 Nov 10:00"),
      (1_795_421_640, "ma 23 nov 09:14", "Mon 23 Nov 09:14"),
      (1_767_222_000, "do 1 jan 00:00", "Thu 1 Jan 00:00"),
      (1_767_221_999, "wo 31 dec 2025 23:59", "Wed 31 Dec 2025 23:59"),
      (1_709_247_599, "do 29 feb 2024 23:59", "Thu 29 Feb 2024 23:59"),
      (-1, "do 1 jan 1970 00:59", "Thu 1 Jan 1970 00:59"),
      (-3_601, "wo 31 dec 1969 23:59", "Wed 31 Dec 1969 23:59"),
      (951_865_200, "wo 1 mrt 2000 00:00", "Wed 1 Mar 2000 00:00"),
    ] as [(Double, String, String)])
  func `a moment is read as it stands on the wall`(
    _ seconds: Double, dutch: String, english: String
  ) {
    let date = Date(timeIntervalSince1970: seconds)
    #expect(Wording(.dutch).moment(date, now: now, zone: zone) == dutch)
    #expect(Wording(.english).moment(date, now: now, zone: zone) == english)
  }

  @Test(arguments: [Double.infinity, -.infinity, .nan, 1e300, -1e300])
  func `no date is too far away to show`(_ seconds: Double) {
    let date = Date(timeIntervalSince1970: seconds)
    #expect(!Wording(.dutch).moment(date, now: now).isEmpty)
    #expect(!Wording(.dutch).age(of: date, now: now).isEmpty)
    #expect(!Wording(.dutch).age(of: now, now: date).isEmpty)
  }

  @Test func `the machine's own zone knows summer and winter`() {
    let offset = LocalZone.system.secondsEast(at: 1_795_424_400)
    #expect(abs(offset) <= 14 * 3600)
    #expect(offset % 900 == 0)
  }
}
