import ArgumentParser
import FoundationEssentials
import IntakeService
import SubmissionStore
import Submissions

/// Lets an acknowledgement go out that was held or withheld.
struct AcknowledgeCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "acknowledge",
    abstract: "Let an acknowledgement go out that was held for staff.",
    discussion: """
      The acknowledgement of a sensitive submission waits until somebody has read it. This sends \
      it, through the outbox; --cancel decides that none goes out. With --anyway one is made for a \
      person whose mail looked like a machine's, or sent again where it was refused or may not \
      have arrived: look first, for only then somebody could get it twice.

      Examples:
        praatmee acknowledge 42
        praatmee acknowledge 42 --cancel
        praatmee acknowledge 42 --anyway
      """)

  @Argument(help: "The submission's number.") var number: String
  @Flag(help: "None goes out.") var cancel = false
  @Flag(help: "Make and send one although it was decided that none goes out.") var anyway = false
  @OptionGroup var config: ConfigurationOption

  func validate() throws {
    guard !(cancel && anyway) else { throw ValidationError("choose --cancel or --anyway.") }
  }

  func run() async throws {
    let session = try StaffSession(config)
    let number = try SubmissionNumber.parse(number, session)
    guard let detail = try await session.asking({ try await $0.submission(number) }) else {
      throw CommandFailure(
        .nothingFound, session.wording.text(.showNotFound, ["number": String(number)]))
    }
    let (who, now) = (StaffSession.who, session.now)
    let done: WordingKey? = try await session.asking { store in
      if cancel {
        return try await store.cancelUnsent(number, by: who, now: now) > 0
          ? .acknowledgeCancelled : nil
      }
      if try await store.releaseHeld(number, by: who, now: now) > 0 { return .acknowledgeReleased }
      guard anyway else { return nil }
      if try await store.sendAgain(number, by: who, now: now) > 0 { return .acknowledgeAgain }
      return try await acknowledge(number, detail, session) ? .acknowledgeReleased : nil
    }
    let values = ["number": String(number), "argument": session.argument(number)]
    guard let done else {
      let isUnderWay = detail.acknowledgements.contains {
        [.planned, .deferred, .sending].contains($0.state)
      }
      var message = session.wording.text(
        isUnderWay ? .acknowledgeUnderWay : .acknowledgeNothingHeld, values)
      if detail.acknowledgements.isEmpty, !cancel, !anyway {
        message += "\n" + session.wording.text(.acknowledgeAnyway, values)
      }
      throw CommandFailure(.failed, message)
    }
    try OutputFlags.plain.writing { output throws(OutputFailure) in
      output.message(session.wording.text(done, values))
      if !cancel, !session.configuration.acknowledge {
        output.message(session.wording.text(.acknowledgeSendingOff))
      }
    }
  }

  /// Makes an acknowledgement for a message that was not to get one.
  private func acknowledge(_ number: Int, _ detail: SubmissionDetail, _ session: StaffSession)
    async throws -> Bool
  {
    guard let reading = detail.reading else { return false }
    let loaded = try TemplateFolder(path: session.configuration.templates).load()
    let writer = AcknowledgementWriter(
      configuration: session.configuration, templates: loaded.templates)
    let template = detail.decision?.template ?? writer.neutralTemplate(for: reading)
    guard let mail = writer.mail(template, for: reading, submission: number) else { return false }
    return try await session.store.planAcknowledgement(
      of: number, mail, by: StaffSession.who, now: session.now)
  }
}

extension OutputFlags {
  /// The standing flags, for commands that take none.
  static var plain: OutputFlags {
    var flags = OutputFlags()
    flags.color = .auto
    flags.noPager = true
    return flags
  }
}
