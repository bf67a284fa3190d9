import Foundation
import MIME
import Submissions
import TextAnalysis
import Testing

@Suite struct `The templates that are shipped` {
  static let folder = URL(filePath: #filePath)
    .appending(path: "../../../../../config/templates").standardizedFileURL

  static let loaded: (templates: AcknowledgementTemplates, problems: [TemplateProblem]) = {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
    return AcknowledgementTemplates.load(
      names.map { name in
        let data = FileManager.default.contents(atPath: folder.appending(path: name).path)
        return (name, String(decoding: data ?? Data(), as: UTF8.self))
      })
  }()

  @Test func `they are complete and without a mistake`() {
    #expect(Self.loaded.problems.map(\.description) == [])
    #expect(Self.loaded.templates.missing == [])
    #expect(Set(Self.loaded.templates.names) == StandardTemplates.names)
  }

  @Test(arguments: StandardTemplates.names.sorted())
  func `each says what must be said and nothing of the sender's`(_ name: String) throws {
    for interest in [true, false] {
      for also in [[], [Category.example, .question, .doubt]] {
        let occasion = occasion(interest: interest, also: also)
        let mail = try #require(Self.loaded.templates.render(name, for: occasion))
        let html = try #require(mail.html)
        #expect(mail.subject.contains("PM-42"))
        #expect(mail.subject.count < 70)
        for part in ["PM-42", "0800-2000", "112", "Praatmee", "https://veiligthuis.nl"] {
          #expect(mail.text.contains(part))
          #expect(html.contains(part))
        }
        for secret in ["Jayden", "Sem", "Geheim", "groep 5", "noor@"] {
          #expect(!mail.text.contains(secret))
          #expect(!html.contains(secret))
          #expect(!mail.subject.contains(secret))
        }
        #expect(!mail.text.contains("**"))
        #expect(!mail.text.contains("{{"))
        #expect(!mail.text.contains("\n\n\n"))
        #expect(!html.contains("{{"))
      }
    }
  }

  @Test(arguments: ["example", "question", "doubt"])
  func `each category's own names the others, in both languages`(_ kind: String) throws {
    let others = Category.ofTheCall.filter { $0.rawValue != kind }
    let dutch = try #require(
      Self.loaded.templates.render("\(kind).nl", for: occasion(also: others)))
    #expect(dutch.text.contains(" en je "))
    let english = try #require(
      Self.loaded.templates.render("\(kind).en", for: occasion(also: others)))
    #expect(english.text.contains(" and your "))
  }

  @Test(arguments: StandardTemplates.names.sorted())
  func `the interest list is named only to who asked`(_ name: String) throws {
    let asked = try #require(Self.loaded.templates.render(name, for: occasion(interest: true)))
    let notAsked = try #require(Self.loaded.templates.render(name, for: occasion(interest: false)))
    let isSubmission = !name.hasPrefix("signup") && !name.hasPrefix("withdrawal")
    #expect((asked.text != notAsked.text) == isSubmission)
  }
}
