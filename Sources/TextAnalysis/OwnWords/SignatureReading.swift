/// Tells what stands below a closing apart: who signs, and the sender who goes on.
///
/// A line is signature only if it looks like one: name, function, organisation, address, telephone,
/// working days, slogan, legal words. Whatever reads as a sentence is the sender's own.
struct SignatureReading {
  /// How sure it is that a signature stands here.
  enum Ground {
    /// A name alone, without a closing: any sentence is the sender's.
    case name
    case closing
    /// The mail program's own mark, or legal words: only who speaks of themselves or asks is
    /// believed.
    case marked
  }

  let mail: MailText
  var ground: Ground
  /// An organisation, a function or an address was seen, behind which slogans stand.
  private var hasOrganisation = false

  init(mail: MailText, ground: Ground) {
    self.mail = mail
    self.ground = ground
  }

  private static let afterthoughts = Phrases([
    "o ja", "oja", "oh ja", "trouwens", "nog", "en nog", "ook nog", "amai", "mag dit", "mag het",
    "mag ik", "one more", "btw", "by the way", "also", "oh and", "oh wacht", "o wacht", "o sorry",
    "vergeten", "nagekomen", "overigens", "tot slot", "p.s", "ps", "nb", "n.b",
  ])
  /// What invites to look or call elsewhere.
  private static let invitations = Phrases([
    "volg ons", "volg mij", "volg me", "kijk op", "kijk ook op", "kijk voor", "bezoek onze",
    "bezoek ook", "like ons", "vind ons", "meer weten", "meer informatie", "schrijf je in voor",
    "meld je aan voor", "follow us", "visit our", "besuchen sie", "suivez-nous", "lees onze",
    "neem een kijkje", "check onze", "kom werken", "word jij", "werken bij",
  ])
  private static let reaching = Phrases(["bereik", "telefonisch", "te bellen"])
  private static let addresses = Phrases(["http", "www.", "@"])

  /// What a line holds, counted.
  private struct Count {
    var words = 0
    var lower = 0
    var sentence = 0
    var personal = 0
    var slogan = 0
    var noSlogan = 0
    var wishes = 0
    var presence = 0
    var statements = 0
    var weekdays = 0
    var digits = 0
    /// Functions and organisations that begin with a capital or stand among few words.
    var offices = 0

    init(_ words: ArraySlice<MailWord>) {
      for word in words {
        self.words += 1
        if !word.startsUpper, !word.isNumber { lower += 1 }
        if word.isNumber { digits += word.range.count }
        let roles = word.roles
        // "ma" and "do" are days here.
        if roles.contains(.sentence), !roles.contains(.weekday) { sentence += 1 }
        if roles.contains(.personal) { personal += 1 }
        if roles.contains(.slogan) { slogan += 1 }
        if roles.contains(.noSlogan) { noSlogan += 1 }
        if roles.contains(.wish) { wishes += 1 }
        if roles.contains(.statement) { statements += 1 }
        if roles.contains(.weekday) { weekdays += 1 }
        if word.isNumber || !roles.isDisjoint(with: [.weekday, .presence]) { presence += 1 }
        if !roles.isDisjoint(with: [.function, .organisation]) { offices += 1 }
      }
    }
  }

  /// Returns whether a line below a closing is the sender's own.
  ///
  /// - Parameter goesOn: the line above it, in the same paragraph, is.
  mutating func isOwn(_ line: MailLine, goesOn: Bool) -> Bool {
    let words = mail.words(line)
    guard let first = words.first else { return goesOn }
    let count = Count(words)
    let isOwn = isOwn(line, first, count, goesOn: goesOn)
    if !isOwn, count.offices > 0 || count.digits >= 4 || hasAddress(line) { hasOrganisation = true }
    return isOwn
  }

