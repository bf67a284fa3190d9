import Testing

@testable import TextAnalysis

/// How the rules do on texts that were labelled by the guide before the rules saw them.
struct LabelledTextTests {
  static let kinds: [TextReading.Purpose: String] = [
    .contribution: "submission", .signup: "signup", .withdrawal: "withdrawal",
    .courtesy: "reply", .automatic: "automatic", .unrelated: "unrelated",
  ]

  @Test(arguments: LabelledText.names)
  func `no worry about safety is missed`(_ name: String) throws {
    let label = try LabelledText.named(name)
    let reading = TextReader().read(label.text, subject: label.subject)
    if label.sensitive { #expect(reading.sensitive) }
    #expect(reading.sensitive == (reading.sensitiveBecause != nil))
  }

  @Test(arguments: LabelledText.names)
  func `the language is known`(_ name: String) throws {
    let label = try LabelledText.named(name)
    let reading = TextReader().read(label.text, subject: label.subject)
    #expect(reading.language?.rawValue == label.language)
  }

  @Test(arguments: LabelledText.names)
  func `evidence is verbatim, in place, and there for each category`(_ name: String) throws {
    let label = try LabelledText.named(name)
    let reading = TextReader().read(label.text, subject: label.subject)
    let scalars = Array(label.text.unicodeScalars)
    for evidence in reading.evidence {
      let place = String(String.UnicodeScalarView(scalars[evidence.start..<evidence.end]))
      #expect(place == evidence.text)
    }
    for category in reading.also {
      #expect(reading.evidence.contains { $0.category == category })
    }
    #expect(reading.undecided == (reading.confidence < 0.6) || reading.purpose != .contribution)
  }

  @Test(arguments: [
    "Wij voeren startgesprekken waarin het kind zelf vertelt. Mooi om te zien hoe ouders luisteren.",
    "Fijn dat dit er is! Onze ouders willen nooit naar de ouderavond komen, weten jullie hoe dat komt",
    "Prima. Kan een ouder bezwaar maken tegen doubleren",
    "Dank voor jullie oproep. Onze ouders vinden de app lastig, wij hebben nu een spreekuur.",
    "Wij doen een mooi project met vaders. Mooi om te zien.",
  ])
  func `a word of thanks or praise makes no contribution a courtesy`(_ text: String) {
    #expect(TextReader().read(text, subject: nil).purpose == .contribution)
  }

  @Test(arguments: [
    "Bedankt voor jullie snelle reactie!", "Prima, dank je wel. Fijn weekend!", "Oké, top.",
    "Akkoord, jullie mogen het gebruiken. Groetjes!",
  ])
  func `a mere word of thanks is a courtesy`(_ text: String) {
    #expect(TextReader().read(text, subject: nil).purpose == .courtesy)
  }

  @Test(arguments: [
    "Ik wil niet meer dat mijn verhaal gebruikt wordt.",
    "Kunnen jullie mij van de lijst halen? Ik krijg te veel mail.",
    "Wil je mij van de mailinglijst afhalen",
    "Laat maar zitten wat ik stuurde, doe er maar niks mee.",
  ])
  func `what is taken back is no contribution`(_ text: String) {
    let reading = TextReader().read(text, subject: nil)
    #expect(reading.purpose == .withdrawal)
    #expect(!reading.interest)
  }

  @Test func `most texts are read as the guide says`() throws {
    var kinds = 0
    var categories = 0
    var submissions = 0
    var also = 0
    var interest = 0
    var falseAlarms = 0
    var sure = 0
    var sureAndRight = 0
    for name in LabelledText.names {
      let label = try LabelledText.named(name)
      let reading = TextReader().read(label.text, subject: label.subject)
      if Self.kinds[reading.purpose] == label.kind {
        kinds += 1
      } else {
        print("kind", name, label.kind, reading.purpose, reading.purposeBecause)
      }
      if reading.interest == label.interest { interest += 1 } else { print("interest", name) }
      if reading.sensitive, !label.sensitive {
        falseAlarms += 1
        print("false alarm", name, reading.sensitiveBecause ?? "")
      }
      guard label.kind == "submission" else { continue }
      submissions += 1
      let right = reading.category?.rawValue == label.category
      if right { categories += 1 }
      if !reading.undecided, reading.category != nil {
        sure += 1
        if right { sureAndRight += 1 }
      }
      if Set(reading.also.map(\.rawValue)) == Set(label.also) { also += 1 }
      if !right || Set(reading.also.map(\.rawValue)) != Set(label.also) {
        print(
          name, label.category ?? "-", label.also, "read as", reading.category?.rawValue ?? "-",
          reading.confidence, reading.also.map(\.rawValue), reading.categoryBecause.map(\.rule))
      }
    }
    let total = LabelledText.names.count
    print(
      "kind \(kinds)/\(total), category \(categories)/\(submissions),",
      "also \(also)/\(submissions), interest \(interest)/\(total),",
      "false alarms \(falseAlarms), sure and right \(sureAndRight)/\(sure)")
    #expect(total >= 60)
    #expect(kinds * 100 >= total * 90)
    #expect(categories * 100 >= submissions * 85)
    #expect(interest * 100 >= total * 95)
    #expect(falseAlarms * 100 <= total * 5)
    #expect(sureAndRight * 100 >= sure * 90)
  }
}
