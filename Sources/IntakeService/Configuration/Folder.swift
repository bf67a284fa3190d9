/// The folder that a file stands in, which relative paths in that file start from.
struct Folder: Hashable, Sendable {
  let path: String

  init(of file: String) {
    guard let slash = file.lastIndex(of: "/") else {
      path = "."
      return
    }
    path = slash == file.startIndex ? "/" : String(file[..<slash])
  }

  func path(_ relative: String) -> String {
    if relative.hasPrefix("/") { return relative }
    return path == "." ? relative : "\(path)/\(relative)"
  }
}
