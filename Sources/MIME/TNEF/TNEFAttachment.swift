/// What was read so far of an attachment in TNEF.
struct TNEFAttachment {
  private enum Property {
    static let displayName = 0x3001
    static let data = 0x3701
    static let filename = 0x3704
    static let method = 0x3705
    static let longFilename = 0x3707
    static let mediaType = 0x370E
    static let contentID = 0x3712
  }

  /// PR_ATTACH_METHOD of a message (MS-OXCMSG section 2.2.2.9).
  private static let embedded = 5
  /// The interface that stands before an object: sixteen bytes.
  private static let interfaceLength = 16

  var title: ArraySlice<UInt8>?
  var transportName: ArraySlice<UInt8>?
  var data: Range<Int>?
  private var properties: TNEFProperties?

  mutating func take(_ properties: TNEFProperties) {
    self.properties = properties
  }

  /// Where the stream of an attached message is.
  var embeddedMessage: Range<Int>? {
    guard let properties, let value = properties[Property.data],
      value.type == TNEFProperties.Kind.object,
      properties.number(Property.method) ?? Self.embedded == Self.embedded
    else { return nil }
    return objectContent(value.range)
  }

  /// The file; nil where there are neither bytes nor a name.
  func file(in bytes: [UInt8], message: TNEFMessage, limits: ParserLimits) -> ContainedFile? {
    var place = data
    if let value = properties?[Property.data] {
      place = value.type == TNEFProperties.Kind.object ? objectContent(value.range) : value.range
    }
    let isMessage = embeddedMessage != nil
    let name = name(in: message)
    guard place != nil || name != nil else { return nil }
    let type = properties.flatMap { message.string(Property.mediaType, of: $0) }
    return ContainedFile(
      name: name, mediaType: isMessage ? "application/ms-tnef" : type,
      content: place.map { bytes[$0] } ?? [],
      contentID: properties.flatMap { message.string(Property.contentID, of: $0) }
        .map { $0.filter { $0 != "<" && $0 != ">" } },
      limits: limits)
  }

  /// The longest of the names first: the others may be of the form `LONGNA~1.DOC`.
  private func name(in message: TNEFMessage) -> String? {
    for id in [Property.longFilename, Property.filename, Property.displayName] {
      if let properties, let name = message.string(id, of: properties) { return name }
    }
    return [title, transportName].lazy.compactMap(\.self).compactMap(message.string).first
  }

  private func objectContent(_ range: Range<Int>) -> Range<Int> {
    range.dropFirst(Self.interfaceLength)
  }
}
