/// The character set that labels such as ISO-8859-1 and US-ASCII stand for in practice (WHATWG
/// Encoding Standard, windows-1252); its five bytes without a meaning stay controls.
enum Windows1252 {
  static func decode(_ bytes: ArraySlice<UInt8>) -> String {
    SingleByteTable.windows1252.decode(bytes).text
  }
}
