import CLibC
import FoundationEssentials

extension Doctor {
  /// Whether this machine's clock can be trusted: certificates and waiting times depend on it.
  func clock() -> Finding {
    // Nothing of this program is older than its first version.
    guard let earliest = Day("2026-11-01")?.start, now() > earliest else {
      return .failure(
        "clock", "it stands at \(now().formatted(.iso8601))",
        advice: "set it, and let the machine keep it: apt-get install systemd-timesyncd",
        cause: .machine)
    }
    guard praatmee_clock_is_kept() != 0 else {
      return .warning(
        "clock", "nothing keeps it in step with the world's",
        advice: "apt-get install systemd-timesyncd, or let the host of this machine keep it",
        cause: .machine)
    }
    return .fine("clock", "kept in step", cause: .machine)
  }
}
