import DossierModel
import Foundation
import Office
import OfficeFixture
import Testing

@testable import DossierStore

/// A small disk of its own, in memory.
private final class SmallDisk {
  let scratch = Scratch()
  var folder: String { scratch("disk") }
  var office: String { "\(folder)/office" }

  init(megabytes: Int) throws {
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: false)
    try #require(works("mount", "-t", "tmpfs", "-o", "size=\(megabytes)m", "tmpfs", folder))
  }

  deinit { _ = works("umount", "-l", folder) }

  var free: Int {
    let found = try? FileManager.default.attributesOfFileSystem(forPath: folder)[.systemFreeSize] as? Int
    return found ?? 0
  }

  /// Takes up all room but this much.
  func fill(leaving bytes: Int) throws {
    try? FileManager.default.removeItem(atPath: "\(folder)/ballast")
    try Data(count: max(0, free - bytes)).write(to: URL(fileURLWithPath: "\(folder)/ballast"))
  }

  func makeRoom() throws { try FileManager.default.removeItem(atPath: "\(folder)/ballast") }

  static let possible = works("sh", "-c", "d=$(mktemp -d) && mount -t tmpfs tmpfs $d && umount $d; rmdir $d")
}

@Suite(.enabled(if: SmallDisk.possible, "a disk in memory cannot be mounted here; only root can"))
struct FullDiskTests {
  private let clock = HandClock()

  private func create(_ disk: SmallDisk) throws -> Office {
    try Office.create(disk.office, OfficePlan(), clock: { [clock] in clock.now }, salt: salts("full"))
  }

  private func isFull(_ error: any Error) -> Bool {
    if case StoreError.diskFull = error { true } else { false }
  }

  /// With more or less room left, so that it runs out while copying a paper or while writing the log.
  @Test(arguments: [0, 8, 16, 24, 40, 60, 100, 200, 400])
  func aFullDiskLosesNothingAndNeedsNoRepair(_ kilobytes: Int) throws {
    let disk = try SmallDisk(megabytes: 3)
    let office = try create(disk)
    let paper = disk.scratch.file("paper.pdf", "%PDF-1.4 \(String(repeating: "x", count: 9_000))")
    var codes = [try submit(office, paper)]
    try disk.fill(leaving: kilobytes << 10)
    var before = contents(of: "\(disk.office)/files")
    var failure: (any Error)?
    while failure == nil, codes.count < 500 {
      before = contents(of: "\(disk.office)/files")
      let next = disk.scratch.file(
        "paper-\(codes.count).pdf", "%PDF-1.4 \(codes.count) \(String(repeating: "x", count: 9_000))")
      do { codes.append(try submit(office, next)) } catch { failure = error }
    }
    let error = try #require(failure)
    #expect(isFull(error), "\(error)")
    #expect(contents(of: "\(disk.office)/files") == before)
    for code in codes { #expect(try office.view(code).dossier.version == 1) }
    try disk.makeRoom()
    codes.append(try submit(office, disk.scratch.file("after.pdf", "%PDF-1.4 after")))
    #expect(serials(codes) == Array(1...codes.count))
    try office.store.close()
    #expect(try Set(checkWhole(disk.office).keys) == Set(codes))
  }

  private func submit(_ office: Office, _ paper: String) throws -> String {
    try office.submit([.copy(paper: paper)], as: "vt-mc")[0].code
  }

  /// The commit is durable before the checkpoint begins: what it cannot do must not be told as the commit's failure.
  @Test func aCheckpointWithoutRoomDoesNotFailTheCommit() throws {
    let disk = try SmallDisk(megabytes: 12)
    let office = try create(disk)
    let text = String(repeating: "x", count: 100_000)
    let wal = "\(disk.office)/office.db-wal"
    var number = 0
    let write = {
      number += 1
      try office.store.write { try $0.set("fill-\(number)", text) }
    }
    while size(wal) < 3_900_000 { try write() }
    try disk.fill(leaving: 1 << 20)
    while size(wal) < 4_120_000 { try write() }
    #expect(size("\(disk.office)/office.db") < 2_000_000)
    // The checkpoint took what room there was; now the log itself cannot grow, and that is told.
    #expect { try write() } throws: { isFull($0) }
    let values = try office.store.read { reading in try (1...number).map { try reading.setting("fill-\($0)") }
    }
    #expect(values.dropLast().allSatisfy { $0 == text })
    #expect(values.last == .some(nil))
    try disk.makeRoom()
    try write()
    #expect(size("\(disk.office)/office.db") > 3_500_000)
    try office.store.close()
    try checkWhole(disk.office)
  }

  @Test func openingAndCreatingOnAFullDiskSaySo() throws {
    let disk = try SmallDisk(megabytes: 3)
    try create(disk).store.close()
    try disk.fill(leaving: 0)
    let before = contents(of: disk.office)
    #expect { try DossierStore.open(disk.office).close() } throws: { isFull($0) }
    #expect {
      try Office.create("\(disk.folder)/second", OfficePlan(), clock: { clock.now }, salt: salts("x"))
    } throws: { isFull($0) }
    #expect(!FileManager.default.fileExists(atPath: "\(disk.folder)/second"))
    #expect(contents(of: disk.office).filter { !$0.key.hasPrefix("office.db-") } == before)
    try disk.makeRoom()
    try checkWhole(disk.office)
  }
}

