/// The exit codes of every command (from `sysexits.h`, where it has one).
enum ExitStatus: Int32 {
  case done = 0
  case failed = 1
  case nothingFound = 3
  case wrongUse = 64
  case badInput = 65
  case unreachable = 69
  case cannotCreate = 73
  case inputOutput = 74
  case tryAgain = 75
  case notPermitted = 77
  case configuration = 78
}
