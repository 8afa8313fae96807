import CheckedYAML
import DossierModel
import Foundation
import ShippedWorkflows
import Statechart
import Testing
import WorkflowFiles

@testable import WorkflowAnalysis

/// Every shipped definition, and one that consults, as pictures.
@Suite struct GraphTests {
  static let definitions: [Definition] = {
    do throws(Problems) { return try all() } catch {
      preconditionFailure("\(error.all.map { $0.text(.en) })")
    }
  }()

  private static func all() throws(Problems) -> [Definition] {
    var texts = Shipped.procedures.map(\.text)
    texts.append(Versions.consulting)
    var found: [Definition] = []
    for text in texts {
      let source = DefinitionSource(workflow: Shipped.workflows[0].text, procedure: text)
      let checked = try CheckedProcedure(source, files: ("workflow", "procedure"))
      found += checked.procedure.cases.compactMap { checked.definitions[$0.key] }
    }
    return found
  }

  @Test(arguments: definitions.indices, Language.allCases)
  func theWholeChartIsDrawnInMermaid(_ index: Int, _ language: Language) {
    let (definition, chart) = (Self.definitions[index], Self.definitions[index].chart)
    let diagram = Diagram(definition, .all)
    let picture = MermaidPicture(diagram.text(.mermaid, language))
    #expect(picture.wrong == [])
    #expect(picture.states.keys.sorted() == diagram.ids.sorted())
    #expect(Set(diagram.ids).count == chart.states.count)
    #expect(picture.arrows.sorted() == arrows(diagram).sorted())
    #expect(picture.dividers == dividers(chart))
    for (state, id) in zip(chart.states.indices, diagram.ids) {
      let inner = picture.states[id]?.split(separator: "<br/>").count { $0.hasPrefix("↻") }
      #expect(inner == chart.states[state].transitions.count { chart.transitions[$0].target == nil })
    }
  }

  @Test(arguments: definitions.indices, Language.allCases)
  func theWholeChartIsDrawnInDot(_ index: Int, _ language: Language) {
    let diagram = Diagram(Self.definitions[index], .all)
    let lines = diagram.text(.dot, language).split(separator: "\n").map { String($0.drop { $0 == " " }) }
    for id in diagram.ids {
      let opening = lines.count { $0 == "subgraph cluster_\(id) {" || $0.hasPrefix("\(id) [label=") }
      #expect(opening == 1, "\(id)")
    }
    let edges = lines.compactMap { line in
      line.firstMatch(
        of: /^(\w+) -> (\w+) \[label=.*?(?:, ltail=cluster_(\w+?))?(?:, lhead=cluster_(\w+?))?\]$/)
    }
    #expect(edges.map { "\($0.3 ?? $0.1) \($0.4 ?? $0.2)" }.sorted() == arrows(diagram).sorted())
    #expect(lines.count { $0.hasSuffix("{") } == lines.count { $0 == "}" })
  }

