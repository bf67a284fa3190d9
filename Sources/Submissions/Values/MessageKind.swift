/// What a message is to us.
package enum MessageKind: String, Sendable, Codable, CaseIterable {
  /// It hands over an example, a question or a doubt.
  case submission
  /// It only asks to be put on the interest list, or to think along.
  case signup
  /// It asks to take back, change or erase what was sent, or to be taken off the list.
  case withdrawal
  /// It only thanks, confirms or keeps a conversation going.
  case reply
  /// No person wrote it to us.
  case automatic
  /// Spam, sales, press, applications, mail meant for someone else.
  case unrelated
}
