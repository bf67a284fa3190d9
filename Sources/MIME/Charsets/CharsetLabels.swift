/// The labels of character sets: those of the WHATWG Encoding Standard, and what mailers have made
/// of them.
enum CharsetLabels {
  /// Finds who decodes the character set of a label, which may be wrongly written.
  static func decoder(of label: ArraySlice<UInt8>) -> Charset.Decoder? {
    if let decoder = table.value(label) { return decoder }
    let name = tidied(label)
    if let decoder = known(name[...]) { return decoder }
    // The `=` of `charset=` went through quoted-printable.
    return name.starts(with: "3d".utf8) ? known(name.dropFirst(2)) : nil
  }

  /// Lower case, without quotes, blanks and a language tag.
  private static func tidied(_ label: ArraySlice<UInt8>) -> [UInt8] {
    var result: [UInt8] = []
    for byte in label.prefix(64) {
      if byte == .asterisk { break }
      if byte.isVisible, byte != .quote, byte != .apostrophe, byte != .semicolon {
        result.append(byte == .underscore ? .hyphen : byte.lowercased)
      }
    }
    return result
  }

  private static func known(_ name: ArraySlice<UInt8>) -> Charset.Decoder? {
    table.value(name) ?? numbered(String(decoding: name, as: UTF8.self))
  }

  /// Families whose members differ by a number only.
  private static func numbered(_ name: String) -> Charset.Decoder? {
    for (prefix, names) in families where name.hasPrefix(prefix) {
      let number = name.dropFirst(prefix.count)
      if let library = names[String(number)] { return .library(library) }
    }
    return nil
  }

  private static let latin: [String: LibraryCharset] = {
    var names: [String: LibraryCharset] = ["9": .cp1254, "11": .cp874]
    for suffix in ["e", "i"] {
      names["6-\(suffix)"] = .iso8859_6
      names["8-\(suffix)"] = .iso8859_8
    }
    return names.merging(numbered(behind: "ISO-8859-")) { own, _ in own }
  }()

  private static let codePages = numbered(behind: "CP")

  /// The library's sets whose names are these letters and a number, by that number.
  private static func numbered(behind letters: String) -> [String: LibraryCharset] {
    var names: [String: LibraryCharset] = [:]
    for charset in LibraryCharset.allCases where charset.rawValue.hasPrefix(letters) {
      names[String(charset.rawValue.dropFirst(letters.count))] = charset
    }
    return names
  }

  /// In this order, because some prefixes begin others.
  private static let families: [(String, [String: LibraryCharset])] = [
    ("iso-8859-", latin), ("iso8859-", latin), ("iso-8858-", latin), ("iso8859", latin),
    ("8859-", latin), ("windows-", codePages), ("windows", codePages), ("win-", codePages),
    ("win", codePages), ("x-cp", codePages), ("cp-", codePages), ("cp", codePages),
    ("ibm-", codePages), ("ibm", codePages), ("ms-", codePages), ("x-windows-", codePages),
  ]

  private static let table = NameTable<Charset.Decoder>(aliases)

