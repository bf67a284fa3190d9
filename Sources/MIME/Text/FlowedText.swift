/// Text in `format=flowed` (RFC 3676): a line that ends in a space goes on in the next one.
enum FlowedText {
  /// Joins what was one paragraph. Quote marks stay, once a paragraph, with a space behind them.
  /// - Parameter deletesSpace: whether the space at a soft line break was added by the sender's
  ///   software (DelSp=yes).
  static func unflow(_ text: String, deletesSpace: Bool) -> String {
    var paragraphs: [[UInt8]] = []
    var openDepth: Int?
    for line in text.utf8.split(separator: .lf, omittingEmptySubsequences: false) {
      let depth = line.prefix { $0 == .greater }.count
      var content = line.dropFirst(depth)
      // Space-stuffing protects lines that begin with a space, `>` or `From `.
      if content.first == .space { content = content.dropFirst() }
      // The signature separator is never flowed.
      let isSeparator = content.elementsEqual("-- ".utf8)
      let isFlowed = content.last == .space && !isSeparator
      if isFlowed, deletesSpace { content = content.dropLast() }
      if openDepth == depth, !isSeparator, !paragraphs.isEmpty {
        paragraphs[paragraphs.count - 1].append(contentsOf: content)
      } else {
        var paragraph = [UInt8](repeating: .greater, count: depth)
        if depth > 0, !content.isEmpty { paragraph.append(.space) }
        paragraph.append(contentsOf: content)
        paragraphs.append(paragraph)
      }
      openDepth = isFlowed ? depth : nil
    }
    return String(decoding: Array(paragraphs.joined(separator: [.lf])), as: UTF8.self)
  }
}
