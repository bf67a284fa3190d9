import TextAnalysis
import Yams

/// Reads the keys of one YAML mapping. Each mistake is noted at its place and reading goes on with
/// a stand-in value, so that one run tells them all.
struct MappingReader {
  /// Where in the file this mapping stands, such as `mailbox.imap`; empty for the whole file.
  let path: String
  let mark: Mark?
  let problems: ProblemList
  private let values: [String: Node]

  /// Notes every key that is not among `keys`, with the one that was probably meant.
  init(_ node: Node?, path: String, keys: [String], problems: ProblemList) {
    self.path = path
    self.problems = problems
    mark = node?.mark
    var values: [String: Node] = [:]
    switch node {
    case .mapping(let mapping):
      for (keyNode, value) in mapping {
        guard let key = keyNode.string, keys.contains(key) else {
          let name = keyNode.string ?? "?"
          problems.add(
            "unknown key '\(name)'" + Suggestion.phrase(for: name, among: keys), at: keyNode.mark)
          continue
        }
        values[key] = value
      }
    case .none:
      break
    case .some(let other) where other.isEmptyValue:
      break
    case .some(let other):
      let name = path.isEmpty ? "the file" : "'\(path)'"
      problems.add("\(name) must be a list of 'key: value' lines", at: other.mark)
    }
    self.values = values
  }

  /// The value's node; nil where the key is absent or left empty.
  func node(_ key: String) -> Node? {
    guard let node = values[key], !node.isEmptyValue else { return nil }
    return node
  }

  func mapping(_ key: String, keys: [String]) -> MappingReader {
    MappingReader(
      values[key] ?? nil, path: path(of: key), keys: keys, problems: problems)
  }

  /// The keys of the mapping that stands under `key`, as they are written.
  func keys(of key: String) -> [String] {
    values[key]?.mapping?.keys.compactMap(\.string) ?? []
  }

  func has(_ key: String) -> Bool { node(key) != nil }

  /// The place of a key's value, or of the mapping it is missing from.
  func mark(of key: String) -> Mark? { values[key]?.mark ?? mark }

  func path(of key: String) -> String { path.isEmpty ? key : "\(path).\(key)" }

  /// Notes that a value is not what it should be.
  func refuse(_ key: String, _ message: String) {
    problems.add("'\(path(of: key))' \(message)", at: mark(of: key))
  }
}

extension Node {
  /// True for `key:` with nothing behind it, and for an explicit null.
  fileprivate var isEmptyValue: Bool {
    guard case .scalar(let scalar) = self else { return false }
    return scalar.style == .plain && ["", "~", "null"].contains(scalar.string)
  }
}
