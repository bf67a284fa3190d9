/// An address without angle brackets among words: `Jan jan . smit @ example.test`.
struct AddressSpecification {
  /// The words that it is made of.
  let range: Range<Int>
  let bytes: [UInt8]

  /// Finds the first at sign and what belongs to it: words that touch it, or are joined by dots.
  init?(in words: [AddressParser.Word]) {
    guard let at = words.firstIndex(where: \.isAt) else { return nil }
    var start = at
    if start > 0 { start -= 1 }
    while start > 0, start < at,
      words[start].isDot || words[start - 1].isDot || !words[start].followsBlank
    {
      start -= 1
    }
    var last = at
    if last + 1 < words.count { last += 1 }
    while last + 1 < words.count,
      words[last + 1].isDot || words[last].isDot || words[last + 1].isAt || words[last].isAt
        || !words[last + 1].followsBlank
    {
      last += 1
    }
    range = start..<(last + 1)
    bytes = words[range].flatMap { word in
      word.kind == .quotedString ? QuotedString.write(Array(word.bytes)) : Array(word.bytes)
    }
  }
}
