/// What was read so far of a message in TNEF.
struct TNEFMessage {
  private enum Property {
    static let messageClass = 0x001A
    static let subject = 0x0037
    static let body = 0x1000
    static let compressedRTF = 0x1009
    static let html = 0x1013
    static let internetCodepage = 0x3FDE
  }

  /// Of the strings that are not in Unicode (attOemCodepage).
  var codepage: Int
  var messageClass: String?
  var subject: String?
  var body: ArraySlice<UInt8>?
  private var properties: TNEFProperties?

  init(codepage: Int) {
    self.codepage = codepage
  }

  mutating func take(_ properties: TNEFProperties) {
    self.properties = properties
  }

  /// A string in the message's codepage, without the NUL at its end.
  func string(_ bytes: ArraySlice<UInt8>) -> String? {
    Self.text(bytes.prefix { $0 != 0 }, charset: Charset(codepage: codepage))
  }

  /// A property that is a text, in whichever of the two forms.
  func string(_ id: Int, of properties: TNEFProperties) -> String? {
    guard let value = properties[id] else { return nil }
    let bytes = properties.bytes[value.range]
    guard value.type == TNEFProperties.Kind.unicode else { return string(bytes) }
    let text = Charset(decoder: .utf16LittleEndian).decode(bytes).text
    return Self.tidy(String(Substring(text.utf8.prefix { $0 != 0 })))
  }

  func write(into part: inout TNEFContents.Part) {
    part.messageClass = messageClass
    part.subject = subject
    part.text = body.flatMap(string)
    guard let properties else { return }
    part.messageClass = string(Property.messageClass, of: properties) ?? part.messageClass
    part.subject = string(Property.subject, of: properties) ?? part.subject
    part.text = string(Property.body, of: properties) ?? part.text
    part.html = html(of: properties)
  }

  /// Writes the text of the RTF into a part that has no other; as much of it as there is room for.
  func writeRichText(into part: inout TNEFContents.Part, room: inout RichTextRoom) {
    guard part.text == nil, part.html == nil, let properties,
      let value = properties[Property.compressedRTF],
      let source = CompressedRTF(properties.bytes, in: value.range, limit: room.rtf)
    else { return }
    let reading = RTFReader.read(source, limit: room.text)
    room.take(reading)
    let text = Self.tidy(reading.text)
    if reading.isHTML { part.html = text } else { part.text = text }
  }

  private func html(of properties: TNEFProperties) -> String? {
    guard let value = properties[Property.html] else { return nil }
    guard value.type == TNEFProperties.Kind.binary else {
      return string(Property.html, of: properties)
    }
    let bytes = properties.bytes[value.range]
    let charset =
      properties.number(Property.internetCodepage).flatMap { Charset(codepage: $0) }
      ?? HTMLCharset.label(in: bytes).flatMap { Charset(label: $0) } ?? .unlabelled
    return Self.text(bytes, charset: charset)
  }

  private static func text(_ bytes: ArraySlice<UInt8>, charset: Charset?) -> String? {
    tidy((charset ?? .unlabelled).decode(bytes).text)
  }

  /// LF line ends, no NUL; nil for nothing.
  private static func tidy(_ text: String) -> String? {
    let text = LineEnds.normalized(LineEnds.withoutNUL(text))
    return text.isEmpty ? nil : text
  }
}

extension Charset {
  /// The character set of a codepage of Windows; nil if nobody knows it.
  init?(codepage: Int) {
    switch codepage {
    case 1200: self.init(decoder: .utf16LittleEndian)
    case 1201: self.init(decoder: .utf16BigEndian)
    case 65001: self = .utf8
    case 20127: self = .unlabelled
    case 932: self.init(label: "shift_jis")
    case 936: self.init(label: "gbk")
    case 949: self.init(label: "euc-kr")
    case 950: self.init(label: "big5")
    case 20866: self.init(label: "koi8-r")
    case 21866: self.init(label: "koi8-u")
    case 28591...28606: self.init(label: "iso-8859-\(codepage - 28590)")
    case 50220...50222: self.init(label: "iso-2022-jp")
    case 51932: self.init(label: "euc-jp")
    case 54936: self.init(label: "gb18030")
    case 874, 1250...1258: self.init(label: "windows-\(codepage)")
    default: self.init(label: "cp\(codepage)")
    }
  }
}
