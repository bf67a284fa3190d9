import Glibc

/// What libFuzzer calls for each input. One program holds all targets of a module; the environment
/// variable `FUZZ_TARGET` says which of them runs.
@_cdecl("LLVMFuzzerTestOneInput")
func readAnything(_ start: UnsafePointer<UInt8>?, _ count: Int) -> Int32 {
  let target = chosen
  let before = processorTime()
  target([UInt8](UnsafeBufferPointer(start: start, count: count)))
  let spent = processorTime() - before
  // Far more than any input needs under the sanitizer, and less than work needs that grows with
  // the square of a large one.
  demand(spent < 0.5 + 0.000_05 * Double(count), "the time is bounded", [spent, count])
  return 0
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
  guard !condition else { return }
  for fact in facts() {
    var text = ""
    dump(fact, to: &text)
    text = String(text.prefix(4_000))
    _ = write(STDERR_FILENO, text, text.utf8.count)
  }
  fatalError("broken promise: \(promise)")
}