  private func isOwn(_ line: MailLine, _ first: MailWord, _ count: Count, goesOn: Bool) -> Bool {
    let mark = mail.endMark(line.content)
    let isQuestion = mark == 0x3F
    if Disclaimer.legalWords.stand(mail.text, in: line.content), count.personal == 0 {
      return false
    }
    if count.weekdays > 0, count.presence == count.words { return false }
    let isAddressed =
      hasAddress(line) || count.digits >= 8
      || Self.invitations.start(mail.text, line.content)
    let asks = isQuestion && count.words >= 3 && count.sentence >= 1
    let speaks =
      count.personal > 0 && count.words >= 3 && count.sentence >= 2 || asks
      || startsAfterthought(first, line) && count.words >= 2
      || count.wishes > 0 && count.words >= 2 && count.lower > 0
    if isAddressed {
      return speaks && count.sentence >= 3 && count.lower * 2 > count.words
        && !Self.reaching.stand(mail.text, in: line.content)
    }
    if speaks { return ground != .marked || count.words >= 4 || count.wishes > 0 }
    guard ground != .marked, count.lower * 2 >= count.words, count.lower > 0 else { return false }
    return reads(line, first, count, mark, goesOn: goesOn)
  }

  /// Whether a line without "ik" or a question reads as a sentence.
  private func reads(
    _ line: MailLine, _ first: MailWord, _ count: Count, _ mark: UInt8?, goesOn: Bool
  ) -> Bool {
    if count.offices > 0, count.sentence == 0 { return false }
    if isSlogan(line, first, count, mark) { return false }
    let isEnded = mark == 0x2E || mark == 0x21 || mark == 0x3F
    if count.sentence >= 2, count.words >= 3 { return true }
    if count.sentence >= 1, isEnded ? count.words >= 3 : count.words >= 5 { return true }
    if goesOn, count.words >= 3 || isEnded { return true }
    // "Echt gebeurd.", below whatever organisation.
    if count.statements > 0, (2...8).contains(count.words), count.digits == 0, count.offices == 0 {
      return true
    }
    // "Twee dingen nog:" goes on below.
    if mark == 0x3A, count.words >= 2, count.offices == 0 { return true }
    // "Echt gebeurd."
    if isEnded, count.words >= 2, count.lower > 0, count.slogan + count.offices + count.digits == 0,
      !hasOrganisation,
      !line.content.contains(where: {
        mail.text.folded[$0] == 0x2E && $0 + 3 < line.content.upperBound
      })
    {
      return true
    }
    if ground == .name, isEnded, count.words >= 3 { return true }
    return count.offices == 0 && count.words >= 7 && count.lower * 4 >= count.words * 3
  }

  private static let statements = Phrases([
    "het ", "de ", "er ", "hij ", "zij ", "ze ", "dit ", "die ", "nu ", "inmiddels ", "the ",
  ])

  private func isSlogan(
    _ line: MailLine, _ first: MailWord, _ count: Count, _ mark: UInt8?
  ) -> Bool {
    let content = line.content
    let isQuoted =
      mail.text.folded[content.lowerBound] == 0x22
      && content.dropFirst(4).contains { mail.text.folded[$0] == 0x22 }
    if isQuoted { return true }
    guard count.personal == 0, mark != 0x3F, count.words <= 14 else { return false }
    let states = Self.statements.start(mail.text, content)
    guard hasOrganisation else {
      // "Samen leren, samen groeien" needs no school above it.
      return ground == .closing && count.slogan >= 3 && count.noSlogan == 0 && !states
        && count.slogan * 2 >= count.words
    }
    if count.slogan >= (states ? 3 : 2), count.noSlogan <= 1 { return true }
    return count.slogan >= 1 && !states && mark != 0x2E && first.startsUpper && count.words <= 10
      && count.noSlogan <= 1
  }

  private func startsAfterthought(_ first: MailWord, _ line: MailLine) -> Bool {
    Self.afterthoughts.wordsEnd(
      mail.text, at: first.range.lowerBound, before: line.content.upperBound) != nil
  }

  private func hasAddress(_ line: MailLine) -> Bool {
    Self.addresses.stand(mail.text, in: line.content)
  }
}
