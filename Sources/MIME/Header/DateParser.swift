import FoundationEssentials

/// Reads a date-time (RFC 5322 sections 3.3 and 4.3), with the forms that mail has seen: the one
/// of the C library (`asctime`), ISO 8601, zones by name, years of two digits.
struct DateParser {
  private enum Token {
    case number(value: Int, digits: Int)
    case word(String)
    case mark(UInt8)
  }

  private var day: Int?
  private var month: Int?
  private var year: Int?
  private var hour: Int?
  private var minute = 0
  private var second = 0
  private var isAfternoon: Bool?
  private var zone: Int?
  /// A sign was read: what follows is the zone or nothing.
  private var hasZoneSign = false

  /// Gives the moment, or nil for what is no date.
  static func date(_ value: ArraySlice<UInt8>, log: inout DefectLog) -> Date? {
    if let usual = UsualDate.seconds(value) {
      return Date(timeIntervalSince1970: Double(usual))
    }
    var parser = DateParser()
    parser.read(tokens(of: value))
    guard let seconds = parser.secondsSince1970 else {
      log.record(.invalidDate, at: 0)
      return nil
    }
    if parser.zone == nil { log.record(.dateWithoutZone, at: 0) }
    return Date(timeIntervalSince1970: Double(seconds))
  }

  private static func tokens(of value: ArraySlice<UInt8>) -> [Token] {
    var tokens: [Token] = []
    var position = value.startIndex
    while position < value.endIndex, tokens.count < 32 {
      let byte = value[position]
      let start = position
      if byte == .openParenthesis {
        position = Comment.end(in: value, from: position) ?? value.endIndex
      } else if byte.isDigit {
        var number = 0
        while position < value.endIndex, value[position].isDigit {
          number = min(number * 10 + Int(value[position] - 0x30), 1_000_000)
          position += 1
        }
        tokens.append(.number(value: number, digits: position - start))
      } else if byte.isLetter {
        while position < value.endIndex, value[position].isLetter { position += 1 }
        tokens.append(.word(value[start..<position].prefix(12).lowercasedString))
      } else {
        position += 1
        if !byte.isWhiteSpace, byte != .comma { tokens.append(.mark(byte)) }
      }
    }
    return tokens
  }

  private mutating func read(_ tokens: [Token]) {
    var index = readISODate(tokens)
    while index < tokens.count {
      switch tokens[index] {
      case .number(let value, let digits):
        if hour == nil, index + 1 < tokens.count, case .mark(.colon) = tokens[index + 1] {
          index = readTime(tokens, from: index)
          continue
        }
        take(value, digits)
      case .word(let word):
        take(word)
      case .mark(let mark):
        if hour != nil, zone == nil, !hasZoneSign, mark == .plus || mark == .hyphen {
          hasZoneSign = true
          index = readZone(tokens, after: index, isWest: mark == .hyphen)
          continue
        }
      }
      index += 1
    }
  }

  /// `2026-11-23`; gives the number of tokens it took.
  private mutating func readISODate(_ tokens: [Token]) -> Int {
    guard tokens.count >= 5, case .number(let year, 4) = tokens[0],
      case .mark(.hyphen) = tokens[1], case .number(let month, 1...2) = tokens[2],
      case .mark(.hyphen) = tokens[3], case .number(let day, 1...2) = tokens[4]
    else { return 0 }
    (self.year, self.month, self.day) = (year, month, day)
    return 5
  }

  /// `9:05` or `09:05:30.25`; gives the place behind.
  private mutating func readTime(_ tokens: [Token], from start: Int) -> Int {
    var parts: [Int] = []
    var index = start
    while index < tokens.count, parts.count < 3, case .number(let value, _) = tokens[index] {
      parts.append(value)
      index += 1
      guard parts.count < 3, index + 1 < tokens.count, case .mark(.colon) = tokens[index] else {
        break
      }
      index += 1
    }
    hour = parts.first
    minute = parts.count > 1 ? parts[1] : 0
    second = parts.count > 2 ? parts[2] : 0
    if index + 1 < tokens.count, case .mark(.dot) = tokens[index],
      case .number = tokens[index + 1]
    {
      index += 2
    }
    return index
  }

  /// `+0100` or `-05:00`; gives the place behind. Any other form means that nothing is known.
  private mutating func readZone(_ tokens: [Token], after sign: Int, isWest: Bool) -> Int {
    guard sign + 1 < tokens.count, case .number(let value, let digits) = tokens[sign + 1] else {
      return sign + 1
    }
    var hours = value / 100
    var minutes = value % 100
    var next = sign + 2
    if digits == 2, next + 1 < tokens.count, case .mark(.colon) = tokens[next],
      case .number(let part, 2) = tokens[next + 1]
    {
      (hours, minutes) = (value, part)
      next += 2
    } else if digits != 4 {
      return next
    }
    guard minutes < 60, hours < 24 else { return next }
    zone = (hours * 60 + minutes) * (isWest ? -60 : 60)
    return next
  }

  private mutating func take(_ value: Int, _ digits: Int) {
    if day == nil, digits <= 2 {
      day = value
    } else if year == nil {
      // RFC 5322 section 4.3.
      switch digits {
      case ...2: year = value < 50 ? 2000 + value : 1900 + value
      case 3: year = 1900 + value
      default: year = value
      }
    }
  }

  private mutating func take(_ word: String) {
    if word == "am" || word == "pm" {
      isAfternoon = word == "pm"
    } else if month == nil, let index = Self.months.firstIndex(where: word.hasPrefix) {
      month = index + 1
    } else if hour != nil, zone == nil, let offset = Self.zones[word] {
      zone = offset * 3600
    }
  }

  private static let months = [
    "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec",
  ]

  /// Hours east of Greenwich; all other names mean -0000 (RFC 5322 section 4.3).
  private static let zones = [
    "ut": 0, "utc": 0, "gmt": 0, "z": 0, "est": -5, "edt": -4, "cst": -6, "cdt": -5, "mst": -7,
    "mdt": -6, "pst": -8, "pdt": -7,
  ]

  private var secondsSince1970: Int? {
    guard let day, let month, let year, (1900...9999).contains(year),
      (1...CivilDate.days(in: month, of: year)).contains(day)
    else { return nil }
    var hour = hour ?? 0
    if let isAfternoon, (1...12).contains(hour) { hour = hour % 12 + (isAfternoon ? 12 : 0) }
    guard hour < 24, minute < 60, second <= 60 else { return nil }
    let days = CivilDate.daysSince1970(year: year, month: month, day: day)
    return days * 86_400 + hour * 3600 + minute * 60 + second - (zone ?? 0)
  }
}
