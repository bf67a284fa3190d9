/// Every text that a command shows, by its place in the catalogue.
///
/// The raw value is `group.name`; labels of stored values (`category.example`, `state.new`) are
/// found by it. Both languages are exhaustive switches: a key without a text does not compile.
enum WordingKey: String, Sendable, CaseIterable {
  // MARK: Categories

  case categoryExample = "category.example"
  case categoryQuestion = "category.question"
  case categoryDoubt = "category.doubt"
  case categoryUndecided = "category.undecided"
  case categoryNone = "category.none"

  // MARK: Kinds of message

  case kindSubmission = "kind.submission"
  case kindSignup = "kind.signup"
  case kindWithdrawal = "kind.withdrawal"
  case kindReply = "kind.reply"
  case kindAutomatic = "kind.automatic"
  case kindUnrelated = "kind.unrelated"

  // MARK: States of a submission

  case stateNew = "state.new"
  case stateOpen = "state.open"
  case stateAnswered = "state.answered"
  case stateClosed = "state.closed"

  // MARK: Whether a message is acknowledged

  case verdictSend = "verdict.send"
  case verdictWithhold = "verdict.withhold"
  case verdictHold = "verdict.hold"

  // MARK: States of outgoing mail

  case outboxPlanned = "outbox.planned"
  case outboxSending = "outbox.sending"
  case outboxSent = "outbox.sent"
  case outboxDeferred = "outbox.deferred"
  case outboxFailed = "outbox.failed"
  case outboxUncertain = "outbox.uncertain"
  case outboxHeld = "outbox.held"
  case outboxCancelled = "outbox.cancelled"

  // MARK: Pieces of a mail

  case pieceOwnWords = "piece.ownWords"
  case pieceGreeting = "piece.greeting"
  case pieceSignOff = "piece.signOff"
  case pieceSignature = "piece.signature"
  case pieceDisclaimer = "piece.disclaimer"
  case pieceBanner = "piece.banner"
  case pieceDeviceLine = "piece.deviceLine"
  case pieceQuoteHeader = "piece.quoteHeader"
  case pieceQuoted = "piece.quoted"
  case pieceForwardHeader = "piece.forwardHeader"
  case pieceForwarded = "piece.forwarded"
  case pieceAcknowledgement = "piece.acknowledgement"

  // MARK: Pieces that could point at a person

  case identifyingPerson = "identifying.person"
  case identifyingOrganisation = "identifying.organisation"
  case identifyingLocation = "identifying.location"
  case identifyingContact = "identifying.contact"
  case identifyingPostcode = "identifying.postcode"
  case identifyingDate = "identifying.date"
  case identifyingAge = "identifying.age"
  case identifyingId = "identifying.id"

  // MARK: Languages

  case languageNl = "language.nl"
  case languageEn = "language.en"
  case languageDe = "language.de"
  case languageFr = "language.fr"
  case languageUnknown = "language.unknown"

  // MARK: Ages

  case ageNow = "age.now"
  case ageMinutes = "age.minutes"
  case ageHours = "age.hours"
  case ageYesterday = "age.yesterday"
  case ageDays = "age.days"
  case ageWeeks = "age.weeks"
  case ageMonths = "age.months"
  case ageYears = "age.years"

  // MARK: The queue

  case queueNumber = "queue.number"
  case queueAge = "queue.age"
  case queueSender = "queue.sender"
  case queueCategory = "queue.category"
  case queueSubject = "queue.subject"
  case queueState = "queue.state"
  case queueMark = "queue.mark"
  case queueSensitiveMark = "queue.sensitiveMark"
  case queueInterestMark = "queue.interestMark"
  case queueWithdrawalMark = "queue.withdrawalMark"
  case queueWaitsMark = "queue.waitsMark"
  case queueUndecidedMark = "queue.undecidedMark"
  case queueNoSubject = "queue.noSubject"
  case queueNoSender = "queue.noSender"
  case queueEmpty = "queue.empty"
  case queueNothingFound = "queue.nothingFound"
  case queueCount = "queue.count"
  case queueCountSensitive = "queue.countSensitive"
  case queueCountUndecided = "queue.countUndecided"
  case queueNext = "queue.next"

  // MARK: One submission

