/// Fuzzes the reading of what an IMAP server says: built by `scripts/fuzz` in one module with the
/// sources of the parser.
///
/// The first byte chooses into which pieces the rest is cut: that must make no difference.
@_cdecl("LLVMFuzzerTestOneInput")
func readAnyResponse(_ start: UnsafePointer<UInt8>?, _ count: Int) -> Int32 {
  let input = UnsafeRawBufferPointer(start: start, count: count)
  guard let first = input.first else { return 0 }
  let bytes = UnsafeRawBufferPointer(rebasing: input.dropFirst())
  let whole = responses(in: bytes, pieces: max(1, bytes.count))
  let cut = responses(in: bytes, pieces: Int(first % 31) + 1)
  precondition(whole.failure == cut.failure, "pieces make no difference to what is refused")
  if whole.failure == nil {
    precondition(whole.responses == cut.responses, "pieces make no difference to what is read")
  }
  return 0
}

private func responses(
  in bytes: UnsafeRawBufferPointer, pieces size: Int
) -> (responses: [IMAPResponse], failure: ResponseFramer.Failure?) {
  var limits = IMAPLimits.standard
  // Small, so that the limits are met as well.
  limits.memoryLiteralBytes = 4096
  limits.lineBytes = 8192
  limits.searchLineBytes = 16_384
  var framer = ResponseFramer(limits: limits)
  let parser = ResponseParser(limits: limits)
  var responses: [IMAPResponse] = []
  var rest = bytes[...]
  while !rest.isEmpty {
    do throws(ResponseFramer.Failure) {
      try framer.append(UnsafeRawBufferPointer(rebasing: rest.prefix(size)))
    } catch {
      return (responses, error)
    }
    rest = rest.dropFirst(size)
    while let frame = framer.next() { responses.append(parser.parse(frame)) }
  }
  return (responses, nil)
}
