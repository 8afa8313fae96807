import DossierModel
import Foundation
import Testing

/// Every reason has a name, words in both languages, and values for programs.
struct ReasonTests {
  private static let samples =
    ReasonSample.conditions + ReasonSample.people + ReasonSample.time + ReasonSample.signing
    + ReasonSample.postal
    + ReasonSample.shown
    + ReasonSample.others
  private static let definition = Town.definition("1.001806")

  @Test(arguments: samples) func `it says what it is, to people and to programs`(_ sample: ReasonSample)
    throws
  {
    for (language, text) in [(Language.vi, sample.vi), (.en, sample.en)] {
      let explanation = Explanation(sample.reason, Town.names(Self.definition, language))
      #expect(explanation.name == sample.name)
      #expect(explanation.text == text)
    }
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    let values = Explanation(sample.reason, Town.names(Self.definition, .en)).values
    #expect(String(decoding: try encoder.encode(values), as: UTF8.self) == sample.json)
  }

  /// A procedure every commune of a province receives has hundreds of places.
  @Test func `a sentence names twelve places, a program gets all`() {
    let places = (1...15).map { Directory.Place(role: "head", agency: "ward-\($0)") }
    let reason = Reason.notInRole(places: places, holders: [])
    let (vi, en) = (Town.names(Self.definition, .vi), Town.names(Self.definition, .en))
    #expect(reason.text(vi).contains("– ward-12 hoặc 3 nơi khác; người làm được: không ai"))
    #expect(reason.text(en).contains("– ward-12 or 3 more is needed; who may: nobody"))
    #expect(reason.shortText(en).hasSuffix("– ward-12 or 3 more"))
    guard case .list(let needed) = Explanation(reason, en).values["needed"] else {
      Issue.record("no places for programs")
      return
    }
    #expect(needed.count == 15)
  }

  @Test func `every reason has a sample, and a name of its own`() {
    let numbers = Dictionary(grouping: Self.samples, by: \.reason.number)
    #expect(Set(numbers.keys) == Set(0..<Reason.count))
    let names = numbers.mapValues { Set($0.map(\.name)) }
    #expect(names.values.allSatisfy { $0.count == 1 })
    #expect(Set(names.values.joined()).count == Reason.count)
    #expect(Self.samples.allSatisfy { $0.name.allSatisfy { $0.isLowercase || $0 == "_" } })
  }
}
