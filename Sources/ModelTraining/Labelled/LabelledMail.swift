/// A mail, and what people say of it.
package struct LabelledMail: Sendable, Hashable {
  package enum Content: Sendable, Hashable {
    /// The body as it arrived, quotes and signature included.
    case text(subject: String?, body: String)
    /// A whole message, RFC 5322.
    case message([UInt8])
    /// The sender's own words, found before: a submission of the store.
    case ownWords(subject: String?, text: String)
  }

  /// Names it for people; unique in its set.
  package var id: String
  package var content: Content
  package var labels: Labels

  package init(id: String, content: Content, labels: Labels) {
    self.id = id
    self.content = content
    self.labels = labels
  }
}

extension LabelledMail: Decodable {
  private enum Key: String, CodingKey { case id, subject, text }

  package init(from decoder: any Decoder) throws {
    let object = try decoder.container(keyedBy: Key.self)
    id = try object.decode(String.self, forKey: .id)
    content = .text(
      subject: try object.decodeIfPresent(String.self, forKey: .subject),
      body: try object.decode(String.self, forKey: .text))
    labels = try Labels(from: decoder)
  }
}
