import MIME

/// The same value as Content-Type and as Content-Disposition.
@Sendable func readParameters(_ input: [UInt8]) {
  let typed = message("Content-Type", input)
  let placed = message("Content-Disposition", input)
  _ = (typed.defects, placed.defects)
  for entity in typed.entities + placed.entities {
    let halves = entity.mediaType.split(separator: "/", omittingEmptySubsequences: false)
    demand(halves.count == 2 && !halves.contains(""), "a type has two halves", [halves])
    demand(
      entity.mediaType.utf8.allSatisfy { $0 > 0x20 && $0 < 0x7F && !(0x41...0x5A).contains($0) },
      "a type is in lower case", [entity.mediaType])
    demand(entity.disposition != "", "no disposition is not an empty one")
    for (name, value) in entity.parameters {
      demand(isTidy(value), "a parameter is one line", [name, value])
      demand(!name.utf8.contains { (0x41...0x5A).contains($0) || $0 == 0x20 }, "a name", [name])
      comesBack(value)
    }
    guard let filename = entity.filename else { continue }
    checkFilename(filename)
  }
}

/// A value that is written in sections (RFC 2231) is read as it was.
private func comesBack(_ value: String) {
  let bytes = Array(value.utf8.prefix(400))
  guard String(validating: bytes, as: UTF8.self) != nil else { return }
  var field = "text/plain; x*0*=utf-8''"
  for (index, byte) in bytes.enumerated() {
    if index > 0, index.isMultiple(of: 20) { field += "; x*\(index / 20)*=" }
    field += "%\(hexadecimal(byte))"
  }
  let read = message("Content-Type", Array(field.utf8)).entities.first?.parameters["x"]
  let expected = tidied(String(decoding: bytes, as: UTF8.self))
  demand(read == expected, "sections are joined", [expected, read as Any])
}

private func checkFilename(_ filename: String) {
  demand(!filename.isEmpty && filename.utf8.count <= 220, "a file name fits", [filename])
  demand(!filename.utf8.contains { $0 == 0x2F || $0 == 0x5C || $0 < 0x20 }, "no path", [filename])
  demand(!filename.hasPrefix(".") && !filename.hasSuffix("."), "no dots", [filename])
  var field = "attachment; filename*=utf-8''"
  for byte in filename.utf8 { field += "%\(hexadecimal(byte))" }
  let again = message("Content-Disposition", Array(field.utf8)).entities.first?.filename
  demand(again == filename, "a safe file name is safe", [filename, again as Any])
}
