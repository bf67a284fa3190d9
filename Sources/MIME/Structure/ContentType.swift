/// What an entity's Content-Type says, read once when its header ends: most readers ask for it
/// several times. It holds no references, so that entities are copied for nothing.
struct ContentType: Sendable {
  /// The character set that a `charset` parameter names.
  enum NamedCharset: Sendable {
    case absent
    /// Nobody knows it.
    case unknown
    case known(Charset)
  }

  /// How an entity of the type is divided, by what is written even if it is no type.
  enum Family: UInt8, Sendable {
    case leaf
    case multipart
    /// The parts are messages unless they say otherwise (RFC 2046 section 5.1.5).
    case digest
    /// A whole message.
    case message
  }

  private(set) var family: Family
  /// What cannot be read means the standard type (RFC 2045 section 5.2).
  var mediaType: MediaType
  /// The place of the name among those that are not known; nothing but for `MediaType.other`.
  private(set) var otherName: UInt32 = 0
  private(set) var isText: Bool
  /// Read in advance for text alone.
  private(set) var charset: NamedCharset?
  /// Whether there is a `name` parameter, whole or in sections (RFC 2231).
  private(set) var hasName = false

  /// The type of an entity without the field.
  init(standardInDigest inDigest: Bool) {
    mediaType = MediaType.standard(inDigest: inDigest)
    family = inDigest ? .message : .leaf
    isText = !inDigest
    charset = .absent
  }

  /// What is read besides, for whoever opens the entity.
  struct Extras {
    /// The names of types that are not known; gets another one.
    var otherNames: [String] = []
    /// Of a multipart, as it is written.
    var boundary: [UInt8] = []
    /// There is a boundary in the form of RFC 2231 only.
    var hasExtendedBoundary = false
  }

  /// Takes a value, which may have folds in it.
  init(
    _ value: ArraySlice<UInt8>, inDigest: Bool, limits: ParserLimits, extras: inout Extras
  ) {
    var parser = ParameterParser(bytes: value)
    var known = parser.leadingMediaType()
    var written = ""
    if known == nil {
      written = parser.leadingValue()
      known = MediaType.known(Array(written.utf8)[...])
    }
    if let known {
      mediaType = known
      family = Self.family(of: known)
      isText = known.isText
    } else {
      family = Self.family(of: written)
      if MediaType.isWellFormed(written) {
        mediaType = .other
        otherName = UInt32(clamping: extras.otherNames.count)
        isText = written.utf8.starts(with: "text/".utf8)
        extras.otherNames.append(written)
      } else {
        mediaType = MediaType.standard(inDigest: inDigest)
        isText = !inDigest
      }
    }
    charset = isText ? .absent : nil
    extras.boundary = []
    extras.hasExtendedBoundary = false
    readParameters(parser, limits: limits, extras: &extras)
  }

  private mutating func readParameters(
    _ parser: consuming ParameterParser, limits: ParserLimits, extras: inout Extras
  ) {
    var log = DefectLog(limit: 0)
    var count = 0
    var hasCharset = false
    while count < limits.parameters, let parameter = parser.nextParameter(log: &log) {
      count += 1
      let name = parser.bytes[parameter.name]
      switch name.first?.lowercased {
      case UInt8(ascii: "c") where isText && !hasCharset && name.spell("charset"):
        hasCharset = true
        charset = Self.charset(labelled: parser.value(of: parameter))
      case UInt8(ascii: "n") where name.begins(with: "name"):
        hasName = true
      case UInt8(ascii: "b") where family == .multipart || family == .digest:
        if extras.boundary.isEmpty, name.spell("boundary") {
          extras.boundary = Array(parser.value(of: parameter))
        } else if name.begins(with: "boundary*") {
          extras.hasExtendedBoundary = true
        }
      default: break
      }
    }
  }

  private static func family(of type: MediaType) -> Family {
    switch type {
    case .messageGlobal, .messageRFC822: .message
    case .multipartDigest: .digest
    case .multipartAlternative, .multipartEncrypted, .multipartMixed, .multipartRelated,
      .multipartReport, .multipartSigned:
      .multipart
    default: .leaf
    }
  }

  private static func family(of type: String) -> Family {
    type.utf8.starts(with: "multipart/".utf8) ? .multipart : .leaf
  }

  static func charset(of field: ParameterizedValue?) -> NamedCharset {
    charset(labelled: field?.plainValue("charset") ?? [])
  }

  private static func charset(labelled label: ArraySlice<UInt8>) -> NamedCharset {
    guard !label.isEmpty else { return .absent }
    return Charset(label: label).map(NamedCharset.known) ?? .unknown
  }
}
