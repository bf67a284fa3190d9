/// A value followed by parameters, as in Content-Type and Content-Disposition (RFC 2045 section
/// 5.1, RFC 2183): `text/plain; charset="utf-8"; name*0*=utf-8''a; name*1*=b`.
struct ParameterizedValue: Sendable {
  /// A parameter as it is written, before its sections are joined.
  struct Parameter: Sendable {
    /// With the asterisks of RFC 2231, in any case.
    let name: ArraySlice<UInt8>
    let value: ArraySlice<UInt8>
  }

  /// What stands before the first parameter, in lower case and without comments or blanks.
  let value: String
  let written: [Parameter]

  /// Reads an unfolded value.
  init(_ bytes: ArraySlice<UInt8>, limits: ParserLimits, log: inout DefectLog) {
    var parser = ParameterParser(bytes: bytes)
    value = parser.leadingMediaType()?.name ?? parser.leadingValue()
    var parameters: [Parameter] = []
    while let place = parser.nextParameter(log: &log) {
      guard parameters.count < limits.parameters else {
        log.record(.tooManyParameters, at: parser.position - bytes.startIndex)
        break
      }
      parameters.append(Parameter(name: bytes[place.name], value: parser.value(of: place)))
    }
    written = parameters
  }

  /// What stands before the first parameter, without a look at the parameters.
  static func leadingValue(_ bytes: ArraySlice<UInt8>) -> String {
    var parser = ParameterParser(bytes: bytes)
    return parser.leadingMediaType()?.name ?? parser.leadingValue()
  }

  /// The first parameter of that name, as bytes, where neither RFC 2231 nor RFC 2047 matters.
  func plainValue(_ name: StaticString) -> ArraySlice<UInt8>? {
    written.first { $0.name.spell(name) }?.value
  }

  /// Whether there is a parameter whose name begins so.
  func hasParameter(beginning name: StaticString) -> Bool {
    written.contains { $0.name.begins(with: name) }
  }
}
