/// Finds people, organisations and places by capitals, cues and lists.
struct NameScanner {
  let text: FoldedText
  let words: [NameWord]
  let knownNames: [String]
  let taken: TakenPlaces

  /// Words of one name.
  static let longestName = 6

  func scan() -> (pieces: [FoundPiece], remaining: [FoundPiece]) {
    var found = FoundNames(text: text, words: words)
    found.know(knownNames)
    var remaining: [FoundPiece] = []
    var index = 0
    while index < words.count {
      if let organisation = organisation(at: index) {
        found.add(.organisation, organisation)
        index = organisation.upperBound
      } else if let person = person(at: index) {
        found.add(.person, person)
        index = person.upperBound
      } else if let place = place(at: index) {
        found.add(.location, place)
        index = place.upperBound
      } else {
        if let piece = unknown(at: index) { remaining.append(piece) }
        index += 1
      }
    }
    return (found.pieces + found.furtherMentions(), remaining)
  }

  // MARK: People

  private func person(at index: Int) -> Range<Int>? {
    let word = words[index]
    guard taken.isFree(word.range), !word.isNumber else { return nil }
    if isNicknamed(index) { return index..<(index + 1) }
    if isCued(index) {
      // "mevrouw Van der Berg", but not "de moeder van Sem".
      let isOfSomebody = !word.isUpper && NameCues.ofSomebody.contains(words[index - 1].hash)
      if !isOfSomebody, isSurnameParticle(index), case let name = grown(from: index), name.count > 1
      {
        return name
      }
      if word.isUpper, !isSafe(index) { return grown(from: index) }
      let isStrong = index > 0 && NameCues.strong.contains(words[index - 1].hash)
      let isListed = FirstNames.all.contains(word.hash)
      guard !word.isUpper, word.follows, isStrong || isListed, word.range.count > 1,
        !NameCues.never.contains(word.hash), !SafeWords.ordinary.contains(word.hash)
      else { return nil }
      return grown(from: index)
    }
    guard word.isUpper else {
      let isName =
        FirstNames.all.contains(word.hash) && !FirstNames.ordinaryWords.contains(word.hash)
        && !SafeWords.ordinary.contains(word.hash) && word.range.count > 2
      return isName ? grown(from: index) : nil
    }
    guard !isSafe(index), !Places.all.contains(word.hash) else { return nil }
    if word.startsSentence { return startsWithName(index) ? grown(from: index) : nil }
    if index > 0, NameCues.places.contains(words[index - 1].hash), word.follows,
      !FirstNames.all.contains(word.hash), !FirstNames.all.contains(word.genitive),
      word.range.count > 1
    {
      return nil
    }
    if word.isAllUpper {
      return FirstNames.all.contains(word.hash) ? grown(from: index) : nil
    }
    if word.range.count == 1 {
      let isGroup = index > 0 && NameCues.groups.contains(words[index - 1].hash)
      return isGroup ? nil : grown(from: index)
    }
    return grown(from: index)
  }

  /// At the start of a sentence a capital says nothing: the word itself, or a surname, has to.
  private func startsWithName(_ index: Int) -> Bool {
    let word = words[index]
    if SafeWords.ordinary.contains(word.hash) { return false }
    if FirstNames.all.contains(word.hash) { return true }
    if word.genitive != 0, FirstNames.all.contains(word.genitive) { return true }
    let next = index + 1
    guard next < words.count, words[next].follows else { return false }
    if words[next].isUpper { return !isSafe(next) && !words[next].isAllUpper }
    return next + 1 < words.count && words[next + 1].follows && words[next + 1].isUpper
      && isSurnameParticle(next) && !isSafe(next + 1)
  }

  private func isCued(_ index: Int) -> Bool {
    guard index > 0, words[index].follows || isBehindAbbreviation(index) else { return false }
    let before = words[index - 1]
    if NameCues.before.contains(before.hash) { return true }
    return index > 1 && before.hash == WordSet.hash("van") && words[index - 1].follows
      && NameCues.ofSomebody.contains(words[index - 2].hash)
  }

  /// "die noemen we Kikker", "laat ik hem 'Kees' noemen": a name, however ordinary the word.
  private func isNicknamed(_ index: Int) -> Bool {
    guard words[index].isUpper, !NameCues.never.contains(words[index].hash) else { return false }
    let next = index + 1
    if index > 0, next < words.count, NameCues.naming.contains(words[next].hash),
      NameCues.named.contains(words[index - 1].hash)
    {
      return true
    }
    var place = index - 1
    while place >= 0, index - place <= 3, NameCues.named.contains(words[place].hash) { place -= 1 }
    return place >= 0 && place < index - 1 && NameCues.naming.contains(words[place].hash)
  }

  /// "dhr. Jansen", "mw. de Wit"
  private func isBehindAbbreviation(_ index: Int) -> Bool {
    let gap = words[index - 1].range.upperBound..<words[index].range.lowerBound
    return gap.count <= 3 && gap.allSatisfy { text.folded[$0] == 0x2E || text.folded[$0].isBlank }
      && words[index - 1].range.count <= 4
  }

