/// A value followed by parameters, as in Content-Type and Content-Disposition (RFC 2045 section
/// 5.1, RFC 2183): `text/plain; charset="utf-8"; name*0*=utf-8''a; name*1*=b`.
struct ParameterizedValue: Sendable {
  /// A parameter as it is written, before its sections are joined.
  struct Parameter: Sendable {
    /// In lower case, with the asterisks of RFC 2231.
    let name: String
    let value: [UInt8]
  }

  /// What stands before the first parameter, in lower case and without comments or blanks.
  let value: String
  let written: [Parameter]

  /// Reads an unfolded value.
  init(_ bytes: [UInt8], limits: ParserLimits, log: inout DefectLog) {
    var parser = ParameterParser(bytes: bytes)
    value = parser.leadingValue()
    var parameters: [Parameter] = []
    while let parameter = parser.nextParameter(log: &log) {
      guard parameters.count < limits.parameters else {
        log.record(.tooManyParameters, at: parser.position)
        break
      }
      parameters.append(parameter)
    }
    written = parameters
  }

  /// What stands before the first parameter, without a look at the parameters.
  static func leadingValue(_ bytes: [UInt8]) -> String {
    var parser = ParameterParser(bytes: bytes)
    return parser.leadingValue()
  }

  /// The first parameter of that name, as bytes, where neither RFC 2231 nor RFC 2047 matters.
  func plainValue(_ name: String) -> [UInt8]? {
    written.first { $0.name == name }?.value
  }
}
