import CheckedYAML
import DossierModel
import WorkingTime

struct ScenarioReader {
  private let definitions: [String: [Definition]]
  private let directory: Directory
  private let day: Day
  private let roles: [String]
  private let states: [String]
  private let actions: [String]

  init(_ definitions: [Definition], _ directory: Directory, _ day: Day) {
    self.definitions = Dictionary(grouping: definitions, by: \.procedure.code)
    self.directory = directory
    self.day = day
    roles = Set(definitions.flatMap(\.roles.keys)).sorted()
    states = Set(definitions.flatMap(\.workingStates)).sorted()
    actions = Set(definitions.flatMap(\.actionNames)).sorted()
  }

  func read(_ root: Fields) -> Scenario {
    _ = root.required("scenario")?.title
    var scenario = Scenario()
    scenario.streams = root.optional("arrivals")?.filledList(readStreams).flatMap(\.self) ?? []
    scenario.staffing = readStaffing(root.optional("people"))
    for (procedure, state, minutes) in root.optional("work")?.list(readWork) ?? [] {
      scenario.work[procedure, state] = minutes
    }
    for (procedure, state, minutes) in root.optional("waits")?.list(readWait) ?? [] {
      scenario.waits[procedure, state] = minutes
    }
    let turnsField = root.optional("turns")
    for (procedure, state, turn) in turnsField?.list(readTurn) ?? [] {
      let turns = (scenario.turns[procedure, state] ?? []) + [turn]
      scenario.turns[procedure, state] = turns
      if turns.reduce(0, { $0 + $1.perMille }) > 1000 {
        turnsField?.unexpected(
          found: state, "tổng các lối ra của một trạng thái không quá 1000 phần nghìn",
          "the turns of a state to be no more than 1000 per mille together")
      }
    }
    root.finish()
    return scenario
  }

  /// One stream for each place that receives it.
  private func readStreams(_ field: Field) -> [Stream]? {
    guard let fields = field.fields() else { return nil }
    let code = fields.required("procedure")?.word(definitions.keys.sorted())
    let cases = code.flatMap { definitions[$0] } ?? []
    let branch = readCase(fields, cases.map(\.branch.key))
    let channels = cases.first?.procedure.channels ?? Channel.allCases
    let returns = cases.first?.procedure.returns ?? Channel.allCases
    let channel = fields.optional("channel").map { readChannel($0, channels) } ?? channels.first
    let returnBy = fields.optional("return").map { readChannel($0, returns) } ?? returns.first
    let places = fields.required("received_at")?.filledList { readPlace($0, code) } ?? []
    let rate = fields.required("per_day").flatMap(readRate)
    let rhythm = fields.optional("rhythm")?.word(Stream.Rhythm.allCases.map(\.rawValue))
      .flatMap(Stream.Rhythm.init)
    fields.finish()
    guard let code, let branch, let channel, let returnBy, let rate else { return nil }
    return places.map {
      Stream(
        procedure: code, branch: branch, channel: channel, returnBy: returnBy, receivedAt: $0,
        perThousandDays: rate, rhythm: rhythm ?? .chance)
    }
  }

  private func readCase(_ fields: Fields, _ cases: [String]) -> String? {
    if cases.count == 1 { return fields.optional("case").map { $0.word(cases) } ?? cases[0] }
    guard !cases.isEmpty else { return fields.optional("case")?.text }
    return fields.required("case")?.word(cases.sorted())
  }

  private func readChannel(_ field: Field, _ allowed: [Channel]) -> Channel? {
    field.word(allowed.map(\.word)).flatMap(Channel.init(word:))
  }

  private func readPlace(_ field: Field, _ code: String?) -> String? {
    guard let code else { return field.text }
    let serving = directory.services.filter { $0.procedure == code && $0.validity.contains(day) }
    return field.word(Set(serving.map(\.receivedAt)).sorted())
  }

  /// Dossiers a day, with at most three decimals, as thousandths.
  private func readRate(_ field: Field) -> Int? {
    let parts = (field.raw ?? "").split(separator: ".", omittingEmptySubsequences: false)
    let digits = parts.count == 2 ? String(parts[1]) : "0"
    if (1...2).contains(parts.count), let whole = Int(parts[0]), (0...100_000).contains(whole),
      (1...3).contains(digits.utf8.count),
      let fraction = Int(digits + String(repeating: "0", count: 3 - digits.utf8.count)),
      fraction >= 0
    {
      return whole * 1000 + fraction
    }
    field.unexpected("số hồ sơ mỗi ngày như 12 hoặc 0.5", "dossiers a day such as 12 or 0.5")
    return nil
  }

  private func readStaffing(_ field: Field?) -> [Staffing] {
    let all =
      field?.list { field -> Staffing? in
        guard let fields = field.fields() else { return nil }
        let role = fields.required("role")?.word(roles)
        let agency = fields.required("at")?.word(directory.agencies.keys.sorted())
        let count = fields.required("count")?.integer(0...10_000)
        fields.finish()
        guard let role, let agency, let count else { return nil }
        return Staffing(Directory.Place(role: role, agency: agency), count: count)
      } ?? []
    field?.refuseRepeated(all.map { "\($0.place.role) \($0.place.agency)" })
    return all
  }

  /// Which state of which procedure; no procedure: all.
  private func readState(_ fields: Fields) -> (procedure: String?, state: String)? {
    let procedure = fields.optional("procedure")?.word(definitions.keys.sorted())
    let known = procedure.flatMap { definitions[$0] }.map { Set($0.flatMap(\.workingStates)).sorted() }
    return fields.required("in")?.word(known ?? states).map { (procedure, $0) }
  }

  private func readWork(_ field: Field) -> (String?, String, Durations)? {
    guard let fields = field.fields() else { return nil }
    let state = readState(fields)
    let minutes = fields.required("minutes").flatMap { readSpan($0, 1...100_000) }
    fields.finish()
    guard let state, let minutes else { return nil }
    return (state.procedure, state.state, .between(minutes.low, minutes.high))
  }

  private func readWait(_ field: Field) -> (String?, String, Durations)? {
    guard let fields = field.fields() else { return nil }
    let state = readState(fields)
    let days = fields.required("days").flatMap { readSpan($0, 1...1000) }
    fields.finish()
    guard let state, let days else { return nil }
    return (state.procedure, state.state, .between(days.low * 480, days.high * 480))
  }

  /// A number, or two: from, to.
  private func readSpan(_ field: Field, _ range: ClosedRange<Int>) -> (low: Int, high: Int)? {
    var isWhole = true
    let numbers = field.filledList { item -> Int? in
      let number = item.integer(range)
      isWhole = isWhole && number != nil
      return number
    }
    guard isWhole else { return nil }
    if let low = numbers.first, let high = numbers.last, numbers.count <= 2, low <= high {
      return (low, high)
    }
    field.unexpected("một số, hoặc hai số [ít nhất, nhiều nhất]", "a number, or two: [least, most]")
    return nil
  }

  private func readTurn(_ field: Field) -> (String?, String, Turn)? {
    guard let fields = field.fields() else { return nil }
    let state = readState(fields)
    let action = fields.required("action")?.word(actions)
    let share = fields.required("per_mille")?.integer(0...1000)
    fields.finish()
    guard let state, let action, let share else { return nil }
    return (state.procedure, state.state, Turn(action, perMille: share))
  }
}
