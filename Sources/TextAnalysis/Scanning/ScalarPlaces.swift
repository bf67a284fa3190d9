/// Turns places in UTF-8 bytes into counts of Unicode scalars, cheaply where asked in order.
struct ScalarPlaces {
  private let bytes: [UInt8]
  private var byte = 0
  private var scalar = 0

  init(_ text: FoldedText) {
    bytes = text.raw
  }

  mutating func place(of index: Int) -> Int {
    if index < byte {
      byte = 0
      scalar = 0
    }
    while byte < index, byte < bytes.count {
      if bytes[byte] & 0xC0 != 0x80 { scalar += 1 }
      byte += 1
    }
    return scalar
  }
}
