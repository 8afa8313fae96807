import DossierModel
import Foundation
import Testing

/// Every reason has a name, words in both languages, and values for programs.
struct ReasonTests {
  private static let samples =
    ReasonSample.conditions + ReasonSample.people + ReasonSample.time + ReasonSample.others
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

  @Test func `every reason has a sample, and a name of its own`() {
    let numbers = Dictionary(grouping: Self.samples, by: \.reason.number)
    #expect(Set(numbers.keys) == Set(0..<Reason.count))
    let names = numbers.mapValues { Set($0.map(\.name)) }
    #expect(names.values.allSatisfy { $0.count == 1 })
    #expect(Set(names.values.joined()).count == Reason.count)
    #expect(Self.samples.allSatisfy { $0.name.allSatisfy { $0.isLowercase || $0 == "_" } })
  }
}
