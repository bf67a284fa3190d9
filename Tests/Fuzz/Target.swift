import Glibc

/// What libFuzzer calls for each input. One program holds all targets of a module; the environment
/// variable `FUZZ_TARGET` says which of them runs.
@_cdecl("LLVMFuzzerTestOneInput")
func readAnything(_ start: UnsafePointer<UInt8>?, _ count: Int) -> Int32 {
  let input = [UInt8](UnsafeBufferPointer(start: start, count: count))
  run(input)
  // What costs a careless reader minutes is most often something short, again and again.
  if count > 0, hash(input).isMultiple(of: 512) {
    asksForTimeAlone = true
    run(Array(repeatElement(input, count: longest / count).joined()))
  }
  return 0
}

/// Set for long inputs: they meet limits beyond which not all promises hold.
private nonisolated(unsafe) var asksForTimeAlone = false

/// Bytes, so many that work that grows with their square would break the promise.
private let longest = 64 << 10

private func run(_ input: [UInt8]) {
  let target = chosen
  let before = processorTime()
  target(input)
  let spent = processorTime() - before
  asksForTimeAlone = false
  // Far more than any input needs under the sanitizer.
  demand(spent < 0.5 + 0.000_05 * Double(input.count), "the time is bounded", [spent, input.count])
}

/// FNV-1a: an input that breaks a promise breaks it again.
private func hash(_ input: [UInt8]) -> UInt64 {
  input.reduce(0xCBF2_9CE4_8422_2325) { ($0 ^ UInt64($1)) &* 0x100_0000_01B3 }
}

/// The seconds that this thread has used: what else the machine does makes no difference.
private func processorTime() -> Double {
  var time = timespec()
  clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
  return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
}

private let chosen: @Sendable ([UInt8]) -> Void = {
  let name = getenv("FUZZ_TARGET").map { String(cString: $0) } ?? ""
  guard let target = targets[name] else {
    fatalError("FUZZ_TARGET is '\(name)'; it should be one of \(targets.keys.sorted())")
  }
  return target
}()

/// Ends the program if a promise is broken, and says with which values.
func demand(_ condition: Bool, _ promise: String, _ facts: @autoclosure () -> [Any] = []) {
  guard !condition, !asksForTimeAlone else { return }
  for fact in facts() {
    var text = ""
    dump(fact, to: &text)
    text = String(text.prefix(4_000))
    _ = write(STDERR_FILENO, text, text.utf8.count)
  }
  fatalError("broken promise: \(promise)")
}
