import Foundation
import MailLab
import SubmissionStore
import TestBench
import Testing

/// A disk that is full, and one that became read-only: both really so, where the system lets us
/// mount one.
@Suite(.serialized, .enabled(if: SmallDisk.isPossible)) struct FullDiskTests {
  @Test func `on a full disk nothing is lost and nothing answered; with room, all is`() async throws
  {
    let lab = try await MailLab.shared()
    let installed = try await InstalledPraatmee(lab: lab)
    let disk = try await SmallDisk(at: installed.folder + "/disk", kilobytes: 4_096)
    try installed.configure([("database: praatmee.sqlite", "database: ../disk/praatmee.sqlite")])
    let sender = lab.newMailbox("noor")
    #expect(try await installed.run(["daemon", "--once"]).status == 0)
    try disk.fill()
    var letter = Letter(from: sender.address)
    letter.body += String(repeating: " Zo ging het die ochtend in de kring.", count: 5_000)
    try lab.deliver([letter.bytes], to: installed.mailbox)

    // More often than a message that breaks us would be tried.
    for _ in 1...5 {
      let full = try await installed.run(["daemon", "--once"])
      #expect(full.status == 75, "\(full.errors)")
      #expect(full.errors.contains("The disk is full"))
      #expect(full.errors.contains("Make room"))
    }
    let doctor = try await installed.run(["doctor"])
    #expect(doctor.output.contains("MB free"))
    #expect(doctor.output.contains("make room"))
    #expect(try lab.messages(of: sender).isEmpty)

    try disk.makeRoom()
    let ending = try await installed.run(["daemon", "--once"])
    #expect(ending.status == 0, "\(ending.errors)")
    #expect(try await lab.messages(of: sender, atLeast: 1).count == 1)
    await disk.remove()
  }

  @Test func `a disk that became read-only is told as such`() async throws {
    let lab = try await MailLab.shared()
    let installed = try await InstalledPraatmee(lab: lab)
    let disk = try await SmallDisk(at: installed.folder + "/disk", kilobytes: 4_096)
    try installed.configure([("database: praatmee.sqlite", "database: ../disk/praatmee.sqlite")])
    #expect(try await installed.run(["daemon", "--once"]).status == 0)
    try await disk.makeReadOnly()
    let daemon = try await installed.run(["daemon", "--once"])
    #expect(daemon.status == 77, "\(daemon.errors)")
    #expect(daemon.errors.contains("/disk"))
    let doctor = try await installed.run(["doctor"])
    #expect(doctor.status == 77, "\(doctor.output)")
    await disk.remove()
  }
}

/// A file system of its own in memory.
struct SmallDisk: Sendable {
  let path: String

  struct NotMounted: Error { let reason: String }

  /// Only root mounts, and in some containers not even root.
  static let isPossible: Bool = {
    guard geteuid() == 0 else { return false }
    let path = FileManager.default.temporaryDirectory.path + "/disk-" + UUID().uuidString
    guard mkdir(path, 0o700) == 0 else { return false }
    defer { rmdir(path) }
    guard mount("tmpfs", path, "tmpfs", 0, "size=64k") == 0 else { return false }
    return umount(path) == 0
  }()

  init(at path: String, kilobytes: Int) async throws {
    self.path = path
    try FileManager.default.createDirectory(
      atPath: path, withIntermediateDirectories: false, attributes: [.posixPermissions: 0o700])
    guard mount("tmpfs", path, "tmpfs", 0, "size=\(kilobytes)k,mode=700") == 0 else {
      throw NotMounted(reason: String(cString: strerror(errno)))
    }
  }

  /// Leaves no byte free.
  func fill() throws {
    let file = open(path + "/ballast", O_WRONLY | O_CREAT, 0o600)
    defer { close(file) }
    let block = [UInt8](repeating: 1, count: 4_096)
    while write(file, block, block.count) > 0 {}
  }

  func makeRoom() throws { try FileManager.default.removeItem(atPath: path + "/ballast") }

  func makeReadOnly() async throws {
    guard mount("tmpfs", path, "tmpfs", UInt(MS_REMOUNT | MS_RDONLY), nil) == 0 else {
      throw NotMounted(reason: String(cString: strerror(errno)))
    }
  }

  func remove() async { umount2(path, Int32(MNT_DETACH)) }
}
