extension Wording {
  /// A number of bytes in the largest unit that leaves a number before it: `340 B`, `12 kB`,
  /// `3,4 MB`.
  func size(bytes: Int) -> String {
    let bytes = max(0, bytes)
    if bytes < 1000 { return "\(bytes) B" }
    var unit = 1000
    var name = "kB"
    for larger in ["MB", "GB"] where bytes / unit >= 1000 {
      unit *= 1000
      name = larger
    }
    // Cut off, not rounded: 999,999 bytes are not 1000 kB.
    let tenths = bytes / (unit / 10)
    if tenths >= 100 { return "\(tenths / 10) \(name)" }
    return "\(tenths / 10)\(decimalSign)\(tenths % 10) \(name)"
  }

  private var decimalSign: String {
    switch language {
    case .dutch: ","
    case .english: "."
    }
  }
}
