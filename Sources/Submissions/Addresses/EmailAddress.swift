/// An address as it is judged and compared: never as it is shown or sent to.
struct EmailAddress: Hashable, Sendable {
  /// Before the last `@`, in lower case and without quotes: `"noor"@a.test` is Noor's address too
  /// (RFC 5321 section 4.1.2).
  let localPart: String
  /// After the last `@`, in lower case and without a dot at the end.
  let domain: String

  /// The longest address that a path can hold (RFC 5321 section 4.5.3.1.3), in octets.
  private static let limit = 254

  /// Nil for what is no address that mail could go to.
  init?(_ text: String?) {
    guard let text, text.utf8.count <= Self.limit, let at = text.lastIndex(of: "@") else {
      return nil
    }
    let localPart = Self.unquoted(text[..<at]).lowercased()
    var domain = text[text.index(after: at)...].lowercased()
    if domain.hasSuffix(".") { domain.removeLast() }
    guard Self.isPrintable(localPart), Self.isPrintable(domain), !localPart.isEmpty,
      domain.contains(".") || domain.hasPrefix("["), !domain.contains(".."),
      !domain.hasPrefix("."), !localPart.contains(where: { "<>,;:".contains($0) }),
      !domain.contains(where: { "<>,;()@\"\\".contains($0) })
    else { return nil }
    self.localPart = localPart
    self.domain = domain
  }

  /// Whether it is an address of somebody who takes no answers.
  ///
  /// Only the local part counts: `noreply.school.test` is an ordinary domain.
  var isNoReply: Bool {
    let letters = localPart.filter(\.isLetter)
    return Self.noReplyNames.contains { letters.hasPrefix($0) || letters.hasSuffix($0) }
  }

  /// Whether the mail system itself, or the robot of a list, writes from it.
  var isMailSystem: Bool {
    let name = localPart.prefix { $0 != "+" }
    return Self.mailSystemNames.contains(String(name))
      || Self.listRobotEndings.contains(where: name.hasSuffix)
      || name.hasPrefix("microsoftexchange329e71ec88ae4615bbc36ab6ce41109e")
  }

  private static let noReplyNames = [
    "noreply", "donotreply", "nietbeantwoorden", "nietantwoorden", "geenantwoord", "nepasrepondre",
    "keineantwort", "noresponse", "noanswer", "neverreply", "unattended",
  ]
  private static let mailSystemNames: Set<String> = [
    "mailer-daemon", "mailerdaemon", "postmaster", "mail-daemon", "maildaemon", "bounce",
    "bounces", "double-bounce", "mdaemon", "listserv", "majordomo", "mailman",
  ]
  private static let listRobotEndings = ["-request", "-bounces", "-bounce", "-owner", "-digest"]

  private static func unquoted(_ localPart: Substring) -> String {
    guard localPart.count > 2, localPart.hasPrefix("\""), localPart.hasSuffix("\"") else {
      return String(localPart)
    }
    var content = ""
    var isEscaped = false
    for character in localPart.dropFirst().dropLast() {
      if character == "\\", !isEscaped {
        isEscaped = true
      } else {
        content.append(character)
        isEscaped = false
      }
    }
    return content
  }

  private static func isPrintable(_ text: String) -> Bool {
    text.unicodeScalars.allSatisfy { scalar in
      scalar.value > 32 && scalar.value != 127 && !scalar.properties.isWhitespace
        && scalar.properties.generalCategory != .control
        && scalar.properties.generalCategory != .format
    }
  }
}
