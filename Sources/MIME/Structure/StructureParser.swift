/// Finds the entities of one buffer and their header fields (RFC 5322 section 2, RFC 2046
/// section 5) in one pass over its bytes; what is open is kept on an explicit stack.
struct StructureParser {
  /// A composite entity that is open: its children are being read, or its epilogue.
  struct Frame {
    let entity: Int
    /// Empty for a message, and once a multipart is closed.
    var boundary: [UInt8]
  }

  let bytes: [UInt8]
  let buffer: UInt16
  /// The end of what is read; the rest lies beyond the limit.
  let end: Int
  var structure: MessageStructure
  var frames: [Frame] = []
  /// Added to offsets in this buffer for defects.
  private let origin: Int

  /// Reads the last buffer of a structure.
  init(extending structure: MessageStructure) {
    self.structure = structure
    buffer = UInt16(clamping: structure.decoded.count)
    bytes = structure.decoded.last?.bytes ?? structure.message
    origin = structure.origin(of: buffer)
    // Offsets are of 32 bits.
    end = max(0, min(bytes.count, structure.limits.messageLength, Int(UInt32.max) - 1))
    if bytes.count > end {
      self.structure.log.record(.messageTooLong, at: end)
    }
  }

  /// Reads the whole buffer as one message below `parent` (-1 for none) at some depth.
  mutating func parse(below parent: Int, depth: Int) {
    var position = parseHeader(
      of: beginEntity(at: startOfMessage(), parent: parent, depth: depth, inDigest: false),
      startsMessage: true)
    while true {
      position = descend(from: position)
      guard let delimiter = nextDelimiter(from: position) else { break }
      close(down: delimiter.level, at: delimiter.contentEnd)
      position = delimiter.next
      if delimiter.isClosing {
        frames[delimiter.level].boundary = []
        // What follows is the epilogue: the entity now open is the multipart itself.
        position = skipEpilogues(from: position)
        guard position >= 0 else { break }
      }
      guard let frame = frames.last, !frame.boundary.isEmpty else { break }
      guard structure.entities.count < structure.limits.parts else {
        keepRemainder(from: position, in: frame.entity)
        break
      }
      let parentRecord = structure.entities[frame.entity]
      let child = beginEntity(
        at: position, parent: frame.entity, depth: Int(parentRecord.depth) + 1,
        inDigest: isDigest(frame.entity))
      position = parseHeader(of: child, startsMessage: false)
    }
    for frame in frames where !frame.boundary.isEmpty {
      record(.unterminatedMultipart, at: Int(structure.entities[frame.entity].headerStart))
    }
    close(down: -1, at: end)
  }

  /// Opens composite entities until a leaf is reached; gives where its body starts.
  private mutating func descend(from start: Int) -> Int {
    var position = start
    while true {
      let entity = structure.entities.count - 1
      switch form(of: entity) {
      case .leaf:
        return position
      case .multipart(let boundary):
        structure.entities[entity].form = .multipart
        frames.append(Frame(entity: entity, boundary: boundary))
        return position
      case .message:
        guard structure.entities.count < structure.limits.parts else {
          record(.tooManyParts, at: position)
          return position
        }
        structure.entities[entity].form = .message
        frames.append(Frame(entity: entity, boundary: []))
        let inner = beginEntity(
          at: position, parent: entity, depth: Int(structure.entities[entity].depth) + 1,
          inDigest: false)
        position = parseHeader(of: inner, startsMessage: true)
      }
    }
  }

  /// After a closing delimiter: reads on until a delimiter of an enclosing multipart opens a part.
  /// Gives -1 at the end of the message.
  private mutating func skipEpilogues(from start: Int) -> Int {
    var position = start
    while let delimiter = nextDelimiter(from: position) {
      close(down: delimiter.level, at: delimiter.contentEnd)
      position = delimiter.next
      guard delimiter.isClosing else { return position }
      frames[delimiter.level].boundary = []
    }
    return -1
  }

  /// Ends the open leaf and every frame above a level.
  private mutating func close(down level: Int, at contentEnd: Int) {
    if let last = structure.entities.indices.last, structure.entities[last].form == .leaf,
      structure.entities[last].buffer == buffer, !isClosed(last)
    {
      end(last, at: contentEnd)
    }
    while frames.count - 1 > level, let frame = frames.popLast() {
      if level >= 0, !frame.boundary.isEmpty {
        record(.unterminatedMultipart, at: Int(structure.entities[frame.entity].headerStart))
      }
      end(frame.entity, at: contentEnd)
      let closed = structure.entities[frame.entity]
      if closed.form == .multipart, closed.firstChild < 0 {
        structure.entities[frame.entity].form = .leaf
        record(.multipartWithoutParts, at: Int(closed.headerStart))
      }
    }
  }

  private func isClosed(_ entity: Int) -> Bool {
    structure.entities[entity].bodyEnd != UInt32.max
  }

  private mutating func end(_ entity: Int, at contentEnd: Int) {
    let start = structure.entities[entity].bodyStart
    structure.entities[entity].bodyEnd = max(start, UInt32(clamping: contentEnd))
  }

  /// Adds an entity that starts at an offset.
  mutating func beginEntity(at start: Int, parent: Int, depth: Int, inDigest: Bool) -> Int {
    let index = structure.entities.count
    let fields = UInt32(clamping: structure.fields.count)
    structure.entities.append(
      EntityRecord(
        buffer: buffer, depth: UInt16(clamping: depth), parent: Int32(clamping: parent),
        headerStart: UInt32(clamping: start), fieldsStart: fields, fieldsEnd: fields,
        bodyStart: UInt32(clamping: start), bodyEnd: .max, inDigest: inDigest,
        type: ContentType(standardInDigest: inDigest)))
    guard parent >= 0 else { return index }
    let elder = Int(structure.entities[parent].lastChild)
    if elder >= 0 {
      structure.entities[elder].nextSibling = Int32(clamping: index)
    } else {
      structure.entities[parent].firstChild = Int32(clamping: index)
    }
    structure.entities[parent].lastChild = Int32(clamping: index)
    return index
  }

  /// Keeps all that follows as one opaque leaf.
  private mutating func keepRemainder(from start: Int, in parent: Int) {
    record(.tooManyParts, at: start)
    let depth = Int(structure.entities[parent].depth) + 1
    let rest = beginEntity(at: start, parent: parent, depth: depth, inDigest: false)
    structure.entities[rest].isRemainder = true
    structure.entities[rest].type.mediaType = .applicationOctetStream
  }

  mutating func record(_ kind: Defect.Kind, at position: Int) {
    structure.log.record(kind, at: buffer == 0 ? position : origin)
  }
}
