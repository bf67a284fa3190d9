import FoundationEssentials

/// A moment as it stands in the database: milliseconds since 1970-01-01 UTC.
struct StoredTime: Hashable, Sendable {
  let milliseconds: Int64

  init(milliseconds: Int64) { self.milliseconds = milliseconds }

  /// Dates outside the years 1 to 9999, which only a header field can claim, end at those bounds.
  init(_ date: Date) {
    let value = (date.timeIntervalSince1970 * 1000).rounded()
    guard !value.isNaN else {
      milliseconds = 0
      return
    }
    milliseconds = Int64(min(max(value, -62_135_596_800_000), 253_402_300_799_999))
  }

  var date: Date { Date(timeIntervalSince1970: Double(milliseconds) / 1000) }

  func minus(hours: Int64) -> StoredTime {
    StoredTime(milliseconds: milliseconds - hours * 3_600_000)
  }
}
