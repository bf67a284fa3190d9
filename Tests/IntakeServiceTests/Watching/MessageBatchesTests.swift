import MailTransport
import Testing

@testable import IntakeService

struct MessageBatchesTests {
  private func sizes(_ sizes: [Int]) -> [MessageSize] {
    sizes.enumerated().map {
      MessageSize(uid: UInt32($0.offset + 1), size: $0.element, internalDate: nil)
    }
  }

  @Test(arguments: [
    (sizes: [Int](), batches: [Int]()),
    (sizes: [5], batches: [1]),
    (sizes: Array(repeating: 1, count: 250), batches: [100, 100, 50]),
    (sizes: [7_000_000, 1_000_000, 1], batches: [2, 1]),
    (sizes: [1, 50_000_000, 1], batches: [1, 1, 1]),
    (sizes: [50_000_000], batches: [1]),
    (sizes: [0, 0, 8_000_000], batches: [3]),
  ])
  func `batches are small in number and in bytes`(sizes given: [Int], batches: [Int]) {
    let messages = sizes(given)
    let divided = MessageBatches.divide(messages)
    #expect(divided.map(\.count) == batches)
    #expect(divided.flatMap(\.self) == messages)
  }
}