  private static let aliases: [(String, Charset.Decoder)] = {
    var table: [(String, Charset.Decoder)] = []
    func add(_ decoder: Charset.Decoder, _ labels: String) {
      for label in labels.split(separator: " ") { table.append((String(label), decoder)) }
    }
    add(.utf8, "utf-8 utf8 unicode-1-1-utf-8 x-unicode20utf8 uft-8 uft8 utf-8n utf8mb4 utf")
    add(.utf16, "utf-16 utf16 unicode ucs-2 iso-10646-ucs-2 csunicode")
    add(.utf16LittleEndian, "utf-16le utf16le unicodefeff")
    add(.utf16BigEndian, "utf-16be utf16be unicodefffe")
    add(.library(.utf32), "utf-32 utf32")
    add(.library(.utf7), "utf-7 utf7 unicode-1-1-utf-7 x-unicode-2-0-utf-7 csunicode11utf7")
    add(
      .windows1252,
      """
      windows-1252 cp1252 cp-1252 x-cp1252 win-1252 win1252 windows1252 cp819 ibm819 iso-8859-1 \
      iso8859-1 iso88591 iso-8858-1 iso8859 iso-8859 8859-1 iso-8859-1:1987 iso-ir-100 l1 latin1 \
      latin-1 latin csisolatin1 iso-latin-1
      """)
    add(
      .unlabelled,
      """
      us-ascii ascii usascii ansi ansi-x3.4-1968 ansi-x3.4-1986 iso-646-us iso646-us iso-ir-6 us \
      csascii ansi-x3.110-1983 x-ascii 646 us-ascii-7 unknown-8bit x-unknown unknown \
      default-charset default-charset-8bit none
      """)
    add(.library(.cp1254), "latin5 l5 csisolatin5 iso-ir-148 iso-8859-9:1989 iso88599")
    add(.library(.iso8859_2), "latin2 l2 csisolatin2 iso-ir-101 iso-8859-2:1987 iso88592")
    add(.library(.iso8859_3), "latin3 l3 csisolatin3 iso-ir-109")
    add(.library(.iso8859_4), "latin4 l4 csisolatin4 iso-ir-110")
    add(.library(.iso8859_5), "cyrillic csisolatincyrillic iso-ir-144 iso88595")
    add(.library(.iso8859_6), "arabic asmo-708 ecma-114 csisolatinarabic iso-ir-127")
    add(.library(.iso8859_7), "greek greek8 ecma-118 elot-928 csisolatingreek iso-ir-126")
    add(.library(.iso8859_8), "hebrew visual logical csisolatinhebrew iso-ir-138")
    add(.library(.iso8859_10), "latin6 l6 csisolatin6 iso-ir-157")
    add(.library(.iso8859_15), "latin9 latin-9 l9 csisolatin9 iso885915")
    add(.library(.cp866), "csibm866")
    add(.library(.cp874), "dos-874 tis-620 tis620 windows-874 tis-620-2533")
    add(.library(.koi8R), "koi8-r koi koi8 koi8r cskoi8r")
    add(.library(.koi8U), "koi8-u koi8-ru koi8u")
    add(.library(.macintosh), "macintosh mac x-mac-roman csmacintosh macroman")
    add(.library(.macCyrillic), "x-mac-cyrillic x-mac-ukrainian mac-cyrillic")
    add(.library(.viscii), "viscii")
    add(
      .library(.gb18030),
      """
      gb18030 gb2312 gbk x-gbk chinese csgb2312 csiso58gb231280 gb-2312 gb-2312-80 iso-ir-58 \
      cp936 windows-936 euc-cn euccn cn-gb gb2312-80 gb-18030
      """)
    add(.hz, "hz hz-gb-2312 hz-gb2312")
    add(.library(.big5Hkscs), "big5 big5-hkscs cn-big5 csbig5 x-x-big5 big-5 cp950 windows-950")
    add(.library(.eucTW), "euc-tw x-euc-tw")
    add(
      .library(.cp932),
      """
      shift-jis shiftjis sjis x-sjis ms-kanji csshiftjis windows-31j ms932 cp932 windows-932 \
      x-ms-cp932 cswindows31j
      """)
    add(.library(.eucJPMS), "euc-jp eucjp x-euc-jp x-euc cseucpkdfmtjapanese ujis")
    add(
      .library(.iso2022JP3),
      "iso-2022-jp csiso2022jp iso-2022-jp-2 iso-2022-jp-ms iso-2022-jp-1 iso2022-jp jis")
    add(
      .library(.cp949),
      """
      euc-kr euckr ks-c-5601-1987 ks-c-5601-1989 ks-c-5601 ksc5601 ksc-5601 korean cseuckr \
      csksc56011987 iso-ir-149 windows-949 cp949 uhc ks-x-1001 ks-c-5861-1992
      """)
    add(.library(.iso2022KR), "iso-2022-kr csiso2022kr")
    add(.library(.johab), "johab cp1361")
    return table
  }()
}
