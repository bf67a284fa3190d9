import Dispatch
import IntakeService
import Synchronization

/// Inspects files on all cores and hands over what came out in their order. It holds two batches
/// of files at a time, however many there are.
struct InspectionPipeline: Sendable {
  /// Files of a batch.
  private static let mostFiles = 512
  /// Bytes of a batch's files; a larger file is a batch by itself.
  private static let mostBytes = 8 << 20
  /// Files that a core takes at once.
  private static let portion = 16

  /// What is to be printed of one message.
  struct Outcome: Sendable {
    enum Printed: Sendable {
      /// A line without its end.
      case json([UInt8])
      case sheet([String])
    }

    let file: String
    let printed: Result<Printed, OutputFailure>
    /// Set where the file could not be read.
    let error: String?
  }

  let inspect: @Sendable (MessageFile) -> Outcome

  /// While one batch is handed over, the next is being inspected.
  ///
  /// - Throws: what `body` throws.
  func forEach(
    in files: MessageFiles, _ body: (Outcome) throws(OutputFailure) -> Void
  ) throws(OutputFailure) {
    var batch: [String] = []
    var bytes = 0
    var earlier: StartedBatch?
    func start() throws(OutputFailure) {
      let started = StartedBatch(batch) { paths in
        concurrently(paths) { MessageFiles.message(in: $0).map(inspect) }
      }
      defer { earlier = started }
      if let earlier { try handOver(earlier, body) }
      batch.removeAll(keepingCapacity: true)
      bytes = 0
    }
    // Nothing is left running when somebody has stopped listening.
    defer { _ = earlier?.outcomes() }
    try files.forEachPath { path, size throws(OutputFailure) in
      if batch.count >= Self.mostFiles || !batch.isEmpty && bytes + size > Self.mostBytes {
        try start()
      }
      batch.append(path)
      bytes += size
    }
    try start()
    if let last = earlier { try handOver(last, body) }
  }

  private func handOver(
    _ batch: StartedBatch, _ body: (Outcome) throws(OutputFailure) -> Void
  ) throws(OutputFailure) {
    for (path, outcome) in zip(batch.paths, batch.outcomes()) {
      if let outcome {
        try body(outcome)
      } else {
        try inspectMany(in: path, body)
      }
    }
  }

  /// Inspects the messages of an mbox or of standard input.
  private func inspectMany(
    in path: String, _ body: (Outcome) throws(OutputFailure) -> Void
  ) throws(OutputFailure) {
    var batch: [MessageFile] = []
    var bytes = 0
    func finish() throws(OutputFailure) {
      for outcome in concurrently(batch, inspect) { try body(outcome) }
      batch.removeAll(keepingCapacity: true)
      bytes = 0
    }
    try MessageFiles.forEachMessage(in: path) { file throws(OutputFailure) in
      if batch.count >= Self.mostFiles || bytes > Self.mostBytes { try finish() }
      if case .success(let content) = file.content { bytes += content.count }
      batch.append(file)
    }
    try finish()
  }

  /// Does the same with each item, a portion a core, and gives the results in the items' order.
  private func concurrently<Item: Sendable, Result: Sendable>(
    _ items: [Item], _ work: @Sendable (Item) -> Result
  ) -> [Result] {
    let portions = (items.count + Self.portion - 1) / Self.portion
    guard portions > 1 else { return items.map(work) }
    let results = Mutex<[[Result]]>(Array(repeating: [], count: portions))
    DispatchQueue.concurrentPerform(iterations: portions) { number in
      let start = number * Self.portion
      let done = items[start..<min(start + Self.portion, items.count)].map(work)
      results.withLock { $0[number] = done }
    }
    return results.withLock { $0.flatMap { $0 } }
  }
}

/// Files that are being inspected on other threads.
private struct StartedBatch {
  let paths: [String]
  private let running = DispatchGroup()
  private let result = Result()

  /// Nil stands for a file that holds any number of messages.
  typealias Outcomes = [InspectionPipeline.Outcome?]

  private final class Result: Sendable {
    let outcomes = Mutex<Outcomes>([])
  }

  init(_ paths: [String], _ inspect: @escaping @Sendable ([String]) -> Outcomes) {
    self.paths = paths
    DispatchQueue.global().async(group: running) { [result] in
      let outcomes = inspect(paths)
      result.outcomes.withLock { $0 = outcomes }
    }
  }

  /// Waits until all files were inspected.
  func outcomes() -> Outcomes {
    running.wait()
    return result.outcomes.withLock(\.self)
  }
}
