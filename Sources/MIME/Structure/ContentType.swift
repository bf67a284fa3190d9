/// What an entity's Content-Type says, read once when its header ends: most readers ask for it
/// several times.
struct ContentType: Sendable {
  /// The character set that a `charset` parameter names.
  enum NamedCharset: Sendable {
    case absent
    /// Nobody knows it.
    case unknown
    case known(Charset)
  }

  /// What stands before the parameters, in lower case, even if it is no type.
  var written: String
  /// Always well-formed: what cannot be read means the standard type (RFC 2045 section 5.2).
  var mediaType: String
  /// Read in advance for text alone.
  var charset: NamedCharset?
  /// Whether there may be a `name` parameter; surely known for text alone.
  var mayHaveName = true

  /// The type of an entity without the field.
  init(standardInDigest inDigest: Bool) {
    mediaType = MediaType.standard(inDigest: inDigest)
    written = mediaType
    charset = .absent
    mayHaveName = false
  }

  /// Takes an unfolded value.
  init(_ value: [UInt8], inDigest: Bool, limits: ParserLimits) {
    var parser = ParameterParser(bytes: value)
    written = parser.leadingValue()
    mediaType =
      MediaType.isWellFormed(written) ? written : MediaType.standard(inDigest: inDigest)
    guard mediaType.hasPrefix("text/") else { return }
    var log = DefectLog(limit: 0)
    let field = ParameterizedValue(value, limits: limits, log: &log)
    charset = Self.charset(of: field)
    mayHaveName = field.written.contains { $0.name.hasPrefix("name") }
  }

  static func charset(of field: ParameterizedValue?) -> NamedCharset {
    guard let label = field?.plainValue("charset"), !label.isEmpty else { return .absent }
    return Charset(label: String(decoding: label, as: UTF8.self)).map(NamedCharset.known)
      ?? .unknown
  }
}
