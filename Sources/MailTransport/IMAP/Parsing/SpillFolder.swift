import FoundationEssentials

/// The folder that large messages come into.
package enum SpillFolder {
  static let prefix = "spill-"

  /// Deletes what an earlier process left there when it was killed, and returns how many files
  /// that were. Only for a folder that no running process uses.
  @discardableResult
  package static func removeLeftovers(in folder: String) -> Int {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
    return names.count { name in
      guard name.hasPrefix(prefix) else { return false }
      return (try? FileManager.default.removeItem(atPath: folder + "/" + name)) != nil
    }
  }
}
