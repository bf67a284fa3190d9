import Glibc

extension OutputFailure {
  /// What to tell the person; nil where there is nothing to tell.
  func sentence(_ wording: Wording) -> String? {
    switch self {
    case .closed: nil
    case .refused(let number):
      wording.text(.mistakeCannotWrite, ["cause": String(cString: strerror(number))])
    case .unencodable(let type):
      wording.text(.mistakeCannotWrite, ["cause": type])
    }
  }
}
