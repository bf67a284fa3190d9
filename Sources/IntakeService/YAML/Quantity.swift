/// Times and sizes as people write them: `60 s`, `5 min`, `50 MB`.
enum Quantity {
  /// Seconds where no unit stands.
  static func duration(_ text: String) -> Duration? {
    guard let (number, unit) = split(text) else { return nil }
    switch unit {
    case "", "s", "sec", "seconds": return .seconds(number)
    case "m", "min", "minutes": return .seconds(number * 60)
    case "h", "hours": return .seconds(number * 3600)
    case "d", "days": return .seconds(number * 86_400)
    default: return nil
    }
  }

  /// Decimal units, as mail providers count.
  static func bytes(_ text: String) -> Int? {
    guard let (number, unit) = split(text) else { return nil }
    switch unit {
    case "", "b": return number
    case "kb": return number * 1_000
    case "mb": return number * 1_000_000
    case "gb": return number * 1_000_000_000
    default: return nil
    }
  }

  static func words(_ duration: Duration) -> String {
    let seconds = duration.components.seconds
    return switch seconds {
    case 86_400: "1 day"
    case let seconds where seconds % 86_400 == 0: "\(seconds / 86_400) days"
    case let seconds where seconds % 3600 == 0: "\(seconds / 3600) hours"
    case let seconds where seconds % 60 == 0: "\(seconds / 60) min"
    default: "\(seconds) s"
    }
  }

  private static func split(_ text: String) -> (number: Int, unit: String)? {
    let digits = text.prefix { $0.isASCII && $0.isNumber }
    // Nine digits stay far from overflow in any unit.
    guard let number = Int(digits), digits.count <= 9 else { return nil }
    let unit = text.dropFirst(digits.count).drop { $0 == " " }
    return (number, unit.lowercased())
  }
}
