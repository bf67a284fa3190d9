/// What went wrong with the store: facts only, never a sender's words or address.
package struct StoreError: Error, Hashable, Sendable {
  package enum Kind: Hashable, Sendable {
    /// There is no database at the path.
    case missing
    case folderMissing
    /// Everybody may write the folder, so anybody could exchange the database.
    case folderOpenToAll
    case notPermitted
    /// The file is something else than a database.
    case notADatabase
    /// The database is another program's.
    case foreign
    /// The daemon of this version has not run yet.
    case older(found: Int, needed: Int)
    /// A newer version of the program has migrated the database.
    case newer(found: Int, known: Int)
    /// Another daemon has it; who, where its lock file says so.
    case locked(LockHolder?)
    /// Another program wrote for longer than we waited.
    case busy
    case diskFull
    case inputOutput
    case corrupt
    case noSuchSubmission(Int)
    /// The outbox entry was not being sent, so there is nothing to settle.
    case notLeased
    /// SQLite refused for a reason that this program does not expect; its extended result code.
    case refused(code: Int32)
    /// The system refused; its error number.
    case system(errno: Int32)
    /// A value could not be written or read as JSON.
    case unreadableValue
  }

  /// What the store was doing.
  package enum Operation: String, Hashable, Sendable, CaseIterable {
    case opening, closing, reading, searching, checking, takingIn, countingAttempts, quarantining
    case marking, leasing, settling, recovering, deciding, erasing
  }

  /// What may be done about it.
  package enum Disposition: Hashable, Sendable {
    /// It passes by itself, or when somebody makes room: try again later.
    case transient
    /// Trying again changes nothing.
    case permanent
    /// Somebody has to change paths, rights or programs.
    case configuration
  }

  package let kind: Kind
  /// The file or folder that it is about.
  package let path: String
  package let operation: Operation

  package init(_ kind: Kind, path: String, during operation: Operation) {
    self.kind = kind
    self.path = path
    self.operation = operation
  }

  package var disposition: Disposition {
    switch kind {
    case .busy, .diskFull, .inputOutput, .locked: .transient
    case .missing, .folderMissing, .folderOpenToAll, .notPermitted, .notADatabase, .foreign, .older,
      .newer:
      .configuration
    case .corrupt, .noSuchSubmission, .notLeased, .refused, .system, .unreadableValue: .permanent
    }
  }
}