  case showTitle = "show.title"
  case showFrom = "show.from"
  case showReceived = "show.received"
  case showSubject = "show.subject"
  case showCategory = "show.category"
  case showState = "show.state"
  case showKind = "show.kind"
  case showLanguage = "show.language"
  case showReference = "show.reference"
  case showConfidence = "show.confidence"
  case showUndecided = "show.undecided"
  case showWithdrawal = "show.withdrawal"
  case showSensitive = "show.sensitive"
  case showInterest = "show.interest"
  case showOwnWords = "show.ownWords"
  case showNoOwnWords = "show.noOwnWords"
  case showHandedOver = "show.handedOver"
  case showAnswers = "show.answers"
  case showLeft = "show.left"
  case showAttachments = "show.attachments"
  case showUnnamed = "show.unnamed"
  case showThread = "show.thread"
  case showHistory = "show.history"
  case showIdentifying = "show.identifying"
  case showWhyKind = "show.whyKind"
  case showWhyCategory = "show.whyCategory"
  case showWhySensitive = "show.whySensitive"
  case showWhyInterest = "show.whyInterest"
  case showWhyAcknowledged = "show.whyAcknowledged"
  case showWhyNotAcknowledged = "show.whyNotAcknowledged"
  case showWhyHeld = "show.whyHeld"
  case showAcknowledgement = "show.acknowledgement"
  case showDefects = "show.defects"
  case showContained = "show.contained"
  case showPictures = "show.pictures"
  case showSigned = "show.signed"
  case showEncrypted = "show.encrypted"
  case showEncryptedWords = "show.encryptedWords"
  case showNotFound = "show.notFound"
  case showOnlyHeader = "show.onlyHeader"
  case showWhyWasHeld = "show.whyWasHeld"
  case showWhyWasNotAcknowledged = "show.whyWasNotAcknowledged"
  case showReturned = "show.returned"
  case showUncertain = "show.uncertain"
  case showFailed = "show.failed"

  // MARK: Files that were looked at

  case inspectNothing = "inspect.nothing"
  case deidentifyRemaining = "deidentify.remaining"

  // MARK: Mistakes of the person who types

  case mistakeDidYouMean = "mistake.didYouMean"
  case mistakeUnknownValue = "mistake.unknownValue"
  case mistakeNoNumber = "mistake.noNumber"
  case mistakeUnreadable = "mistake.unreadable"
  case mistakeNotUTF8 = "mistake.notUTF8"
  case mistakeCannotWrite = "mistake.cannotWrite"

  // MARK: Small words

  case wordYes = "word.yes"
  case wordNo = "word.no"

  // MARK: Held acknowledgements and limits

  case queueAtLimit = "queue.atLimit"
  case showOversize = "show.oversize"
  case showRelease = "show.release"
  case acknowledgeReleased = "acknowledge.released"
  case acknowledgeAgain = "acknowledge.again"
  case acknowledgeCancelled = "acknowledge.cancelled"
  case acknowledgeNothingHeld = "acknowledge.nothingHeld"
  case acknowledgeUnderWay = "acknowledge.underWay"
  case acknowledgeSendingOff = "acknowledge.sendingOff"
  case acknowledgeAnyway = "acknowledge.anyway"

  // MARK: What happened to a submission

  case eventReceived = "event.received"
  case eventContinued = "event.continued"
  case eventRelatedTo = "event.relatedTo"
  case eventStatusChanged = "event.statusChanged"
  case eventCategoryChanged = "event.categoryChanged"
  case eventSensitiveChanged = "event.sensitiveChanged"
  case eventUndecidedChanged = "event.undecidedChanged"
  case eventInterestChanged = "event.interestChanged"
  case eventAcknowledgementPlanned = "event.acknowledgementPlanned"
  case eventAcknowledgementHeld = "event.acknowledgementHeld"
  case eventAcknowledgementWithheld = "event.acknowledgementWithheld"
  case eventAcknowledgementExists = "event.acknowledgementExists"
  case eventAcknowledgementReleased = "event.acknowledgementReleased"
  case eventAcknowledgementCancelled = "event.acknowledgementCancelled"
  case eventAcknowledgementSent = "event.acknowledgementSent"
  case eventAcknowledgementDeferred = "event.acknowledgementDeferred"
  case eventAcknowledgementFailed = "event.acknowledgementFailed"
  case eventAcknowledgementUncertain = "event.acknowledgementUncertain"
  case eventBounced = "event.bounced"
  case eventDelayed = "event.delayed"
  case eventArrivalShown = "event.arrivalShown"
  case eventErased = "event.erased"

  // MARK: A new installation

}
