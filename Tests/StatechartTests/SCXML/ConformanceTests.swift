import Foundation
import Testing

/// The public tests of SCXML, from the folder `MOTCUA_SCXML` names; `Docs/Conformance.md` tells where to get them.
struct ConformanceTests {
  private static let folder = ProcessInfo.processInfo.environment["MOTCUA_SCXML"]

  @Test(.enabled(if: folder != nil, "MOTCUA_SCXML names no folder with public test documents"))
  func `every public test passes or says nothing about the chart, as the table of the documentation tells`()
    throws
  {
    let results = PublicTest.all(below: Self.folder ?? "").map { ($0, $0.run()) }
    for (test, result) in results {
      if case .failed(let reason) = result { Issue.record("\(test.name): \(reason)") }
    }
    let table = ConformanceTable(results)
    if ProcessInfo.processInfo.environment["MOTCUA_SCXML_RENEW"] != nil {
      try table.renew()
      Issue.record("the table is written anew: look at it and run again without MOTCUA_SCXML_RENEW")
    }
    #expect(try ConformanceTable.written() == table.text)
  }
}
