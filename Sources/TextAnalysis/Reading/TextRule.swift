/// The rules by which a text is read, under the names that stand in ``Reason/rule``.
///
/// The names are stored and shown in several languages, so they never change their meaning.
package enum TextRule: String, CaseIterable, Sendable {
  // What kind of message it is.
  case automaticAbsence = "automatic.absence"
  case automaticDelivery = "automatic.delivery"
  case automaticReceipt = "automatic.receipt"
  case automaticNewsletter = "automatic.newsletter"
  case unrelatedSpam = "unrelated.spam"
  case unrelatedSales = "unrelated.sales"
  case unrelatedPress = "unrelated.press"
  case unrelatedApplication = "unrelated.application"
  case unrelatedMisdirected = "unrelated.misdirected"
  case withdrawalAsked = "withdrawal.asked"
  case interestAsked = "interest.asked"
  case courtesyOnly = "courtesy.only"
  case handsSomethingOver = "contribution.handsOver"
  case nothingWritten = "contribution.nothingWritten"

  // Which category.
  case questionAsked = "question.asked"
  case questionMark = "question.mark"
  case questionClosing = "question.closing"
  case questionNamed = "question.named"
  case doubtVoiced = "doubt.voiced"
  case doubtSelfQuestion = "doubt.selfQuestion"
  case doubtNamed = "doubt.named"
  case exampleTold = "example.told"
  case exampleWayOfWorking = "example.wayOfWorking"
  case exampleOffered = "example.offered"
  case exampleNamed = "example.named"
  case subjectNames = "category.subject"
  case noCue = "category.noCue"

  // Whether a person should look first.
  case sensitiveViolence = "sensitive.violence"
  case sensitiveAbuse = "sensitive.abuse"
  case sensitiveNeglect = "sensitive.neglect"
  case sensitiveSelfHarm = "sensitive.selfHarm"
  case sensitiveThreat = "sensitive.threat"
}
