import TextAnalysis

extension CategoryBlock {
  /// Reads `categories`: what is said there of the categories of the call, and further ones.
  static func read(from top: MappingReader) -> [CategoryBlock] {
    var blocks = ofTheCall
    let names = top.keys(of: "categories")
    let mapping = top.mapping("categories", keys: names)
    for name in names {
      let standIn = blocks.first { $0.category.rawValue == name }
      let block = mapping.mapping(name, keys: ["dutch", "english", "template"])
      let read = CategoryBlock(
        category: Category(rawValue: name),
        dutch: block.text("dutch", or: standIn?.dutch ?? name),
        english: block.text("english", or: standIn?.english ?? name),
        template: block.text("template", or: standIn?.template ?? "neutral"))
      if let place = blocks.firstIndex(where: { $0.category.rawValue == name }) {
        blocks[place] = read
      } else {
        blocks.append(read)
      }
    }
    return blocks
  }
}
