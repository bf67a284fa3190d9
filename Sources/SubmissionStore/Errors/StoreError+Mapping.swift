import GRDB
import Glibc

extension StoreError {
  /// Makes one of whatever the layers below threw.
  init(mapping error: any Error, path: String, during operation: Operation) {
    switch error {
    case let error as StoreError: self = error
    case let error as DatabaseError:
      self.init(Self.kind(of: error.extendedResultCode), path: path, during: operation)
    case is EncodingError, is DecodingError:
      self.init(.unreadableValue, path: path, during: operation)
    default: self.init(.refused(code: -1), path: path, during: operation)
    }
  }

  /// Makes one of a failed system call.
  init(errno code: Int32, path: String, during operation: Operation) {
    let kind: Kind =
      switch code {
      case EACCES, EPERM, EROFS, ELOOP: .notPermitted
      case ENOENT, ENOTDIR: .folderMissing
      case ENOSPC, EDQUOT: .diskFull
      case EIO: .inputOutput
      default: .system(errno: code)
      }
    self.init(kind, path: path, during: operation)
  }

  private static func kind(of code: ResultCode) -> Kind {
    switch code.primaryResultCode {
    case .SQLITE_BUSY, .SQLITE_LOCKED, .SQLITE_PROTOCOL: .busy
    case .SQLITE_FULL: .diskFull
    case .SQLITE_IOERR: .inputOutput
    case .SQLITE_CORRUPT: .corrupt
    case .SQLITE_NOTADB: .notADatabase
    case .SQLITE_READONLY, .SQLITE_PERM, .SQLITE_AUTH, .SQLITE_CANTOPEN: .notPermitted
    default: .refused(code: code.rawValue)
    }
  }
}

extension DatabaseError {
  /// The values of one message are at fault, not the database, the disk or another program.
  var isAboutTheValues: Bool {
    switch resultCode {
    case .SQLITE_CONSTRAINT, .SQLITE_TOOBIG, .SQLITE_MISMATCH, .SQLITE_RANGE: true
    default: false
    }
  }
}
