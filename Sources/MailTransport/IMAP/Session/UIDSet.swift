/// Sets of UIDs as commands write them: `1:3,7,9` (`sequence-set`, RFC 9051 section 9).
enum UIDSet {
  /// Commands with sets of at most this many: ascending, each UID once, without the impossible 0.
  static func batches(of uids: [UInt32], size: Int) -> [[UInt32]] {
    let sorted = Set(uids).subtracting([0]).sorted()
    return stride(from: 0, to: sorted.count, by: max(1, size)).map { start in
      Array(sorted[start..<min(start + max(1, size), sorted.count)])
    }
  }

  /// Writes ascending UIDs, runs as ranges.
  static func text(of uids: [UInt32]) -> String {
    var ranges: [ClosedRange<UInt32>] = []
    for uid in uids {
      if let last = ranges.last, last.upperBound < .max, last.upperBound + 1 == uid {
        ranges[ranges.count - 1] = last.lowerBound...uid
      } else {
        ranges.append(uid...uid)
      }
    }
    return ranges.map { $0.count == 1 ? "\($0.lowerBound)" : "\($0.lowerBound):\($0.upperBound)" }
      .joined(separator: ",")
  }
}
