import Foundation
import PDFModel
import Testing

/// Public files, good and bad, from a folder named by `MOTCUA_SIGNATURES`.
struct CorpusTests {
  private static let folder = ProcessInfo.processInfo.environment["MOTCUA_SIGNATURES"]

  @Test(.enabled(if: folder != nil)) func `every public file is read or refused in less than a second`()
    throws
  {
    let folder = try #require(Self.folder)
    let names = try FileManager.default.contentsOfDirectory(atPath: folder).filter { $0.hasSuffix(".pdf") }
    var (opened, loose) = (0, 0)
    var refused: [String: Int] = [:]
    for name in names.sorted() {
      let bytes = [UInt8](try Data(contentsOf: URL(filePath: "\(folder)/\(name)")))
      let time = ContinuousClock().measure { Asking.pdf(bytes) }
      #expect(time < .seconds(1), "\(name)")
      do throws(PDFFault) {
        let file = try PDFFile(bytes)
        opened += 1
        for revision in file.revisions.indices where try !file.unaccountedBytes(in: revision).isEmpty {
          loose += 1
        }
      } catch {
        refused[error.code, default: 0] += 1
      }
    }
    #expect(opened > 0)
    let reasons = refused.sorted { $0.key < $1.key }.map { "\($0.key) \($0.value)" }
    print(
      "measured: \(names.count) files, \(opened) opened, revisions with loose bytes \(loose), refused \(reasons)"
    )
  }
}
