/// Reads the content lines of iCalendar (RFC 5545 section 3.1): those of the calendar and of its
/// first component that is no time zone.
struct CalendarReader {
  private var object = CalendarObject()
  /// The components that are open around a line, innermost last.
  private var open: [String] = []
  /// Components beyond the depth that are still open.
  private var beyond = 0
  private var isDone = false
  private var isCalendar = false

  /// More lines than this nobody looks at for a summary.
  private static let mostLines = 10_000
  private static let longest = 64 << 10
  private static let depth = 16

  /// Nil if the text is no calendar.
  static func read(_ text: String) -> CalendarObject? {
    var reader = CalendarReader()
    var text = text
    text.withUTF8 { reader.read(ByteLines($0)) }
    return reader.isCalendar ? reader.object : nil
  }

  private mutating func read(_ lines: ByteLines) {
    var line: [UInt8] = []
    for piece in lines.lazy.filter({ !$0.isEmpty }).prefix(Self.mostLines) {
      // A line that begins with a blank goes on with the one before.
      if let first = piece.first, first.isBlank {
        line.append(contentsOf: piece.dropFirst().prefix(max(0, Self.longest - line.count)))
        continue
      }
      take(line)
      if isDone { return }
      line = Array(piece.prefix(Self.longest))
    }
    take(line)
  }

  private mutating func take(_ line: [UInt8]) {
    guard let colon = Self.valueStart(line) else { return }
    let head = line[..<colon]
    let value = line[(colon + 1)...].trimmed()
    let nameEnd = head.firstIndex(of: .semicolon) ?? head.endIndex
    let name = head[..<nameEnd].trimmed().lowercasedString
    switch name {
    case "begin": begin(value.lowercasedString)
    case "end": end()
    case "method" where open.count == 1:
      object.method = Self.text(value).uppercased()
    default:
      guard open.count == 2, open.last != "vtimezone" else { return }
      take(name, value, parameters: head[nameEnd...])
    }
  }

  private mutating func begin(_ component: String) {
    isCalendar = isCalendar || component == "vcalendar"
    guard isCalendar else { return }
    guard open.count < Self.depth else {
      beyond += 1
      return
    }
    open.append(component)
    guard open.count == 2, component != "vtimezone" else { return }
    object.component = component.uppercased()
  }

  private mutating func end() {
    guard beyond == 0 else {
      beyond -= 1
      return
    }
    isDone = open.count == 2 && open.last != "vtimezone"
    _ = open.popLast()
  }

  private mutating func take(
    _ name: String, _ value: ArraySlice<UInt8>, parameters: ArraySlice<UInt8>
  ) {
    switch name {
    case "summary": object.summary = object.summary ?? Self.text(value)
    case "location": object.location = object.location ?? Self.text(value)
    case "uid": object.uid = object.uid ?? Self.text(value)
    case "dtstart":
      object.start =
        object.start ?? Self.moment(value, zone: Self.parameter("tzid", of: parameters))
    case "organizer":
      object.organizer = object.organizer ?? Self.organizer(value, parameters: parameters)
    default: break
    }
  }

  private static func organizer(
    _ value: ArraySlice<UInt8>, parameters: ArraySlice<UInt8>
  ) -> Mailbox {
    let text = String(decoding: value, as: UTF8.self)
    let isMail = text.prefix(7).lowercased() == "mailto:"
    return Mailbox(
      name: parameter("cn", of: parameters), address: isMail ? String(text.dropFirst(7)) : nil)
  }

  /// The colon before the value: not one between the quotes of a parameter.
  private static func valueStart(_ line: [UInt8]) -> Int? {
    var isQuoted = false
    for (index, byte) in line.enumerated() {
      if byte == .quote { isQuoted.toggle() }
      if byte == .colon, !isQuoted { return index }
    }
    return nil
  }

  /// RFC 5545 section 3.3.11.
  private static func text(_ value: ArraySlice<UInt8>) -> String {
    var result: [UInt8] = []
    var isEscaped = false
    for byte in value {
      if isEscaped {
        result.append(byte.lowercased == UInt8(ascii: "n") ? .lf : byte)
        isEscaped = false
      } else if byte == .backslash {
        isEscaped = true
      } else {
        result.append(byte)
      }
    }
    return String(decoding: result, as: UTF8.self)
  }

  private static func parameter(_ wanted: String, of parameters: ArraySlice<UInt8>) -> String? {
    var isQuoted = false
    let parts = parameters.split { byte in
      if byte == .quote { isQuoted.toggle() }
      return byte == .semicolon && !isQuoted
    }
    for part in parts {
      guard let equals = part.firstIndex(of: .equals),
        part[..<equals].trimmed().lowercasedString == wanted
      else { continue }
      let value = part[(equals + 1)...].filter { $0 != .quote }
      return value.isEmpty ? nil : String(decoding: value, as: UTF8.self)
    }
    return nil
  }

  /// `20261123`, `20261123T100000` or `20261123T090000Z` (RFC 5545 sections 3.3.4 and 3.3.5).
  private static func moment(_ value: ArraySlice<UInt8>, zone: String?) -> CalendarObject.Moment? {
    let digits = value.filter(\.isDigit)
    let isUTC = value.last == UInt8(ascii: "Z") || value.last == UInt8(ascii: "z")
    guard digits.count == 8 || digits.count == 12 || digits.count == 14, value.count <= 16 else {
      return nil
    }
    let text = String(decoding: digits, as: UTF8.self)
    func part(_ start: Int, _ count: Int) -> Substring { text.dropFirst(start).prefix(count) }
    let day = "\(part(0, 4))-\(part(4, 2))-\(part(6, 2))"
    guard digits.count > 8 else { return .init(text: day, zone: nil) }
    return .init(text: "\(day) \(part(8, 2)):\(part(10, 2))", zone: isUTC ? "UTC" : zone)
  }
}
