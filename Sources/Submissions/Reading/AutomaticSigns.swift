import MIME
import TextAnalysis

/// What a header and the shape of a message tell of a machine, list or rule that had a hand in it.
struct AutomaticSigns: Sendable {
  /// Every sign found, the strongest first.
  let reasons: [Reason]
  let rules: Set<MessageRule>
  /// Auto-Submitted, or a field like it, says that it answers another message.
  let isAutomaticReply: Bool
  /// It came by a list that people write to, not one that only sends (RFC 2369 section 3.4).
  let isDiscussionList: Bool

  /// More servers than this no honest route has: mail programs give up at 25 to 50.
  static let hopLimit = 50

  init(in message: Message, correspondent: Correspondent, own: OwnAddresses) {
    var found: [MessageRule: String?] = [:]
    let header = message.header
    let isReply = Self.findFields(in: header, found: &found)
    Self.findLists(in: header, found: &found)
    Self.findParts(in: message, found: &found)
    Self.findSenders(of: header, correspondent, own: own, found: &found)
    if let subject = header.subject, AutomaticSubject.isConclusive(subject) {
      found[.automaticSubject] = subject
    }
    if ExchangeSubstitute.stands(in: message) { found[.exchangeSubstitute] = .some(nil) }
    isAutomaticReply = isReply
    let post = header.value("List-Post")?.lowercased() ?? "no"
    isDiscussionList = !post.hasPrefix("no") || header.contains("X-BeenThere")
    rules = Set(found.keys)
    reasons = MessageRule.allCases.compactMap { rule in
      found[rule].map { Reason(rule, detail: $0) }
    }
  }

  /// - Returns: whether a field says that the message is an automatic answer.
  private static func findFields(in header: Header, found: inout [MessageRule: String?]) -> Bool {
    var isReply = false
    for value in header.values("Auto-Submitted") {
      let keyword = firstWord(of: value)
      guard !keyword.isEmpty, keyword != "no" else { continue }
      found[.autoSubmitted] = keyword
      isReply = isReply || keyword == "auto-replied" || keyword == "auto-notified"
    }
    for field in autoReplyFields where header.contains(field) {
      let value = firstWord(of: header.value(field) ?? "")
      guard value != "no", value != "false", value != "0" else { continue }
      found[.autoReplyField] = field
    }
    for value in header.values("Precedence") {
      let keyword = firstWord(of: value)
      if keyword == "bulk" || keyword == "junk" { found[.bulkPrecedence] = keyword }
      if keyword == "list" { found[.mailingList] = "Precedence" }
      if keyword.hasPrefix("auto") {
        found[.autoReplyField] = "Precedence"
        isReply = true
      }
    }
    for value in header.values("X-Auto-Response-Suppress") {
      let asked = value.lowercased().split { ", ;".contains($0) }
      if asked.contains("all") || asked.contains("autoreply") {
        found[.responseSuppressed] = value
      }
    }
    let flag = header.values("X-Spam-Flag") + header.values("X-Spam")
    if flag.contains(where: { ["yes", "true"].contains(firstWord(of: $0)) }) {
      found[.markedAsSpam] = .some(nil)
    }
    if header.values("Received").count > hopLimit { found[.tooManyHops] = .some(nil) }
    if ruleFields.contains(where: header.contains) { found[.forwardedByRule] = .some(nil) }
    if let path = header.values("Return-Path").first, isNull(path) {
      found[.nullSender] = .some(nil)
    }
    return isReply
  }

  private static func findLists(in header: Header, found: inout [MessageRule: String?]) {
    if let field = listFields.first(where: header.contains) { found[.mailingList] = field }
  }

