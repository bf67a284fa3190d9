/// Why a set of labelled mails cannot be used. It never holds a mail's words.
package struct LabelledMailError: Error, Sendable, CustomStringConvertible {
  enum Problem: Sendable {
    case missing, refused, nothing, unknownForm
    case sameName(String)
    case form(String)
  }

  let path: String
  /// From 1; nil where the whole file is meant.
  let line: Int?
  let problem: Problem

  package var description: String {
    let place = line.map { "\(path):\($0)" } ?? path
    return switch problem {
    case .missing: "\(place) does not exist"
    case .refused: "\(place) cannot be read; look at its permissions"
    case .nothing:
      "\(place) holds no labelled mail: neither lines in a .jsonl file nor a .json file with labels"
    case .unknownForm:
      "\(place) is neither a folder nor a .jsonl or .json file with labelled mails"
    case .sameName(let name): "\(place) holds two mails with the id \(name); give each its own"
    case .form(let what):
      "\(place) cannot be read as a labelled mail: \(what); "
        + "docs/model.md says what one looks like"
    }
  }
}

extension LabelledMailError.Problem {
  static func unreadable(_ error: any Error) -> Self {
    guard let error = error as? DecodingError else { return .form("it is no JSON") }
    switch error {
    case .keyNotFound(let key, _): return .form("it lacks \"\(key.stringValue)\"")
    case .typeMismatch(_, let context), .valueNotFound(_, let context):
      return .form("\"\(name(context))\" is of another type than it should be")
    case .dataCorrupted(let context) where context.codingPath.isEmpty: return .form("it is no JSON")
    case .dataCorrupted(let context):
      return .form("\"\(name(context))\" has a value that does not exist")
    @unknown default: return .form("it is no labelled mail")
    }
  }

  private static func name(_ context: DecodingError.Context) -> String {
    context.codingPath.map(\.stringValue).joined(separator: ".")
  }
}