  /// In the steps' view every business transition is an arrow, or leads from the last step to what follows from it.
  @Test(arguments: definitions.indices) func theStepsAreDrawn(_ index: Int) {
    let (definition, chart) = (Self.definitions[index], Self.definitions[index].chart)
    let diagram = Diagram(definition, .steps)
    let picture = MermaidPicture(diagram.text(.mermaid, .en))
    #expect(picture.wrong == [])
    let business = chart.index(of: "business").map(chart.whole) ?? []
    let inside = chart.transitions.indices.filter { business.contains(chart.transitions[$0].source) }
    let drawn = diagram.arrows.map(\.transition)
    // A chain inside the steps, such as parts one after the other, ends like the steps themselves.
    let done = inside.filter { id in
      let source = chart.states[chart.transitions[id].source]
      return chart.transitions[id].event == "done.state.\(source.name)"
        && source.children.contains { chart.states[$0].kind == .final }
    }
    #expect(Set(drawn) == Set(inside.filter { chart.transitions[$0].target != nil }).subtracting(done))
    #expect(!done.isEmpty && Set(drawn).count == drawn.count)
    for step in definition.branch.steps where step.kind != "return" {
      #expect(
        picture.states.values.contains { $0.contains(MermaidText.escaped(step.title.en)) }, "\(step.name)")
    }
    #expect(!picture.states.keys.contains("s_delivery") && !picture.states.keys.contains("s_processing__end"))
  }

  /// What a carrier says stands at the arrow it takes, and at no other.
  @Test(arguments: [
    (Language.vi, "hoặc theo tin bưu chính: Đang chuyển hoàn, Đã chuyển hoàn, Đã hủy"),
    (.en, "or by the post’s news: Going back, Sent back, Cancelled"),
  ]) func newsStandsAtTheArrowItTakes(_ language: Language, _ line: String) throws {
    let diagram = Diagram(Self.definitions[0], .all)
    let words = DiagramWords(diagram, language)
    let prefix = String(line.prefix { $0 != ":" })
    for arrow in diagram.arrows {
      let rule = Self.definitions[0].actions[diagram.chart.transitions[arrow.transition].tag]
      let lines = words.lines(of: arrow)
      #expect(lines.contains { $0.hasPrefix(prefix) } == !rule.news.isEmpty)
      if rule.name == "send_back" { #expect(lines.contains(line)) }
    }
  }

  @Test func idsNeverCollideWithEachOtherOrTheirPoints() throws {
    let names = ["a", "a_b", "a-b", "a.b", "a_start", "a_end", "a__b"]
    let states = names.map { StateNode($0, .atomic) }
    let chart = try Chart(StateNode("dossier", .compound, initial: "a", children: states))
    let rules = chart.states.map { StateRule(title: Title(vi: $0.name, en: $0.name)) }
    let base = Self.definitions[0]
    let definition = Definition(
      digest: base.digest, procedure: base.procedure, branch: base.branch, workflow: base.workflow,
      roles: [:],
      submitters: [], chart: chart, states: rules, actions: [])
    let ids = Diagram(definition, .all).ids
    #expect(Set(ids + ids.flatMap { ["\($0)_start", "\($0)_end"] }).count == 3 * ids.count)
    #expect(Diagram(definition, .all).ids == ids)
  }

  @Test(arguments: [
    ("Hỏi: \"A; B\" 50% #1", "Hỏi#58; #34;A#59; B#34; 50#37; #35;1"), ("1. Nộp", "1#46; Nộp"),
    ("- a", "#45; a"), ("a--b", "a#45;#45;b"), ("0.5 ngày, 1.001806 (H44-15)", "0.5 ngày, 1.001806 (H44-15)"),
    ("a\nb\tc", "a#32;b#32;c"),
    ("<br/>{x}[y]`z`*_\\", "#60;br/#62;#123;x#125;#91;y#93;#96;z#96;#42;#95;#92;"),
    ("direction TB", "direction#32;TB"), ("Direction  lr", "Direction#32; lr"),
  ])
  func mermaidLeavesLabelsAlone(_ text: String, _ escaped: String) {
    #expect(MermaidText.escaped(text) == escaped)
  }

  @Test func dotLeavesLabelsAlone() {
    #expect(DotText.escaped("\"\\N\" &lt; 50%; a\nb") == "\\\"\\\\N\\\" &amp;lt; 50%; a b")
  }

  @Test func timesAreToldInTheirLargestUnit() {
    let told = [120, 240, 480, 600, 3360, 60, 90, 50].map { WorkingMinutes($0).text(.en) }
    #expect(
      told == ["0.25 days", "0.5 days", "1 day", "1.25 days", "7 days", "1 hour", "1.5 hours", "50 minutes"])
    #expect(WorkingMinutes(120).text(.vi) == "0,25 ngày")
  }

  private func arrows(_ diagram: Diagram) -> [String] {
    diagram.chart.transitions.compactMap { transition in
      transition.target.map { "\(diagram.ids[transition.source]) \(diagram.ids[$0])" }
    }
  }

  private func dividers(_ chart: Chart) -> Int {
    chart.states.filter { $0.kind == .parallel }.map { $0.children.count - 1 }.reduce(0, +)
  }
}

/// What Graphviz itself says.
@Suite(.enabled(if: Dot.isInstalled, "graphviz is not installed")) struct DotTests {
  @Test(arguments: GraphTests.definitions.indices, Diagram.Detail.allCases)
  func graphvizTakesEveryPictureWithoutAWord(_ index: Int, _ detail: Diagram.Detail) throws {
    let picture = try Dot.run(Diagram(GraphTests.definitions[index], detail).text(.dot, .vi))
    #expect(picture.code == 0)
    #expect(picture.errors == "")
  }

  @Test func whatIsWrittenIsWhatIsRead() throws {
    let picture = try Dot.run(Diagram(try Small.definition(), .all).text(.dot, .vi))
    #expect(picture.errors == "")
    for words in [
      "Mới &lt;nộp&gt; &amp; chờ", "Hỏi: 50%; thêm?", "Trưởng &quot;phòng&quot; / Một cửa",
      "Xác nhận \\ &quot;A&quot;",
    ] {
      #expect(picture.svg.contains(words), "\(words)")
    }
  }
}

/// The program `dot`.
enum Dot {
  static let isInstalled = FileManager.default.isExecutableFile(atPath: path)
  private static let path = "/usr/bin/dot"

  static func run(_ text: String) throws -> (code: Int32, svg: String, errors: String) {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent(
      "motcua-dot-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: false)
    defer { try? FileManager.default.removeItem(at: folder) }
    let (source, picture) = (folder.appendingPathComponent("a.dot"), folder.appendingPathComponent("a.svg"))
    try Data(text.utf8).write(to: source)
    let (process, errors) = (Process(), Pipe())
    process.executableURL = URL(fileURLWithPath: path)
    process.arguments = ["-Tsvg", "-o", picture.path, source.path]
    process.standardError = errors
    try process.run()
    let said = errors.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    let svg = String(decoding: try Data(contentsOf: picture), as: UTF8.self)
      .replacing("&#45;", with: "-").replacing("&#160;", with: " ")
    return (process.terminationStatus, svg, String(decoding: said, as: UTF8.self))
  }
}