  private static func findParts(in message: Message, found: inout [MessageRule: String?]) {
    if message.deliveryReport != nil || message.feedbackReport != nil
      || message.header.contains("X-Failed-Recipients")
    {
      found[.deliveryReport] = .some(nil)
    }
    guard let root = message.entities.first else { return }
    let reportType = root.parameters["report-type"]?.lowercased() ?? ""
    if root.mediaType == "multipart/report" {
      found[reportType == "disposition-notification" ? .readReceipt : .deliveryReport] = reportType
    }
    for entity in message.entities.prefix(entityLimit) {
      // Only the message's own parts: a person may attach an invitation or a failure report.
      guard entity.parent == nil || isOwnStructure(entity, in: message) else { continue }
      switch entity.mediaType {
      case "message/disposition-notification": found[.readReceipt] = entity.mediaType
      case "message/delivery-status", "message/global-delivery-status":
        found[.deliveryReport] = entity.mediaType
      case "text/calendar", "application/ics":
        guard entity.disposition != "attachment",
          let method = entity.parameters["method"] ?? message.calendar(of: entity.id)?.method
        else { continue }
        found[.calendarMessage] = method.lowercased()
      case "application/ms-tnef", "application/vnd.ms-tnef":
        if message.tnef(of: entity.id)?.isMeeting == true {
          found[.calendarMessage] = .some(nil)
        }
      default: break
      }
    }
  }

  /// Whether no entity above it is an attached message.
  private static func isOwnStructure(_ entity: Entity, in message: Message) -> Bool {
    var parent = entity.parent
    while let id = parent {
      let above = message[id]
      guard above.mediaType.hasPrefix("multipart/") else { return false }
      parent = above.parent
    }
    return true
  }

  private static func findSenders(
    of header: Header, _ correspondent: Correspondent, own: OwnAddresses,
    found: inout [MessageRule: String?]
  ) {
    let authors = header.from + header.sender
    if let mailbox = (authors + header.replyTo).first(where: { own.contains($0.address) }) {
      found[.ownAddress] = mailbox.address
    }
    // In Sender stands the mail system of a list as well, for what a person wrote to it.
    let origin = header.from.isEmpty ? header.sender : header.from
    let addresses = origin.compactMap { EmailAddress($0.address) }
    if addresses.contains(where: \.isMailSystem) { found[.mailSystemSender] = .some(nil) }
    if correspondent.isWebForm {
      found[.webForm] = .some(nil)
    } else if addresses.contains(where: \.isNoReply)
      || header.replyTo.contains(where: { EmailAddress($0.address)?.isNoReply ?? false })
    {
      found[.noReplySender] = .some(nil)
    }
    let marks = header.values("X-Loop") + header.values("X-Praatmee-Loop")
    if marks.contains(where: { own.contains(angleless($0)) }) { found[.loopMark] = .some(nil) }
  }

  /// The value's first word in lower case, without comments and parameters (RFC 3834 section 5).
  private static func firstWord(of value: String) -> String {
    let plain = withoutComments(value).lowercased()
    return String(plain.drop { $0 == " " || $0 == "\t" }.prefix { !" \t;,".contains($0) })
  }

  /// The value without its comments, nested ones included (RFC 5322 section 3.2.2).
  private static func withoutComments(_ value: String) -> String {
    var depth = 0
    return value.filter { character in
      if character == "(" { depth += 1 }
      defer { if character == ")" { depth = max(0, depth - 1) } }
      return depth == 0
    }
  }

  private static func angleless(_ value: String) -> String {
    value.filter { !"<> \t".contains($0) }
  }

  private static func isNull(_ path: String) -> Bool {
    let path = withoutComments(path).filter { !$0.isWhitespace }
    return path == "<>" || path.lowercased() == "<mailer-daemon>"
  }

  /// Beyond so many parts a message's shape says nothing more of who made it.
  static let entityLimit = 200

  private static let autoReplyFields = [
    "X-Autoreply", "X-Auto-Reply", "X-Autorespond", "X-Autoresponder", "X-AutoReply-From",
    "X-Autogenerated", "X-Auto-Generated", "X-Mail-Autoreply", "X-Auto-Reply-From",
    "X-FC-MachineGenerated", "Delivered-By-Autoresponder",
  ]
  private static let listFields = [
    "List-Id", "List-Post", "List-Unsubscribe", "List-Help", "List-Subscribe", "List-Owner",
    "List-Archive", "Mailing-List", "X-Mailing-List", "X-BeenThere",
  ]
  /// QUIRK: Microsoft 365 marks what a mailbox's rule forwards as auto-generated.
  private static let ruleFields = [
    "X-MS-Exchange-Generated-Message-Source", "X-MS-Exchange-Inbox-Rules-Loop",
  ]
}
