import Testing
import WorkflowAnalysis

/// Definitions of many states, made by rule so that their configurations can be counted by hand.
@Suite("Big definitions are walked whole, or said to be too big")
struct BigDefinitionTests {
  /// A business of `length` states one after the other, beside regions that go round by themselves.
  /// Those that `look` at the business turn only until the result is returned; others have nothing to do with it.
  private func workflow(length: Int, regions: Int, of size: Int, look: Bool = true) -> String {
    let when = look ? "when: not in returned, " : ""
    let states = (0..<length).map { index in
      let next = index + 1 < length ? "b\(index + 1)" : "giving"
      return
        "      b\(index): {title: {vi: B, en: B\(index)}, status: 9, clock: ended, actions: {go\(index): {title: {vi: Đi, en: Go}, by: clerk@agency, to: \(next)}}}\n"
    }
    let beside = (0..<regions).map { region in
      "  r\(region):\n    title: {vi: V, en: R}\n    initial: r\(region)s0\n    states:\n"
        + (0..<size).map { index in
          "      r\(region)s\(index): {title: {vi: T, en: S}, actions: {turn\(region)x\(index): {title: {vi: Q, en: Turn}, by: clerk@agency, \(when)to: r\(region)s\((index + 1) % size)}}}\n"
        }.joined()
    }
    return Self.head + states.joined() + Self.tail + beside.joined()
  }

  private static let head = """
    workflow: big
    title: {vi: Lớn, en: Big}
    roles: {clerk: {vi: Văn thư, en: Clerk}}
    submit: {by: clerk}
    steps:
      process: {actions: {propose: {title: {vi: Trình, en: Propose}, to: next}}}
      approve: {actions: {sign: {title: {vi: Ký, en: Sign}, act: approve, to: next}}}
      issue: {actions: {seal: {title: {vi: Đóng dấu, en: Seal}, act: issue, to: next}}}
    regions:
      business:
        title: {vi: Việc, en: Business}
        initial: received
        states:
          received: {title: {vi: Nhận, en: Received}, status: 2, clock: runs, step: receive, actions: {transfer: {title: {vi: Chuyển, en: Transfer}, by: step, to: work}}}
          work: {title: {vi: Làm, en: Work}, status: 4, clock: runs, steps: procedure, done: b0}

    """

  private static let tail = """
          giving: {title: {vi: Trao, en: Giving}, status: 9, clock: ended, step: return, actions: {give: {title: {vi: Trao, en: Give}, by: step, to: returned}}}
          returned: {title: {vi: Trả, en: Returned}, status: 10, clock: ended, final: true}

    """

  /// Received, three steps, `length` states, giving and returned, times the ways the other regions can stand.
  @Test(arguments: [(4, 1, 3), (20, 2, 7), (170, 2, 12)])
  func theCountIsTheProduct(_ length: Int, _ regions: Int, _ size: Int) throws {
    let text = workflow(length: length, regions: regions, of: size)
    let report = Check.run([Check.File(name: "big.yaml", text: text)], workflows: [])
    #expect(report.findings.isEmpty, "\(report.findings.map { $0.text(.en) })")
    let proof = try #require(report.entries.first?.cases.first)
    let beside = (0..<regions).reduce(1) { product, _ in product * size }
    #expect(proof.configurations == (length + 6) * beside)
    // Each configuration of the business but the last goes one step on, and in each of these each region one step round.
    #expect(proof.transitions == (length + 5) * beside * (1 + regions))
    #expect(proof.isSound && proof.isComplete)
  }

  /// Regions that have nothing to do with the others are walked by themselves.
  @Test(arguments: [(4, 1, 3), (200, 4, 200)])
  func regionsApartAddUp(_ length: Int, _ regions: Int, _ size: Int) throws {
    let text = workflow(length: length, regions: regions, of: size, look: false)
    let report = Check.run([Check.File(name: "big.yaml", text: text)], workflows: [])
    #expect(report.findings.isEmpty, "\(report.findings.map { $0.text(.en) })")
    let proof = try #require(report.entries.first?.cases.first)
    #expect(proof.configurations == length + 6 + regions * size)
    #expect(proof.transitions == length + 5 + regions * size)
    #expect(proof.isSound && proof.isComplete)
  }

  /// What is idle in a region walked by itself is found as anywhere.
  @Test func whatIsIdleInARegionApartIsFound() {
    let text = workflow(length: 4, regions: 1, of: 3, look: false).replacing("to: r0s2", with: "to: r0s0")
    let report = Check.run([Check.File(name: "big.yaml", text: text)], workflows: [])
    #expect(report.findings.map(\.fact.code) == ["unreachable-state"])
  }

  @Test func oneTooManyIsTooBig() throws {
    let file = Check.File(name: "big.yaml", text: workflow(length: 20, regions: 2, of: 7))
    #expect(Check.run([file], workflows: [], limit: 26 * 49).findings.isEmpty)
    let report = Check.run([file], workflows: [], limit: 26 * 49 - 1)
    #expect(report.findings.map(\.fact) == [.ending(.tooBig(configurations: 26 * 49 - 1))])
    #expect(
      report.findings.map { $0.text(.en) } == [
        "big.yaml:1:1: steps: too big: looked at 1273 configurations and there are more, so nothing is proven; raise --limit [too-big]"
      ])
    let entry = try #require(report.entries.first)
    #expect(!report.isClean(entry) && entry.cases.allSatisfy { !$0.isSound && !$0.isComplete })
  }

  /// Of a workflow whose procedure could not be walked whole nothing is proven either.
  @Test func nothingIsProvenOfItsWorkflow() {
    let files = [Broken.File.proc, .flow].map { Check.File(name: $0.rawValue, text: $0.original) }
    let report = Check.run(files, workflows: [], limit: 100)
    #expect(report.findings.map(\.fact.code) == ["too-big"])
    #expect(report.entries.map(report.isClean) == [false, false])
    #expect(report.entries.map(\.isProven) == [true, false])
  }
}
