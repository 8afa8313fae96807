import DemoPKI
import Foundation
import PDFModel
import Signing
import Testing

/// How fast and in how much memory; with MOTCUA_SPEED set, in a release build.
@Suite(.serialized, .enabled(if: ProcessInfo.processInfo.environment["MOTCUA_SPEED"] != nil))
struct VerifyingSpeedTests {
  @Test(arguments: MakingDemo.allCases)
  func `verifications in a second`(_ keys: MakingDemo) throws {
    let bench = AttackBench(keys: keys)
    let archived = try bench.forge.stampDocument(bench.forge.store(bench.twice))
    let office = VerifyingOffice(keys: keys)
    for (name, bytes) in [("two signatures", bench.twice), ("archived", archived)] {
      let rounds = 200
      let took = ContinuousClock().measure {
        for _ in 0..<rounds { #expect(office.check(bytes).verdict == .fullySigned) }
      }
      let each = took / rounds
      print("speed: \(keys) \(name), \(bytes.count) bytes: \(each) each")
    }
  }

  @Test func `a file of 48 MiB`() throws {
    var base = PDFUpdate(try PDFFile(MakingBase.plain))
    var state: UInt64 = 1
    let noise = (0..<(48 << 20)).map { _ in
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return UInt8(truncatingIfNeeded: state >> 33)
    }
    let picture = base.add(.stream(PDFStream(PDFDictionary(), raw: noise)))
    guard let page = try base.file.pages().first else { throw ForgeFault() }
    try base.change(page) { $0["Thumb"] = .reference(picture) }
    let bytes = try AttackBench(keys: .curve).forge.seal(
      AttackBench(keys: .curve).forge.approve(base.bytes().bytes))
    let before = Self.peak()
    var report: VerificationReport?
    let took = ContinuousClock().measure { report = VerifyingOffice(keys: .curve).check(bytes) }
    #expect(report?.verdict == .fullySigned)
    print("speed: \(bytes.count) bytes in \(took), peak \(before) KiB before, \(Self.peak()) KiB after")
  }

  /// Bytes the process held at most, in KiB; 0 where the system does not tell.
  private static func peak() -> Int {
    do {
      let status = try String(contentsOfFile: "/proc/self/status", encoding: .utf8)
      let line = status.split(separator: "\n").first { $0.hasPrefix("VmHWM") }
      return Int(line?.filter(\.isNumber) ?? "") ?? 0
    } catch { return 0 }
  }
}
