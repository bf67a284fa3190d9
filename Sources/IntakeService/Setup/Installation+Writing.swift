import Foundation

/// Why an installation could not be made.
package enum InstallationError: Error, Hashable, Sendable, CustomStringConvertible {
  /// The folder has a configuration already.
  case exists(String)
  case cannotWrite(String, reason: String)

  package var description: String {
    switch self {
    case .exists(let path):
      "\(path) is there already and was left as it is; name another folder, or edit that file"
    case .cannotWrite(let path, let reason):
      "cannot write \(path): \(reason)"
    }
  }
}

extension Installation {
  /// Writes the folder, the configuration, the templates and the folder for secrets.
  ///
  /// Nothing that is there already is overwritten: templates that staff edited stay theirs.
  /// - Returns: the paths that were written, in order.
  package func write() throws(InstallationError) -> [String] {
    let files = FileManager.default
    guard !files.fileExists(atPath: configurationFile) else { throw .exists(configurationFile) }
    var written: [String] = []
    // Files that staff create in it stay with the group.
    try make(folder, mode: 0o2770)
    try make("\(folder)/templates", mode: 0o750)
    try make("\(folder)/secrets", mode: 0o700)
    let guide = (name: "README.md", text: ShippedFiles.templatesGuide)
    for template in ShippedFiles.templates + [guide] {
      let path = "\(folder)/templates/\(template.name)"
      guard !files.fileExists(atPath: path) else { continue }
      try put(template.text, at: path, mode: 0o640)
      written.append(path)
    }
    // Last, so that an installation with a configuration is a whole one.
    try put(configuration, at: configurationFile, mode: 0o640)
    written.append(configurationFile)
    return written
  }

  private func make(_ path: String, mode: Int) throws(InstallationError) {
    do {
      try FileManager.default.createDirectory(
        atPath: path, withIntermediateDirectories: true, attributes: [.posixPermissions: mode])
    } catch {
      throw .cannotWrite(path, reason: Self.reason(error))
    }
  }

  private func put(_ text: String, at path: String, mode: Int) throws(InstallationError) {
    do {
      try Data(text.utf8).write(to: URL(fileURLWithPath: path), options: .atomic)
      try FileManager.default.setAttributes([.posixPermissions: mode], ofItemAtPath: path)
    } catch {
      throw .cannotWrite(path, reason: Self.reason(error))
    }
  }

  private static func reason(_ error: any Error) -> String {
    if let underlying = (error as NSError).userInfo[NSUnderlyingErrorKey] as? NSError,
      underlying.domain == NSPOSIXErrorDomain
    {
      return String(cString: strerror(Int32(underlying.code)))
    }
    return switch (error as? CocoaError)?.code {
    case .fileWriteNoPermission?: "this user may not write there"
    case .fileWriteFileExists?: "a file of that name is in the way"
    case .fileWriteOutOfSpace?: "the disk is full"
    case .fileWriteVolumeReadOnly?: "the disk is read-only"
    default: "a file may be in the way, the disk full, or the folder not this user's to write"
    }
  }
}