@Suite(
  .enabled(
    if: geteuid() == 0 && works("setpriv", "--reuid=65534", "true"), "only root can act as another user"))
struct ReadOnlyTests {
  private let sample: SampleOffice
  private let binary: String
  private let nobody = ["setpriv", "--reuid=65534", "--regid=65534", "--clear-groups"]

  init() throws {
    sample = try SampleOffice()
    _ = try sample.submitCopy()
    try sample.office.store.close()
    binary = sample.scratch("worker")
    try FileManager.default.copyItem(atPath: Worker.binary, toPath: binary)
    chmod(sample.folder, 0o555)
  }

  private func error(_ arguments: String...) throws -> String {
    let run = try Worker.run(arguments, prefix: nobody, binary: binary)
    #expect(run.code == 1)
    #expect(run.errors == "")
    return run.lines.joined()
  }

  private func isRefusal(_ error: String) -> Bool {
    error.hasPrefix("error readOnly(") || error.hasPrefix("error cannotCreate(")
  }

  @Test func anOfficeOfSomebodyElseIsReadOnly() throws {
    let before = contents(of: sample.folder)
    let paper = sample.scratch.pdf("paper")
    #expect(
      try error("submit", sample.folder, "1", paper).hasPrefix(
        "error readOnly(path: \"\(sample.folder)/office.lock\""))
    chmod("\(sample.folder)/office.lock", 0o666)
    for mode: mode_t in [0o444, 0o000] {
      chmod("\(sample.folder)/office.db", mode)
      let said = try error("submit", sample.folder, "1", paper)
      #expect(isRefusal(said), "\(said)")
    }
    #expect(contents(of: sample.folder) == before)
  }

  @Test func papersThatCannotBeKeptAreNotTheirOwnFault() throws {
    for name in ["office.lock", "office.db"] { chmod("\(sample.folder)/\(name)", 0o666) }
    chmod(sample.folder, 0o777)
    chmod("\(sample.folder)/files", 0o555)
    chmod("\(sample.folder)/files/incoming", 0o555)
    let before = contents(of: "\(sample.folder)/files")
    let said = try error("submit", sample.folder, "1", sample.scratch.pdf("paper"))
    #expect(said.hasPrefix("error readOnly("), "\(said)")
    #expect(contents(of: "\(sample.folder)/files") == before)
  }

  @Test func noOfficeIsMadeInAFolderOfSomebodyElse() throws {
    let folder = sample.scratch("locked")
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: false)
    chmod(folder, 0o555)
    for target in [folder, "\(folder)/below"] {
      let said = try error("create", target)
      #expect(isRefusal(said), "\(said)")
    }
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder).isEmpty)
  }
}

@Suite struct CheckpointTests {
  private let sample: SampleOffice
  private var store: DossierStore { sample.office.store }

  init() throws { sample = try SampleOffice() }

  @Test func theLogIsCopiedBackAndDoesNotGrow() throws {
    let text = String(repeating: "x", count: 100_000)
    let (wal, database) = ("\(sample.folder)/office.db-wal", "\(sample.folder)/office.db")
    // A commit here has 26 to 30 pages; frames have 24 bytes more than pages.
    let bound = (Int(DossierStore.checkpointPages) + 40) * (4096 + 24)
    var largest = 0
    for number in 0..<120 {
      try store.write { try $0.set("fill-\(number)", text) }
      largest = max(largest, size(wal))
      #expect(size(wal) <= bound)
    }
    #expect(largest > 4_000_000)
    #expect(size(database) > 8_000_000)
    let code = try sample.submitCopy().code
    try store.close()
    #expect(
      try Set(FileManager.default.contentsOfDirectory(atPath: sample.folder)) == [
        "office.db", "office.lock", "files",
      ])
    let alone = sample.scratch("alone")
    try FileManager.default.createDirectory(atPath: alone, withIntermediateDirectories: false)
    try FileManager.default.copyItem(atPath: database, toPath: "\(alone)/office.db")
    let copy = try DossierStore.open(alone)
    let values = try copy.read { reading in try (0..<120).map { try reading.setting("fill-\($0)") } }
    #expect(values.allSatisfy { $0 == text })
    #expect(try copy.read { try $0.dossier(code).dossier.version } == 1)
  }

  /// Another store on the same office still reads what it began to read, and the checkpoint waits for it.
  @Test func aReaderDoesNotSeeHalfACheckpoint() throws {
    let text = String(repeating: "y", count: 100_000)
    let other = try sample.again()
    try store.write { try $0.set("first", "1") }
    try other.store.read { reading in
      #expect(try reading.setting("first") == "1")
      for number in 0..<60 { try store.write { try $0.set("fill-\(number)", text) } }
      try store.write { try $0.set("first", "2") }
      #expect(try reading.setting("first") == "1")
    }
    #expect(try other.store.read { try $0.setting("first") } == "2")
    try store.write { try $0.set("first", "3") }
    try other.store.close()
    try store.close()
    try checkWhole(sample.folder)
  }
}

func size(_ path: String) -> Int {
  let found = try? FileManager.default.attributesOfItem(atPath: path)[.size] as? Int
  return found ?? 0
}
