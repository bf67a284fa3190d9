import Glibc

/// Cuts a server's bytes, in whatever pieces they come, into responses.
///
/// It knows two things of the grammar only: a response ends at a line end, unless that line ends in
/// `{n}`; then n bytes follow that are looked at by nobody here. Large literals go to a file as they
/// arrive, so that a message never stands in memory twice.
struct ResponseFramer {
  enum Failure: Error, Equatable {
    case lineTooLong(Int)
    case tooManyLiterals(Int)
    /// More than 2^31 bytes in one literal: not worth dropping, the connection is given up.
    case literalBeyondReason(Int)
    case spill(SpillFile.Failure)
  }

  /// Where literals above a size go.
  struct Spill: Sendable {
    let above: Int
    let folder: String
  }

  private enum State {
    case line
    case memory(remaining: Int)
    case file(SpillFile, remaining: Int)
    case dropping(size: Int, remaining: Int)
  }

  /// Set while message bodies are being fetched.
  var spill: Spill?
  private let limits: IMAPLimits
  private var state = State.line
  private var frame = ResponseFrame()
  /// The literal that is being read into memory: beside the state, as an array in an enum would be
  /// copied at each piece.
  private var memory: [UInt8] = []
  /// Where the line that is being read begins in the frame's text.
  private var lineStart = 0
  private var finished: [ResponseFrame] = []
  private var nextFinished = 0

  init(limits: IMAPLimits = .standard) { self.limits = limits }

  /// The next whole response, or nil when more bytes are needed.
  mutating func next() -> ResponseFrame? {
    guard nextFinished < finished.count else { return nil }
    let frame = finished[nextFinished]
    finished[nextFinished] = ResponseFrame()
    nextFinished += 1
    if nextFinished == finished.count {
      finished.removeAll(keepingCapacity: true)
      nextFinished = 0
    }
    return frame
  }

  /// Takes in more bytes. After an error nothing more can be read from this connection.
  mutating func append(_ bytes: UnsafeRawBufferPointer) throws(Failure) {
    var rest = bytes[...]
    while !rest.isEmpty {
      if case .line = state {
        try appendLine(&rest)
      } else {
        try appendLiteral(&rest)
      }
    }
  }

  private mutating func appendLine(_ rest: inout Slice<UnsafeRawBufferPointer>) throws(Failure) {
    let buffer = UnsafeRawBufferPointer(rebasing: rest)
    guard let start = buffer.baseAddress else { return }
    let lineEnd = memchr(start, 0x0A, buffer.count)
    let count = lineEnd.map { UnsafeRawPointer($0) - start + 1 } ?? buffer.count
    frame.text.append(contentsOf: UnsafeRawBufferPointer(rebasing: buffer[..<count]))
    rest = rest.dropFirst(count)
    if frame.text.count > limits.lineBytes {
      let limit = isSearch ? limits.searchLineBytes : limits.lineBytes
      guard frame.text.count <= limit else { throw .lineTooLong(limit) }
    }
    if lineEnd != nil { try finishLine() }
  }

  private mutating func finishLine() throws(Failure) {
    let end = frame.text.count
    let contentEnd =
      end - lineStart >= 2 && frame.text[end - 2] == 0x0D ? end - 2 : end - 1
    if let size = try literalSize(endingAt: contentEnd) {
      try begin(literalOf: size)
      lineStart = end
      return
    }
    frame.text.removeSubrange(contentEnd...)
    finished.append(frame)
    frame = ResponseFrame()
    lineStart = 0
  }

  /// The n of a `{n}`, `{n+}` or `~{n}` at the end of the line.
  private func literalSize(endingAt end: Int) throws(Failure) -> Int? {
    guard end > lineStart, frame.text[end - 1] == UInt8(ascii: "}"), !isStatus else { return nil }
    var index = end - 2
    if index >= lineStart, frame.text[index] == UInt8(ascii: "+") { index -= 1 }
    let digitsEnd = index + 1
    while index >= lineStart, (0x30...0x39).contains(frame.text[index]) { index -= 1 }
    guard index >= lineStart, frame.text[index] == UInt8(ascii: "{"), index + 1 < digitsEnd else {
      return nil
    }
    var size = 0
    for digit in frame.text[(index + 1)..<digitsEnd] {
      size = size * 10 + Int(digit - 0x30)
      guard size <= Int(Int32.max) else { throw .literalBeyondReason(Int(Int32.max)) }
    }
    return size
  }

  private mutating func begin(literalOf size: Int) throws(Failure) {
    guard frame.literals.count < limits.literals else { throw .tooManyLiterals(limits.literals) }
    if size > (spill == nil ? limits.memoryLiteralBytes : limits.literalBytes) {
      state = .dropping(size: size, remaining: size)
    } else if let spill, size > spill.above {
      do {
        state = .file(try SpillFile(in: spill.folder), remaining: size)
      } catch {
        throw .spill(error)
      }
    } else {
      // The number is only a promise: memory grows with what really comes.
      memory.reserveCapacity(min(size, 1_048_576))
      state = .memory(remaining: size)
    }
    if size == 0 { try finishLiteral() }
  }

  private mutating func appendLiteral(
    _ rest: inout Slice<UnsafeRawBufferPointer>
  ) throws(Failure) {
    switch state {
    case .line: return
    case .memory(let left):
      let piece = Self.take(left, from: &rest)
      memory.append(contentsOf: piece)
      state = .memory(remaining: left - piece.count)
      if piece.count == left { try finishLiteral() }
    case .file(let file, let left):
      let piece = Self.take(left, from: &rest)
      do { try file.append(piece) } catch { throw .spill(error) }
      state = .file(file, remaining: left - piece.count)
      if piece.count == left { try finishLiteral() }
    case .dropping(let size, let left):
      let piece = Self.take(left, from: &rest)
      state = .dropping(size: size, remaining: left - piece.count)
      if piece.count == left { try finishLiteral() }
    }
  }

  private static func take(
    _ count: Int, from rest: inout Slice<UnsafeRawBufferPointer>
  ) -> UnsafeRawBufferPointer {
    let piece = UnsafeRawBufferPointer(rebasing: rest.prefix(count))
    rest = rest.dropFirst(piece.count)
    return piece
  }

  private mutating func finishLiteral() throws(Failure) {
    switch state {
    case .line: return
    case .memory:
      frame.literals.append(.bytes(memory))
      memory = []
    case .file(let file, _):
      do { try file.finish() } catch { throw .spill(error) }
      frame.literals.append(.file(file))
    case .dropping(let size, _): frame.literals.append(.discarded(size: size))
    }
    state = .line
  }

  private var isSearch: Bool {
    let head = Array("* SEARCH".utf8)
    return frame.text.count >= head.count
      && zip(frame.text, head).allSatisfy { $0 & 0xDF == $1 & 0xDF }
  }

  /// Whether the response's text is free: `* NO see page {12}` announces no literal.
  private var isStatus: Bool {
    guard frame.literals.isEmpty else { return false }
    if frame.text.first == UInt8(ascii: "+") { return true }
    guard let space = frame.text.prefix(80).firstIndex(of: 0x20) else { return false }
    let word = frame.text[(space + 1)...].prefix(8).prefix { $0 != 0x20 }
    return ResponseStatus(rawValue: String(decoding: word, as: UTF8.self).uppercased()) != nil
  }
}
