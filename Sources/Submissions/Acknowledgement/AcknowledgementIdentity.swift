/// The Message-ID of the acknowledgement of a message: the same, however often it is made.
package enum AcknowledgementIdentity {
  /// The Message-ID for the acknowledgement of the message with a content digest, without angle
  /// brackets.
  ///
  /// It reveals nothing: it is a digest of a digest.
  /// - Parameter domain: of our own address; what cannot stand in a Message-ID is left out.
  package static func messageID(for contentDigest: String, domain: String) -> String {
    let digest = ContentDigest.of(Array("acknowledgement of \(contentDigest)".utf8))
    return "ack.\(digest.prefix(32))@\(rightSide(domain))"
  }

  private static func rightSide(_ domain: String) -> String {
    let allowed = domain.lowercased().filter {
      $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "-" || $0 == ".")
    }
    let labels = allowed.split(separator: ".").joined(separator: ".")
    // RFC 2606: a name that is surely nobody's.
    return labels.isEmpty ? "praatmee.invalid" : labels
  }
}
