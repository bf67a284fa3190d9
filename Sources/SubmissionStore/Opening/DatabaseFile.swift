import Glibc

/// The database's file and its folder, looked at before SQLite touches them, so that each trouble
/// has its own name.
struct DatabaseFile {
  let path: String

  var folder: String {
    guard let slash = path.utf8.lastIndex(of: UInt8(ascii: "/")) else { return "." }
    return slash == path.startIndex ? "/" : String(path[..<slash])
  }

  /// SQLite writes three files there: the folder must exist, be ours to write, and not be open to
  /// everybody, who could otherwise put another database in its place.
  func checkFolder() throws(StoreError) {
    var status = stat()
    guard stat(folder, &status) == 0 else {
      guard errno == ENOENT else { throw StoreError(errno: errno, path: folder, during: .opening) }
      throw StoreError(.folderMissing, path: folder, during: .opening)
    }
    guard status.st_mode & S_IFMT == S_IFDIR else {
      throw StoreError(.folderMissing, path: folder, during: .opening)
    }
    let isOpenToAll = status.st_mode & S_IWOTH != 0 && status.st_mode & S_ISVTX == 0
    guard !isOpenToAll else { throw StoreError(.folderOpenToAll, path: folder, during: .opening) }
    guard access(folder, R_OK | W_OK | X_OK) == 0 else {
      throw StoreError(errno: errno, path: folder, during: .opening)
    }
  }

  /// Creates an empty file that the group may write and others may not even read; SQLite gives its
  /// companions the same mode.
  ///
  /// An existing file stays as it is.
  func create() throws(StoreError) {
    let file = Glibc.open(path, O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC, 0o660)
    guard file >= 0 else {
      guard errno == EEXIST else { throw StoreError(errno: errno, path: path, during: .opening) }
      return
    }
    defer { close(file) }
    // The umask may have taken the group's rights away.
    guard fchmod(file, 0o660) == 0 else {
      throw StoreError(errno: errno, path: path, during: .opening)
    }
  }

  func checkFile() throws(StoreError) {
    var status = stat()
    guard stat(path, &status) == 0 else {
      guard errno == ENOENT else { throw StoreError(errno: errno, path: path, during: .opening) }
      throw StoreError(.missing, path: path, during: .opening)
    }
    guard status.st_mode & S_IFMT == S_IFREG else {
      throw StoreError(.notADatabase, path: path, during: .opening)
    }
    guard access(path, R_OK | W_OK) == 0 else {
      throw StoreError(errno: errno, path: path, during: .opening)
    }
  }

  /// Zero where there is nothing.
  var size: Int {
    var status = stat()
    return stat(path, &status) == 0 ? Int(status.st_size) : 0
  }
}
