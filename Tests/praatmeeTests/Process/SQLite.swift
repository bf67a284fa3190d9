import Foundation

/// The database as somebody else's program opens it: the library that every program here has
/// loaded, by its C functions.
enum SQLite {
  struct Refused: Error { let code: Int32 }

  private typealias Open =
    @convention(c) (
      UnsafePointer<CChar>, UnsafeMutablePointer<OpaquePointer?>
    ) -> Int32
  private typealias Execute =
    @convention(c) (
      OpaquePointer?, UnsafePointer<CChar>, UnsafeRawPointer?, UnsafeRawPointer?, UnsafeRawPointer?
    ) -> Int32
  private typealias Close = @convention(c) (OpaquePointer?) -> Int32

  static func execute(_ sql: String, in file: String) throws {
    guard let library = dlopen("libsqlite3.so.0", RTLD_NOW) else { throw Refused(code: -1) }
    defer { dlclose(library) }
    guard let open = dlsym(library, "sqlite3_open"), let execute = dlsym(library, "sqlite3_exec"),
      let close = dlsym(library, "sqlite3_close")
    else { throw Refused(code: -1) }
    var database: OpaquePointer?
    defer { _ = unsafeBitCast(close, to: Close.self)(database) }
    var code = unsafeBitCast(open, to: Open.self)(file, &database)
    if code == 0 { code = unsafeBitCast(execute, to: Execute.self)(database, sql, nil, nil, nil) }
    guard code == 0 else { throw Refused(code: code) }
  }
}
