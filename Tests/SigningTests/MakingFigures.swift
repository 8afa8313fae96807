import DemoPKI
import Foundation
import PDFModel
import Signing
import Testing
import WorkingTime

/// Figures for the documentation, by hand: `MOTCUA_FIGURES=1 swift test -c release --filter MakingFigures`.
@Suite(.enabled(if: ProcessInfo.processInfo.environment["MOTCUA_FIGURES"] != nil), .serialized)
struct MakingFigures {
  @Test(arguments: MakingDemo.allCases) func `sizes and speed`(_ keys: MakingDemo) throws {
    let (first, second) = try keys.signTwice(MakingBase.plain)
    let bare = try keys.sign(
      MakingBase.plain, SignatureRequest(.approval, field: "A", claimed: MakingDemo.now), by: keys.pki.leader,
      stamped: false)
    let stored = try keys.validationData.appended(to: PDFFile(second.bytes))
    print(
      "\(keys): B-B message \(bare.messageSize), B-T message \(first.messageSize), token",
      first.timeStamp?.der.count ?? 0, "growth", first.bytes.count - MakingBase.plain.count,
      second.bytes.count - first.bytes.count, "store", stored.count - second.bytes.count)
    let file = try PDFFile(MakingBase.plain)
    let request = SignatureRequest(.approval, field: "A", claimed: MakingDemo.now)
    for (name, source) in [("B-B", nil), ("B-T", keys.timeStamps)] as [(String, TimeStampSource?)] {
      let signer = DocumentSigner(key: DemoKeySource(keys.pki.leader), timeStamps: source)
      let clock = ContinuousClock()
      let took = try clock.measure {
        for _ in 0..<300 { _ = try signer.sign(file, request, now: { MakingDemo.now }) }
      }
      print("\(keys) \(name): \(Int(300 / (took / .seconds(1)))) per second")
    }
  }
}
