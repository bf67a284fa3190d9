/// Which buckets were met already.
struct BucketSet {
  private var bits = [UInt64](repeating: 0, count: GramHasher.buckets / 64)

  /// Returns whether the bucket is new.
  mutating func insert(_ bucket: UInt16) -> Bool {
    let place = Int(bucket >> 6)
    let bit: UInt64 = 1 << UInt64(bucket & 63)
    guard bits[place] & bit == 0 else { return false }
    bits[place] |= bit
    return true
  }
}
