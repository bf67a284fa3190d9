/// A file that is no part of the message's tree: it stands in a TNEF stream, or in a text.
package struct ContainedFile: Sendable, Hashable {
  /// As the sender wrote it.
  package let originalFilename: String?
  /// Safe for any file system; nil without a name.
  package let filename: String?
  /// Lower case; what nothing is known of is `application/octet-stream`.
  package let mediaType: String
  /// Shared with what the file stands in: files in files are not copied.
  package let content: ArraySlice<UInt8>
  /// Without angle brackets.
  package let contentID: String?

  init(
    name: String?, mediaType: String?, content: ArraySlice<UInt8>, contentID: String? = nil,
    limits: ParserLimits
  ) {
    originalFilename = name
    filename = name.map { SafeFilename.make(from: $0, longest: limits.filenameLength) }
    let type = mediaType?.lowercased() ?? ""
    self.mediaType = MediaType.isWellFormed(type) ? type : "application/octet-stream"
    self.content = content
    self.contentID = contentID
  }
}
