import Dispatch
import Glibc
import IntakeService
import Synchronization

/// Inspects files on all cores and hands over what came out in their order. It holds one batch of
/// files at a time, however many there are.
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

  /// - Throws: what `body` throws.
  func forEach(
    in files: MessageFiles, _ body: (Outcome) throws(OutputFailure) -> Void
  ) throws(OutputFailure) {
    var batch: [String] = []
    var bytes = 0
    try files.forEachPath { path throws(OutputFailure) in
      let size = Self.size(of: path)
      if batch.count >= Self.mostFiles || !batch.isEmpty && bytes + size > Self.mostBytes {
        try finish(batch, body)
        batch.removeAll(keepingCapacity: true)
        bytes = 0
      }
      batch.append(path)
      bytes += size
    }
    try finish(batch, body)
  }

  private func finish(
    _ paths: [String], _ body: (Outcome) throws(OutputFailure) -> Void
  ) throws(OutputFailure) {
    let outcomes = concurrently(paths) { MessageFiles.message(in: $0).map(inspect) }
    for (path, outcome) in zip(paths, outcomes) {
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

  private static func size(of path: String) -> Int {
    var status = stat()
    return stat(path, &status) == 0 ? Int(status.st_size) : 0
  }
}
