import Submissions
import Testing

@Suite struct `A template that cannot be used` {
  struct Case: Sendable, CustomTestStringConvertible {
    let about: String
    let text: String
    /// Line, column, and a part of what is said.
    let problems: [(Int, Int, String)]

    var testDescription: String { about }
  }

  static let cases: [Case] = [
    Case(
      about: "no subject", text: "\nHallo\n",
      problems: [(1, 1, "the field Subject is missing")]),
    Case(
      about: "an empty subject", text: "Subject:  \n\nHallo\n",
      problems: [(1, 1, "Subject is empty")]),
    Case(
      about: "no text", text: "Subject: Dank\n\n", problems: [(3, 1, "there is no text")]),
    Case(
      about: "an unknown field", text: "Subjekt: Dank\nSubject: Dank\n\nHallo\n",
      problems: [(1, 1, "unknown field 'Subjekt'; did you mean 'Subject'?")]),
    Case(
      about: "a field twice", text: "Subject: Dank\nsubject: Dank\n\nHallo\n",
      problems: [(2, 1, "stands here twice")]),
    Case(
      about: "text where a field should be", text: "Subject: Dank\nBeste,\n\nHallo\n",
      problems: [(2, 1, "blank line expected")]),
    Case(
      about: "an unknown name", text: "Subject: Dank\n\nJe nummer is {{referentie}}.\n",
      problems: [(3, 14, "unknown name 'referentie'; did you mean 'reference'?")]),
    Case(
      about: "an unknown name far from any", text: "Subject: Dank\n\nHallo {{voornaam}},\n",
      problems: [(3, 7, "unknown name 'voornaam'; known are also, organisation, reference")]),
    Case(
      about: "an unknown name in the subject", text: "Subject: Dank {{refrence}}\n\nHallo\n",
      problems: [(1, 15, "did you mean 'reference'?")]),
    Case(
      about: "an unknown section",
      text: "Subject: Dank\n\n{{#intrest}}\nHallo\n{{/intrest}}\n",
      problems: [
        (3, 1, "unknown name 'intrest'; did you mean 'interest'?"), (5, 1, "unknown name"),
      ]),
    Case(
      about: "a yes or no shown as a text", text: "Subject: Dank\n\nHallo {{interest}}\n",
      problems: [(3, 7, "'interest' is yes or no")]),
    Case(
      about: "a section for what is always there",
      text: "Subject: Dank\n\nA {{#reference}}b{{/interest}}\n",
      problems: [(3, 3, "'reference' is always there"), (3, 18, "not open")]),
    Case(
      about: "a section left open", text: "Subject: Dank\n\n{{#interest}}\nHallo\n",
      problems: [(3, 1, "the section interest is not closed")]),
    Case(
      about: "a section left open in a paragraph",
      text: "Subject: Dank\n\nHallo {{#interest}}jij\n\nDag{{/interest}}\n",
      problems: [(3, 7, "not closed in its paragraph"), (5, 4, "not open")]),
    Case(
      about: "sections that overlap",
      text: "Subject: A\nAlso-question: je vraag\n\n{{#interest}}\n{{#also}}\nX\n"
        + "{{/interest}}\n{{/also}}\n",
      problems: [
        (4, 1, "not closed"), (7, 1, "{{/interest}} where {{/also}} is due (opened on line 5)"),
      ]),
    Case(
      about: "a tag left open", text: "Subject: Dank\n\nHallo {{reference\n\nDag\n",
      problems: [(3, 7, "'}}' is missing")]),
    Case(
      about: "an empty tag", text: "Subject: Dank\n\nHallo {{ }}\n",
      problems: [(3, 7, "the tag is empty")]),
    Case(
      about: "a value that would not be escaped", text: "Subject: Dank\n\nHallo {{{reference}}}\n",
      problems: [(3, 7, "three braces")]),
    Case(
      about: "another way to have it unescaped", text: "Subject: Dank\n\nHallo {{&reference}}\n",
      problems: [(3, 7, "tags with '&'")]),
    Case(
      about: "a partial", text: "Subject: Dank\n\n{{> footer}}\n",
      problems: [(3, 1, "tags with '>'")]),
    Case(
      about: "other delimiters", text: "Subject: Dank\n\n{{=<% %>=}}\n",
      problems: [(3, 1, "tags with '='")]),
    Case(
      about: "bold left open", text: "Subject: Dank\n\nHallo **jij\nDag\n",
      problems: [(3, 7, "** is not closed")]),
    Case(
      about: "bold across a section",
      text: "Subject: Dank\n\nA {{#interest}}**b{{/interest}} c**\n",
      problems: [(3, 19, "overlap")]),
    Case(
      about: "a link that is none", text: "Subject: Dank\n\nZie [hier](javascript:alert).\n",
      problems: [(3, 12, "https://, mailto: or tel:")]),
    Case(
      about: "a tag in a link's target",
      text: "Subject: Dank\n\n[hier](https://a.test/{{reference}})\n",
      problems: [(3, 8, "holds no tag")]),
    Case(
      about: "no word for what else was heard",
      text: "Subject: Dank\n\n{{#also}}\nOok {{also}}.\n{{/also}}\n",
      problems: [(3, 1, "no field such as Also-question")]),
    Case(
      about: "a tag in the word for what else was heard",
      text: "Subject: Dank\nAlso-question: je {{reference}}\n\nHallo\n",
      problems: [(2, 16, "plain words")]),
    Case(
      about: "a file that is no letter",
      text: "Subject: Dank\n\n" + String(repeating: "[", count: 20_000),
      problems: [(3, 1, "longer than 20000 characters")]),
    Case(
      about: "several mistakes at once", text: "Onderwerp: x\n\n{{a}} {{b}}\n",
      problems: [
        (1, 1, "Subject is missing"), (1, 1, "unknown field"), (3, 1, "unknown name 'a'"),
        (3, 7, "unknown name 'b'"),
      ]),
  ]

