import Foundation
import Testing

/// Disks that are full, folders that may not be written, files that are too large.
@Suite struct DiskTests {
  let scratch: Scratch

  init() throws { scratch = try Scratch() }

  @Test func aSparsePaperOf200MB() throws {
    let paper = scratch.path("large.pdf")
    try Data("%PDF-1.7\n".utf8).write(to: paper)
    let handle = try FileHandle(forWritingTo: paper)
    try handle.truncate(atOffset: 200 << 20)
    try handle.close()
    var papers = Application.papers
    papers["application"] = "large.pdf"
    try Refusal(
      "large", Application.submit(papers: papers) + ["--office", "office"], 65,
      vi: """
        hồ sơ chưa được nhận, không có gì được ghi:
          – --paper: gặp “large.pdf (209715200 B)”; cần tệp không quá 52428800 B
        """,
      en: """
        the application was not taken, nothing was written:
          – --paper: found “large.pdf (209715200 B)”; expected a file of at most 52428800 B
        """
    ).check(in: scratch)
  }

  @Test(.enabled(if: Rights.canBeGivenUp, "needs root and setpriv, to run the program without rights"))
  func initInAFolderOfSomebodyElse() throws {
    let folder = scratch.path("closed")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: false)
    for (path, written) in [("closed", "closed"), ("closed/office", "closed/office")] {
      try Refusal(
        path, ["init", path], 73,
        vi: "“\(written)” chỉ cho đọc; cần quyền ghi",
        en: "“\(written)” is read-only; write permission is needed"
      ).check(in: scratch, wrapper: Rights.givenUp)
    }
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path) == [])
  }

  @Test(.enabled(if: SmallDisk.possible, "needs root and the right to mount a small tmpfs"))
  func aPaperThatDoesNotFitOnTheDisk() throws {
    let disk = try SmallDisk(scratch.path("disk"))
    defer { disk.unmount() }
    try FileManager.default.copyItem(at: scratch.path("office"), to: scratch.path("disk/office"))
    try scratch.write(Data("%PDF-1.7\n".utf8) + Data(count: 3 << 20), to: "large.pdf")
    var papers = Application.papers
    papers["application"] = "large.pdf"
    try checkFull(Application.submit(papers: papers) + ["--office", "disk/office"])
    #expect(
      try Program.run(Application.submit() + ["--office", "disk/office"], in: scratch.folder).code == 0)
  }

  @Test(.enabled(if: SmallDisk.possible, "needs root and the right to mount a small tmpfs"))
  func aDiskWithoutAByteLeft() throws {
    let disk = try SmallDisk(scratch.path("disk"))
    defer { disk.unmount() }
    try FileManager.default.copyItem(at: scratch.path("office"), to: scratch.path("disk/office"))
    try disk.fill()
    try checkFull(Application.submit() + ["--office", "disk/office"])
    try checkFull(["advance", scratch.first, "receive", "--as", "lan", "--office", "disk/office"])
    try checkFull(["init", "disk/new"])
    #expect(!FileManager.default.fileExists(atPath: scratch.path("disk/new").path))
    try FileManager.default.removeItem(at: scratch.path("disk/filling"))
    #expect(try Program.run(["doctor", "--office", "disk/office"], in: scratch.folder).code == 0)
  }

  private func checkFull(_ arguments: [String]) throws {
    let before = try Contents.of(scratch.path("disk/office"))
    for (language, words) in [
      ("vi", "hết chỗ trên đĩa khi ghi “disk/"), ("en", "the disk is full, writing “disk/"),
    ] {
      let outcome = try Program.run(arguments, language: language, in: scratch.folder)
      #expect(outcome.code == 74, "\(arguments[0]): \(outcome.err)")
      #expect(outcome.err.hasPrefix(words), "\(outcome.err)")
      #expect(Speech.foreign(in: outcome.err, language) == [])
      #expect(outcome.err.split(separator: "\n").count == 1)
    }
    #expect(try Contents.of(scratch.path("disk/office")) == before)
  }
}

/// Runs the program as nobody.
enum Rights {
  static let givenUp = ["setpriv", "--reuid=65534", "--regid=65534", "--clear-groups"]

  static let canBeGivenUp: Bool = {
    guard geteuid() == 0 else { return false }
    let folder = FileManager.default.temporaryDirectory
    return (try? Program.run(["--version"], in: folder, wrapper: givenUp).code) == 0
  }()
}

/// A disk of two megabytes.
struct SmallDisk {
  let folder: URL

  init(_ folder: URL) throws {
    self.folder = folder
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    try #require(Self.run(["mount", "-t", "tmpfs", "-o", "size=2m", "tmpfs", folder.path]))
  }

  func unmount() { _ = Self.run(["umount", folder.path]) }

  /// Takes the last free byte.
  ///
  /// - Parameter rest: bytes that stay free all the same.
  func fill(leaving rest: Int = 0) throws {
    let descriptor = open(folder.appendingPathComponent("filling").path, O_WRONLY | O_CREAT, 0o600)
    defer { close(descriptor) }
    let block = [UInt8](repeating: 1, count: 4096)
    var taken = 0
    while write(descriptor, block, block.count) > 0 { taken += block.count }
    if rest > 0 { ftruncate(descriptor, off_t(max(0, taken - rest))) }
  }

  static let possible: Bool = {
    guard geteuid() == 0 else { return false }
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent(
      "motcua-mount-\(UUID().uuidString)")
    guard let disk = try? SmallDisk(folder) else { return false }
    disk.unmount()
    try? FileManager.default.removeItem(at: folder)
    return true
  }()

  private static func run(_ command: [String]) -> Bool {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = command
    process.standardError = FileHandle.nullDevice
    guard (try? process.run()) != nil else { return false }
    process.waitUntilExit()
    return process.terminationStatus == 0
  }
}
