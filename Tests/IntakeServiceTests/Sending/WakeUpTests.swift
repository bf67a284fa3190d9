import IntakeService
import Testing

struct WakeUpTests {
  /// Longer than any test may take: a wait that ends was ended by something else.
  private let forEver = Duration.seconds(3600)

  @Test func `a raise before the wait ends it at once`() async {
    let wake = WakeUp()
    wake.raise()
    await wake.wait(atMost: forEver)
  }

  @Test func `a raise during the wait ends it`() async throws {
    let wake = WakeUp()
    let waiting = Task { await wake.wait(atMost: forEver) }
    try await Task.sleep(for: .milliseconds(5))
    wake.raise()
    await waiting.value
  }

  @Test func `two raises before the wait count as one`() async {
    let wake = WakeUp()
    wake.raise()
    wake.raise()
    await wake.wait(atMost: forEver)
    let time = await ContinuousClock().measure { await wake.wait(atMost: .milliseconds(30)) }
    #expect(time >= .milliseconds(30))
  }

  @Test func `without a raise the wait ends in its time`() async {
    let time = await ContinuousClock().measure { await WakeUp().wait(atMost: .milliseconds(20)) }
    #expect(time >= .milliseconds(20))
  }

  @Test func `cancelling ends the wait, before it and during it`() async {
    let wake = WakeUp()
    for _ in 1...50 {
      let waiting = Task { await wake.wait(atMost: forEver) }
      waiting.cancel()
      await waiting.value
    }
  }

  @Test func `no raise is lost between two waits`() async {
    let wake = WakeUp()
    let rounds = 2_000
    let (seen, told) = AsyncStream.makeStream(of: Void.self)
    let waiting = Task {
      for _ in 0..<rounds {
        await wake.wait(atMost: forEver)
        told.yield()
      }
    }
    var iterator = seen.makeAsyncIterator()
    for _ in 0..<rounds {
      wake.raise()
      await iterator.next()
    }
    await waiting.value
  }
}
