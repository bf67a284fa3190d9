/// What a text looks like, whatever it is about.
struct TextShape: Sendable {
  enum Measure: Int, CaseIterable {
    case words, sentences
    case moreThan4, moreThan12, moreThan25, moreThan60, moreThan120
    case questionMarks, anyQuestionMark, severalQuestionMarks, endsInQuestionMark
    case exclamationMarks, speech
    case past, present, firstSingular, firstPlural, secondPerson, thirdPerson
    case dutch, english, otherLanguage
    case noSubject, answerSubject, forwardSubject
  }

  private(set) var values: [Float]

  init(
    _ readings: [SentenceReading], _ text: FoldedText, subject: FoldedText, language: Language?
  ) {
    values = Array(repeating: 0, count: Measure.allCases.count)
    let words = readings.reduce(0) { $0 + $1.wordCount }
    let sentences = max(1, readings.count)
    set(.words, logarithm(words) / 6)
    set(.sentences, logarithm(readings.count) / 4)
    for (limit, measure) in [
      (4, Measure.moreThan4), (12, .moreThan12), (25, .moreThan25), (60, .moreThan60),
      (120, .moreThan120),
    ] where words > limit { set(measure, 1) }
    let questions = readings.count { $0.sentence.end == 0x3F }
    set(.questionMarks, Float(questions) / Float(sentences))
    set(.anyQuestionMark, questions > 0 ? 1 : 0)
    set(.severalQuestionMarks, questions > 1 ? 1 : 0)
    set(.endsInQuestionMark, readings.last?.sentence.end == 0x3F ? 1 : 0)
    set(.exclamationMarks, Float(readings.count { $0.sentence.end == 0x21 }) / Float(sentences))
    set(.speech, text.folded.contains(0x22) ? 1 : 0)
    countWords(readings, text, of: max(1, words))
    switch language {
    case .dutch?: set(.dutch, 1)
    case .english?: set(.english, 1)
    default: set(.otherLanguage, 1)
    }
    let subject = subject.folded.prefix(8)
    set(.noSubject, subject.isEmpty ? 1 : 0)
    set(.answerSubject, Self.starts(subject, ["re:", "antw:", "aw:"]) ? 1 : 0)
    set(.forwardSubject, Self.starts(subject, ["fw:", "fwd:", "doorst:"]) ? 1 : 0)
  }

  private mutating func set(_ measure: Measure, _ value: Float) {
    values[measure.rawValue] = value
  }

  /// Ln(1 + n), by way of the digits of the binary number: near enough, and the same everywhere.
  private func logarithm(_ number: Int) -> Float {
    let value = Float(number + 1)
    return (Float(value.exponent) + value.significand - 1) * 0.6931
  }

  private static func starts(_ bytes: ArraySlice<UInt8>, _ openings: [String]) -> Bool {
    openings.contains { bytes.starts(with: $0.utf8) }
  }

  /// Counts persons and tenses, as a share of the words; eight times, so that it fills 0 to 1.
  private mutating func countWords(
    _ readings: [SentenceReading], _ text: FoldedText, of words: Int
  ) {
    var counts = [Int](repeating: 0, count: Measure.allCases.count)
    for reading in readings {
      for word in reading.words {
        if let measure = Self.measure(of: text, word) { counts[measure.rawValue] += 1 }
      }
    }
    for measure in [
      Measure.past, .present, .firstSingular, .firstPlural, .secondPerson, .thirdPerson,
    ] {
      set(measure, min(1, Float(counts[measure.rawValue]) / Float(words) * 8))
    }
  }

  private static func measure(of text: FoldedText, _ word: Range<Int>) -> Measure? {
    guard word.count <= 12 else {
      return endsInPast(text, word) ? .past : nil
    }
    var key: UInt64 = 0
    for place in word.prefix(8) { key = key << 8 | UInt64(text.folded[place]) }
    if word.count <= 8, let known = wordKeys[key] { return known }
    return endsInPast(text, word) ? .past : nil
  }

  /// "-te", "-de", "-ten", "-den": the past of most Dutch verbs, and of some nouns.
  private static func endsInPast(_ text: FoldedText, _ word: Range<Int>) -> Bool {
    guard word.count > 4 else { return false }
    var end = word.upperBound
    if text.folded[end - 1] == 0x6E { end -= 1 }
    return text.folded[end - 1] == 0x65
      && (text.folded[end - 2] == 0x74 || text.folded[end - 2] == 0x64)
  }

  /// Words by their letters, eight at most, packed into a number.
  private static let wordKeys: [UInt64: Measure] = {
    let words: [(Measure, String)] = [
      (
        .past,
        """
        was waren had hadden ging gingen zei zeiden deed deden kwam kwamen stond stonden zat zaten \
        wilde wilden begon kon konden moest werd bleek vroeg keek gaf nam liep belde bleef vond \
        wist dacht sprak las schreef kreeg liet zag bracht hielp were did said went came told
        """
      ),
      (
        .present,
        """
        is ben bent zijn heb hebt heeft hebben kan kun kunt kunnen moet moeten wil wilt willen gaat \
        gaan doet doen zie ziet zien weet weten vind vindt vinden merk merkt are have has can
        """
      ),
      (.firstSingular, "ik mij me mijn mezelf ikzelf i my myself"),
      (.firstPlural, "we wij ons onze our us"),
      (.secondPerson, "jullie je jij jou jouw u uw you your"),
      (.thirdPerson, "hij zij ze hem haar hun hen they he she her his them their"),
    ]
    var keys: [UInt64: Measure] = [:]
    for (measure, list) in words {
      for word in list.split(separator: " ") {
        keys[word.utf8.reduce(0) { $0 << 8 | UInt64($1) }] = measure
      }
    }
    return keys
  }()
}
