/// The readers of what people write.
let targets: [String: @Sendable ([UInt8]) -> Void] = [
  "html": readHTML,
  "own-words": readOwnWords,
  "reading": readText,
]