  @Test(arguments: cases)
  func `each mistake is named with its place`(_ expected: Case) {
    let (templates, problems) = AcknowledgementTemplates.load([("doubt.nl.md", expected.text)])
    #expect(templates.names.isEmpty)
    #expect(problems.map { [$0.line, $0.column] } == expected.problems.map { [$0.0, $0.1] })
    for (problem, (_, _, words)) in zip(problems, expected.problems) {
      #expect(problem.file == "doubt.nl.md")
      #expect(problem.message.contains(words))
    }
  }

  @Test(arguments: ["doubt.md", "doubt.nl.en.md", ".nl.md", "doubt.dutch.md", "../doubt.nl.md"])
  func `a file's name says kind and language`(_ name: String) {
    let (_, problems) = AcknowledgementTemplates.load([(name, "Subject: A\n\nB\n")])
    #expect(
      problems.map(\.message) == ["a template is named KIND.LANGUAGE.md, such as example.nl.md"])
  }

  @Test(arguments: ["README.md", "doubt.nl.md~", ".doubt.nl.md.swp", "notes.txt"])
  func `other files are passed over`(_ name: String) {
    let (templates, problems) = AcknowledgementTemplates.load([(name, "{{x}}")])
    #expect(templates.names.isEmpty)
    #expect(problems.isEmpty)
  }

  @Test func `a mistake in one file leaves the others usable`() {
    let (templates, problems) = AcknowledgementTemplates.load([
      ("doubt.nl.md", "Subject: A\n\nB\n"), ("doubt.en.md", "Subject: A\n\n{{b}}\n"),
    ])
    #expect(templates.names == ["doubt.nl"])
    #expect(
      problems.map(\.description) == [
        "doubt.en.md:3:1: unknown name 'b'; known are also, organisation, reference"
      ])
  }

  @Test(arguments: [
    "", "\n", "Subject", "{{", "{{{", "}}", "Subject: {{#", "Subject: a\n\n{{#interest",
    "Subject: a\n\n[](", "Subject: a\n\n**\\", "Subject: a\n\n- ", "\u{FEFF}",
    "Subject: a\n\n{{/}}", "Subject: a\n\n[a](https://b",
    "Subject: a\n\n{{#interest}}{{/interest}}",
    "Subject: a\r\n\r\n\\\r\n", "Subject: a\n\n{{!", "Subject: \u{1B}[2J\n\na",
  ])
  func `no text makes it fail otherwise`(_ text: String) {
    let (templates, problems) = AcknowledgementTemplates.load([("doubt.nl.md", text)])
    #expect(templates.names.isEmpty != problems.isEmpty)
  }
}
