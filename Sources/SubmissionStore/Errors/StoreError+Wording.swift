import FoundationEssentials

/// The one place with the words for the store's errors: what failed, with what, what next.
extension StoreError: CustomStringConvertible {
  package var description: String { "\(what): \(path) (while \(activity)). \(next)" }

  private var what: String {
    switch kind {
    case .missing: "There is no database yet"
    case .folderMissing: "The folder is missing"
    case .folderOpenToAll: "Everybody may write the folder"
    case .notPermitted: "Permission denied"
    case .notADatabase: "The file is not an SQLite database"
    case .foreign: "The database belongs to another program"
    case .older(let found, let needed): "The database has schema \(found), not \(needed)"
    case .newer(let found, let known): "The database has schema \(found), newer than \(known)"
    case .locked(let holder?):
      "Another daemon has the database (process \(holder.process) on \(holder.host), since "
        + "\(holder.since.formatted(.iso8601)))"
    case .locked(nil): "Another daemon has the database"
    case .busy:
      "Another program kept the database busy for more than "
        + "\(Int(ConnectionSettings.busyTimeout)) seconds"
    case .diskFull: "The disk is full"
    case .inputOutput: "The disk could not be read or written"
    case .corrupt: "The database is damaged"
    case .noSuchSubmission(let number): "There is no submission \(number)"
    case .notLeased: "The outbox entry is not being sent"
    case .refused(let code): "SQLite refused (result code \(code))"
    case .system(let errno): "The system refused (error \(errno))"
    case .unreadableValue: "A value could not be written or read"
    }
  }

  private var activity: String {
    switch operation {
    case .opening: "opening it"
    case .closing: "closing the database"
    case .reading: "reading the database"
    case .searching: "searching the database"
    case .checking: "checking the database"
    case .takingIn: "taking messages in"
    case .countingAttempts: "counting an attempt to read a message"
    case .quarantining: "putting a message into quarantine"
    case .marking: "noting what is marked on the server"
    case .leasing: "taking an entry from the outbox"
    case .settling: "writing down how sending ended"
    case .recovering: "looking for interrupted sending"
    case .deciding: "writing down a decision"
    case .erasing: "erasing a submission"
    }
  }

  private var next: String {
    switch kind {
    case .missing:
      "Check the path in the configuration; 'praatmee daemon' creates the database when it starts."
    case .folderMissing: "Create the folder, or correct the path in the configuration."
    case .folderOpenToAll: "Take the right to write from others: chmod o-w \(path)."
    case .notPermitted:
      "Give the group of the daemon the right to read and write the database and its folder, and "
        + "join that group."
    case .notADatabase: "Check the path; if it is right, put the newest backup in its place."
    case .foreign: "Check the path in the configuration; nothing was changed."
    case .older: "Start the daemon of this version once: it brings the database up to date."
    case .newer: "Install the newer version of praatmee; this one changed nothing."
    case .locked: "Stop that daemon first, or leave the work to it; nothing was changed."
    case .busy: "Try again in a moment; nothing was changed."
    case .diskFull: "Make room; nothing was lost, and it is tried again."
    case .inputOutput: "Check the disk and the system's log; nothing was acknowledged to anybody."
    case .corrupt:
      "Stop the daemon, keep a copy of the file, and put the newest backup in its place."
    case .noSuchSubmission: "Look for the number with 'praatmee queue --status all --kind all'."
    case .notLeased: "It was settled already, perhaps when a daemon started again."
    case .refused, .system, .unreadableValue:
      "This is a mistake of the program; nothing was changed. Please report it with this line."
    }
  }
}
