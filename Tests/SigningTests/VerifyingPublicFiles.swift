import DemoPKI
import Foundation
import Signing
import Testing

/// Files others published, in the folder MOTCUA_SIGNATURES: their keys are trusted by nobody here.
struct VerifyingPublicFiles {
  private static let folder = ProcessInfo.processInfo.environment["MOTCUA_SIGNATURES"]

  private static var files: [URL] {
    guard let folder else { return [] }
    do {
      return try FileManager.default.contentsOfDirectory(
        at: URL(filePath: folder), includingPropertiesForKeys: nil
      )
      .filter { $0.pathExtension == "pdf" }.sorted { $0.path < $1.path }
    } catch { return [] }
  }

  @Test(.enabled(if: folder != nil), arguments: files)
  func `a file of strangers is never called signed, and never takes long`(_ url: URL) throws {
    let bytes = Array(try Data(contentsOf: url))
    let clock = ContinuousClock()
    let start = clock.now
    let report = VerifyingOffice(keys: .curve).check(bytes)
    let name = url.lastPathComponent
    #expect(start.duration(to: clock.now) < .seconds(30), "\(name)")
    #expect(report.signatures.allSatisfy { $0.outcome != .valid }, "\(name): \(report.summary)")
    #expect(report.verdict != .fullySigned)
    // The others of that name change nothing that is shown twice.
    let isForged =
      name.contains("coverage-anomalies") || name.contains("hopeless")
      || (name.contains("-update-override") && name.contains("sneaky"))
    if isForged {
      #expect(report.verdict == .invalid, "\(name): \(report.summary)")
    }
    print("public file \(name): \(report.summary)")
  }
}
