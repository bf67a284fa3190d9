/// Words on top that only hand over what stands below them.
enum HandOver {
  /// Bytes; who writes more than this says something of their own.
  private static let longest = 320

  private static let phrases = [
    "zie hieronder", "hieronder het verhaal", "hieronder een verhaal", "hieronder de ervaring",
    "hieronder het voorbeeld", "hieronder de vraag", "hieronder de mail", "hieronder een mail",
    "onderstaand", "stuur ik door", "stuur ik jullie door", "doorgestuurd", "stuur het door",
    "stuur hem door", "stuur hem even door", "stuur 'm door", "stuur dit door", "ik stuur jullie",
    "het verhaal van mijn collega", "verhaal van een collega", "van mijn collega",
    "van een collega", "stuurde een collega", "stuurde mijn collega", "jullie mogen het hebben",
    "jullie mogen het gebruiken", "dit kreeg ik", "deze kreeg ik", "zie onder", "ter info", "t.i.",
    "fyi",
    "see below", "forwarding", "i am passing", "below is", "namens mijn collega",
    "bijgaand het verhaal", "hierbij het verhaal", "hierbij de mail", "hierbij het bericht",
    "hierbij de ervaring", "hierbij het voorbeeld", "hierbij de vraag", "voor jullie oproep",
    "met haar toestemming", "met zijn toestemming", "met toestemming",
  ].map(FoldedText.folded)

  static func matches(_ text: FoldedText, _ ranges: [Range<Int>]) -> Bool {
    guard ranges.reduce(0, { $0 + $1.count }) <= longest else { return false }
    return ranges.contains { text.contains(phrases, in: $0) }
  }
}
