import Testing

@testable import TextAnalysis

struct CueTests {
  private static let families = CueFamily.all

  @Test func `each kind of cue has its family`() {
    #expect(Set(Self.families.map(\.rule)) == Set(CueRule.allCases))
  }

  @Test func `each phrase finds itself`() {
    for family in Self.families {
      let table = CueTable([CueFamily(family.rule, family.phrases)])
      for phrase in family.phrases {
        let text = FoldedText(Self.plain(phrase))
        let tokens = table.vocabulary.tokens(text, in: 0..<text.count)
        #expect(!table.hits(in: tokens).isEmpty, "\(phrase)")
      }
    }
  }

  @Test func `each class of words that a phrase names is there`() {
    for phrase in Self.families.flatMap({ $0.phrases + $0.exceptions }) {
      for part in phrase.split(separator: "{").dropFirst() {
        let name = part.prefix { $0 != "}" }
        #expect(WordClass.all[String(name)] != nil, "\(phrase)")
      }
    }
  }

  @Test func `no phrase nests its choices, which the table cannot read`() {
    for phrase in Self.families.flatMap({ $0.phrases + $0.exceptions }) {
      var depth = 0
      for character in phrase {
        if character == "(" { depth += 1 }
        if character == ")" { depth -= 1 }
        #expect((0...1).contains(depth), "\(phrase)")
      }
      #expect(depth == 0, "\(phrase)")
    }
  }

  @Test func `no phrase is so short that any text holds it`() {
    for family in Self.families {
      for phrase in family.phrases { #expect(Self.plain(phrase).utf8.count >= 3, "\(phrase)") }
    }
  }

  @Test func `rule names are unique, and made of a subject and a finding`() {
    let names = TextRule.allCases.map(\.rawValue)
    #expect(Set(names).count == names.count)
    for name in names { #expect(name.split(separator: ".").count == 2) }
  }

  /// The phrase with the last of each choice and without gaps.
  private static func plain(_ phrase: String) -> String {
    var result = ""
    var rest = phrase[...]
    while let open = rest.firstIndex(of: "("), let close = rest.firstIndex(of: ")") {
      result += rest[..<open]
      let choices = rest[rest.index(after: open)..<close].split(separator: "|")
      result += choices.last ?? ""
      rest = rest[rest.index(after: close)...]
    }
    for (name, words) in WordClass.all {
      result = result.replacing("{\(name)}", with: words.first ?? "")
      rest = rest.replacing("{\(name)}", with: words.first ?? "")
    }
    return (result + rest).replacing("~", with: "").replacing("*", with: "")
      .replacing("_", with: "woord")
  }
}