  /// A name over its particles, initials and surnames.
  private func grown(from index: Int) -> Range<Int> {
    var end = index + 1
    var place = index + 1
    while place < words.count, place - index < Self.longestName {
      guard words[place].follows || isInitial(place - 1) else { break }
      if words[place].isUpper, !isSafe(place), !words[place].startsSentence || isInitial(place - 1)
      {
        end = place + 1
      } else if !isSurnameParticle(place) {
        break
      }
      place += 1
    }
    return index..<end
  }

  private func isInitial(_ index: Int) -> Bool {
    words[index].isUpper && words[index].range.count == 1
  }

  private func isSurnameParticle(_ index: Int) -> Bool {
    [
      "van", "de", "der", "den", "ten", "ter", "te", "el", "al", "ben", "von", "la", "le", "du",
      "bin",
    ]
    .contains { WordSet.hash($0) == words[index].hash }
  }

  private func isSafe(_ index: Int) -> Bool {
    let word = words[index]
    if SafeWords.capitals.contains(word.hash) { return true }
    return SafeWords.ordinary.contains(word.hash)
      && !FirstNames.all.contains(word.hash)
  }

  // MARK: Organisations

  private func organisation(at index: Int) -> Range<Int>? {
    let word = words[index]
    guard taken.isFree(word.range) else { return nil }
    if isGroupsName(index) { return index..<(index + 1) }
    if isOrganisationItself(index) { return index..<(index + 1) }
    let isTrigger =
      index > 0 && NameCues.organisations.contains(words[index - 1].hash) && word.follows
    let isNamedWithArticle =
      index > 0 && word.follows && word.isUpper && isArticle(index)
      && !word.startsSentence
    guard isTrigger || isNamedWithArticle else { return nil }
    var first = index
    if isArticle(index) {
      first = index + 1
      guard first < words.count, words[first].follows else { return nil }
    }
    guard words[first].isUpper, !words[first].startsSentence,
      isTrigger && first == index ? !isSafe(first) || words[first].isAllUpper == false : true,
      !SafeWords.ordinary.contains(words[first].hash) || first > index
    else { return nil }
    // "school Nederlands": a safe word behind a trigger without an article names nothing.
    if first == index, SafeWords.capitals.contains(words[first].hash) { return nil }
    var end = first + 1
    while end < words.count, end - first < 4, words[end].follows, words[end].isUpper,
      !words[end].startsSentence
    {
      end += 1
    }
    return index..<end
  }

  private func isArticle(_ index: Int) -> Bool {
    ["de", "het", "t", "the", "sint", "st", "la", "le"].contains {
      WordSet.hash($0) == words[index].hash
    }
  }

  /// "groep Kikker": the name of a group points at those in it.
  private func isGroupsName(_ index: Int) -> Bool {
    let word = words[index]
    return index > 0 && word.follows && word.isUpper && !word.isAllUpper && word.range.count > 2
      && !word.startsSentence && NameCues.rooms.contains(words[index - 1].hash)
  }

  private func isOrganisationItself(_ index: Int) -> Bool {
    let word = words[index]
    if word.isUpper, NameCues.knownOrganisations.contains(word.hash) { return true }
    guard word.isUpper, !word.startsSentence, word.range.count <= 40, !isSafe(index) else {
      return false
    }
    let letters = text.folded[word.range].filter { $0 != FoldedText.ignorable }
    return NameCues.organisationEndings.contains {
      letters.count > $0.count + 2 && letters.suffix($0.count).elementsEqual($0)
    }
  }

  // MARK: Places and what is left

  private func place(at index: Int) -> Range<Int>? {
    let word = words[index]
    guard word.isUpper, taken.isFree(word.range), !SafeWords.capitals.contains(word.hash) else {
      return nil
    }
    if Places.all.contains(word.hash) {
      // "Best" and "Echt" are towns only behind a word of place.
      let isAmbiguous = word.startsSentence && SafeWords.ordinary.contains(word.hash)
      if !isAmbiguous { return index..<(index + 1) }
    }
    guard index > 0, word.follows, !word.startsSentence, word.range.count > 1,
      NameCues.places.contains(words[index - 1].hash), !isSafe(index)
    else { return nil }
    var end = index + 1
    while end < words.count, end - index < 4, words[end].follows, words[end].isUpper,
      !words[end].startsSentence, !isSafe(end)
    {
      end += 1
    }
    return index..<end
  }

  /// A capital that may be a name and may be nothing.
  private func unknown(at index: Int) -> FoundPiece? {
    let word = words[index]
    guard word.isUpper, word.range.count > 1, taken.isFree(word.range), !isSafe(index),
      !SafeWords.ordinary.contains(word.hash)
    else { return nil }
    return FoundPiece(type: word.isAllUpper ? .organisation : .person, range: word.range)
  }
}
