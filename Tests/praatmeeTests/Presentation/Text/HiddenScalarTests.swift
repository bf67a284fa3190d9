import Testing

@testable import praatmee

struct HiddenScalarTests {
  @Test func `a scalar is hidden if Unicode gives it no shape of its own`() {
    var different: [Unicode.Scalar] = []
    for value in 0...UInt32(0x10_FFFF) {
      guard let scalar = Unicode.Scalar(value) else { continue }
      let properties = scalar.properties
      let isHidden =
        switch properties.generalCategory {
        case .control, .lineSeparator, .paragraphSeparator, .privateUse, .surrogate, .unassigned:
          true
        case .format: !HiddenScalar.isVisibleFormat(value)
        default: properties.isDefaultIgnorableCodePoint
        }
      if HiddenScalar.isHidden(scalar) != isHidden { different.append(scalar) }
    }
    #expect(different.isEmpty)
  }
}
