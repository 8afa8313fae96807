/// Writes what a procedure on an imported workflow needs to be whole, every value standing in for a real one.
enum ProcedureWriter {
  /// - Parameter number: tells the procedures of one file apart.
  static func write(_ flow: Flow, number: Int) -> MarkedYAML {
    var yaml = MarkedYAML()
    yaml.opening(flow)
    let serial = String(number)
    yaml.line(0, "procedure: \"0.\(String(repeating: "0", count: 6 - serial.count))\(serial)\"", .code)
    yaml.line(0, "name: \(MarkedYAML.title(flow.name))", .titles)
    yaml.line(0, "field: \(MarkedYAML.title(flow.module ?? flow.name))", .competence)
    yaml.line(0, "level: province", .competence)
    yaml.line(0, "agency: {vi: Cơ quan giải quyết, en: Competent agency}", .competence)
    yaml.line(0, "workflow: \(flow.key)")
    yaml.line(0, "sources: [DIGIT]")
    yaml.line(0, "valid: {from: 2100-01-01}", .validity)
    yaml.line(0, "channels: [counter, online, post]", .channels)
    yaml.line(0, "returns: [counter, online, post]", .channels)
    yaml.line(0, "fee: {amount: 0}", .fee)
    yaml.line(0, "papers: []", .papers)
    yaml.line(0, "result: {title: {vi: Kết quả, en: Result}, symbol: KQ}", .result)
    yaml.line(0, "limit: \(flow.limit ?? "10 working days")", .limit)
    yaml.line(0, "after_supplement: restart", .supplement)
    write(flow.timed, to: &yaml)
    return yaml
  }

  /// The states whose time is counted.
  private static func write(_ states: [FlowState], to yaml: inout MarkedYAML) {
    guard !states.isEmpty else { return yaml.line(0, "steps: []") }
    yaml.line(0, "steps:")
    for state in states {
      guard let time = state.time, let performer = state.actions.first?.performers.first else { continue }
      yaml.line(1, "- name: \(state.key)")
      yaml.line(2, "does: \(state.key)")
      yaml.line(2, "role: \(performer.key)")
      yaml.line(2, "at: \(performer.lane)")
      yaml.line(2, "time: \(time)")
      yaml.line(2, "title: \(MarkedYAML.title(state.name ?? state.key))", .titles)
    }
  }
}
