/// Finds the value of a name among some that are known, in any case of its letters, without making
/// a string of it. Names are of ASCII.
struct NameTable<Value: Sendable>: Sendable {
  private struct Entry: Sendable {
    let start: Int
    let count: Int
    let value: Value
  }

  private var letters: [UInt8] = []
  private var entries: [Entry] = []
  /// The places of `entries` by a hash of their names.
  private var buckets: [[UInt16]] = Array(repeating: [], count: bucketCount)

  private static var bucketCount: Int { 256 }

  /// - Parameter names: in lower case; of two that are the same the first counts.
  init(_ names: [(String, Value)]) {
    for (name, value) in names {
      let bytes = Array(name.utf8)
      guard self.value(bytes[...]) == nil, !bytes.isEmpty else { continue }
      buckets[bytes.withUnsafeBufferPointer(Self.hash)].append(UInt16(clamping: entries.count))
      entries.append(Entry(start: letters.count, count: bytes.count, value: value))
      letters += bytes
    }
  }

  func value(_ name: ArraySlice<UInt8>) -> Value? {
    guard !name.isEmpty else { return nil }
    return name.withUnsafeBufferPointer { name in
      for place in buckets[Self.hash(name)] {
        let entry = entries[Int(place)]
        guard entry.count == name.count else { continue }
        var index = 0
        while index < name.count, name[index].lowercased == letters[entry.start + index] {
          index += 1
        }
        if index == name.count { return entry.value }
      }
      return nil
    }
  }

  /// Length and three letters tell most names apart.
  private static func hash(_ name: UnsafeBufferPointer<UInt8>) -> Int {
    let count = name.count
    let first = Int(name[0].lowercased)
    let middle = Int(name[count / 2].lowercased)
    let last = Int(name[count - 1].lowercased)
    return (count &* 37 &+ first &* 7 &+ middle &* 11 &+ last) & (bucketCount - 1)
  }
}
