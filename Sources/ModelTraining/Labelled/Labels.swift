package import TextAnalysis

/// What people say of a mail; `fixtures/training/README.md` has the meaning of each.
package struct Labels: Sendable, Hashable {
  package enum Kind: String, Sendable, Hashable, CaseIterable, Codable {
    case submission, signup, withdrawal, reply, automatic, unrelated
  }

  /// A sentence that shows something, as the mail has it.
  package struct Evidence: Sendable, Hashable, Codable {
    package var category: Category
    package var text: String

    package init(category: Category, text: String) {
      self.category = category
      self.text = text
    }
  }

  package var kind: Kind
  /// Nil where nothing is handed over, or where the people who labelled left it open.
  package var category: Category?
  package var also: [Category]
  package var evidence: [Evidence]
  package var interest: Bool
  package var interestBecause: String?
  package var sensitive: Bool
  package var sensitiveBecause: String?
  package var language: Language?

  package init(
    kind: Kind, category: Category? = nil, also: [Category] = [], evidence: [Evidence] = [],
    interest: Bool = false, interestBecause: String? = nil, sensitive: Bool = false,
    sensitiveBecause: String? = nil, language: Language? = nil
  ) {
    self.kind = kind
    self.category = category
    self.also = also
    self.evidence = evidence
    self.interest = interest
    self.interestBecause = interestBecause
    self.sensitive = sensitive
    self.sensitiveBecause = sensitiveBecause
    self.language = language
  }
}

extension Labels: Decodable {
  private enum Key: String, CodingKey {
    case kind, category, primary, also, evidence, interest, interestBecause, sensitive
    case sensitiveBecause, language
  }

  /// A category may be named `primary`, and `none` where there is none; evidence may be plain
  /// sentences, in the order of the category and those beside it.
  package init(from decoder: any Decoder) throws {
    let object = try decoder.container(keyedBy: Key.self)
    kind = try object.decode(Kind.self, forKey: .kind)
    let name =
      try object.decodeIfPresent(String.self, forKey: .category)
      ?? object.decodeIfPresent(String.self, forKey: .primary)
    category = name.flatMap { $0 == "none" || $0.isEmpty ? nil : Category(rawValue: $0) }
    also = (try object.decodeIfPresent([String].self, forKey: .also) ?? []).map(
      Category.init(rawValue:))
    let order = [category].compactMap(\.self) + also
    if let pieces = try? object.decodeIfPresent([Evidence].self, forKey: .evidence) {
      evidence = pieces
    } else {
      let sentences = try object.decodeIfPresent([String].self, forKey: .evidence) ?? []
      evidence = zip(order, sentences).map { Evidence(category: $0, text: $1) }
    }
    interest = try object.decodeIfPresent(Bool.self, forKey: .interest) ?? false
    interestBecause = try object.decodeIfPresent(String.self, forKey: .interestBecause)
    sensitive = try object.decodeIfPresent(Bool.self, forKey: .sensitive) ?? false
    sensitiveBecause = try object.decodeIfPresent(String.self, forKey: .sensitiveBecause)
    language = try object.decodeIfPresent(String.self, forKey: .language).map(
      Language.init(rawValue:))
    guard kind == .submission || category == nil else {
      throw DecodingError.dataCorruptedError(
        forKey: .category, in: object,
        debugDescription: "only a submission has a category, and this is kind \(kind.rawValue)")
    }
    for category in order where !Category.ofTheCall.contains(category) {
      throw DecodingError.dataCorruptedError(
        forKey: .category, in: object,
        debugDescription: "a category is example, question or doubt")
    }
  }
}
