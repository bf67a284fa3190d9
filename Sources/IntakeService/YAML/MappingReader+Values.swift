import Yams

/// The kinds of value that the configuration knows. Each reader gives its stand-in where the key is
/// absent, and notes a mistake where the value is not of its kind.
extension MappingReader {
  func text(_ key: String, or standIn: String) -> String {
    optionalText(key) ?? standIn
  }

  func requiredText(_ key: String) -> String {
    guard has(key) else {
      refuse(key, "is missing")
      return ""
    }
    return optionalText(key) ?? ""
  }

  func optionalText(_ key: String) -> String? {
    guard let node = node(key) else { return nil }
    guard let text = node.string, !text.utf8.contains(where: { $0 < 32 || $0 == 127 }) else {
      refuse(key, "must be a text of one line")
      return nil
    }
    return text
  }

  /// A list of texts; a single text counts as a list of one.
  func texts(_ key: String, or standIn: [String]) -> [String] {
    guard let node = node(key) else { return standIn }
    if let one = node.string { return [one] }
    guard let sequence = node.sequence else {
      refuse(key, "must be a list, such as [one, two]")
      return standIn
    }
    return sequence.compactMap { item in
      if let text = item.string { return text }
      problems.add("'\(path(of: key))' must hold texts only", at: item.mark)
      return nil
    }
  }

  func number(_ key: String, in range: ClosedRange<Int>, or standIn: Int) -> Int {
    guard let node = node(key) else { return standIn }
    guard let number = node.string.flatMap({ Int($0) }), range.contains(number) else {
      refuse(key, "must be a whole number from \(range.lowerBound) to \(range.upperBound)")
      return standIn
    }
    return number
  }

  func fraction(_ key: String, or standIn: Double) -> Double {
    guard let node = node(key) else { return standIn }
    guard let number = node.string.flatMap({ Double($0) }), (0...1).contains(number) else {
      refuse(key, "must be a number from 0 to 1, such as 0.6")
      return standIn
    }
    return number
  }

  func flag(_ key: String, or standIn: Bool) -> Bool {
    guard let node = node(key) else { return standIn }
    switch node.string {
    case "true", "yes", "on": return true
    case "false", "no", "off": return false
    default:
      refuse(key, "must be true or false")
      return standIn
    }
  }

  /// One of a few words; a wrong one is answered with the words that exist.
  func choice<Value>(_ key: String, _ choices: KeyValuePairs<String, Value>, or standIn: Value)
    -> Value
  {
    guard let node = node(key) else { return standIn }
    for (name, value) in choices where node.string == name { return value }
    refuse(key, "must be one of: \(choices.map(\.key).joined(separator: ", "))")
    return standIn
  }

  func duration(_ key: String, in range: ClosedRange<Duration>, or standIn: Duration) -> Duration {
    guard let node = node(key) else { return standIn }
    guard let duration = node.string.flatMap(Quantity.duration), range.contains(duration) else {
      let bounds = [range.lowerBound, range.upperBound].map(Quantity.words)
      refuse(key, "must be a time from \(bounds[0]) to \(bounds[1]), such as '60 s' or '5 min'")
      return standIn
    }
    return duration
  }

  /// A size in bytes.
  func size(_ key: String, in range: ClosedRange<Int>, or standIn: Int) -> Int {
    guard let node = node(key) else { return standIn }
    guard let size = node.string.flatMap(Quantity.bytes), range.contains(size) else {
      refuse(key, "must be a size such as '50 MB'")
      return standIn
    }
    return size
  }
}
