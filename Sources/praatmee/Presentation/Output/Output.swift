import Glibc

/// Where a command writes: data to standard out, messages to standard error.
///
/// Data is collected and written in large pieces, so a command ends with `finish()`. A reader that
/// goes away is reported once, as `OutputFailure.closed`.
final class Output {
  let settings: OutputSettings
  private let errorDescriptor: Int32
  private let standardDescriptor: Int32
  private var descriptor: Int32
  private var pager: PagerProcess?
  private var buffer: [UInt8] = []

  /// So much is collected before it is written, in bytes.
  static let pieceSize = 64 * 1024

  init(
    settings: OutputSettings, descriptor: Int32 = STDOUT_FILENO,
    errorDescriptor: Int32 = STDERR_FILENO
  ) {
    self.settings = settings
    standardDescriptor = descriptor
    self.descriptor = descriptor
    self.errorDescriptor = errorDescriptor
    // A closed pipe is to be an error that we see, not the end of the process.
    signal(SIGPIPE, SIG_IGN)
  }

  /// The output of this process, looking as asked and as its terminal can.
  static func standard(_ options: OutputOptions = OutputOptions()) -> Output {
    Output(settings: .decide(options: options, surroundings: .ofThisProcess()))
  }

  /// Lets the rest of the output go through the pager, where one was chosen.
  func page() {
    guard pager == nil, buffer.isEmpty, let choice = settings.pager,
      let started = PagerProcess(choice)
    else { return }
    pager = started
    descriptor = started.input
  }

  /// Writes safe text as it is; in any other, what a terminal would obey is named.
  func write(_ text: String) throws(OutputFailure) {
    buffer.append(contentsOf: OutputGuard.guarded(text).utf8)
    if buffer.count >= Self.pieceSize { try flush() }
  }

  /// Writes bytes as they are, such as a whole mail for another program. Never for a terminal.
  func write(bytes: some Sequence<UInt8>) throws(OutputFailure) {
    buffer.append(contentsOf: bytes)
    if buffer.count >= Self.pieceSize { try flush() }
  }

  func line(_ text: String = "") throws(OutputFailure) {
    try write(text)
    try write("\n")
  }

  func lines(_ lines: some Sequence<String>) throws(OutputFailure) {
    for text in lines { try line(text) }
  }

  func table(_ table: Table) throws(OutputFailure) {
    try lines(table.lines(settings))
  }

  /// Writes a value as one line of JSON.
  func json(_ value: some Encodable) throws(OutputFailure) {
    try jsonLine(try JSONLine.bytes(of: value))
  }

  /// Writes a line that `JSONLine` made: it is safe for a terminal as it is.
  func jsonLine(_ line: [UInt8]) throws(OutputFailure) {
    try write(bytes: line)
    try write(bytes: [UInt8(ascii: "\n")])
  }

  /// Says something to the person, on standard error; nobody listening is no failure.
  ///
  /// - Parameter text: any text; line ends stay.
  func message(_ text: String, style: Style = .plain) {
    // What was found comes before what is said about it, where both go to one terminal.
    try? flush()
    let lines = TerminalText(text, lineEnds: .keep).string
      .split(separator: "\n", omittingEmptySubsequences: false)
      .map { settings.messageColour ? style.applied(to: String($0)) : String($0) }
    let bytes = Array((lines.joined(separator: "\n") + "\n").utf8)
    try? FileDescriptorWriter.write(bytes, to: errorDescriptor)
  }

  func flush() throws(OutputFailure) {
    guard !buffer.isEmpty else { return }
    let piece = buffer
    buffer.removeAll(keepingCapacity: true)
    try FileDescriptorWriter.write(piece, to: descriptor)
  }

  /// Writes what is left and waits until the pager is left.
  func finish() throws(OutputFailure) {
    var failure: OutputFailure?
    do { try flush() } catch { failure = error }
    if let pager {
      pager.finish()
      self.pager = nil
      descriptor = standardDescriptor
    }
    if let failure { throw failure }
  }
}
