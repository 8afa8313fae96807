/// Writes a flow as a workflow file.
struct WorkflowWriter {
  /// The one region of an imported workflow.
  static let region = "business"
  /// The key of a start state without a name.
  static let startKey = "registered"

  private var yaml = MarkedYAML()

  static func write(_ flow: Flow) -> MarkedYAML {
    var writer = WorkflowWriter()
    writer.write(flow)
    return writer.yaml
  }

  private mutating func write(_ flow: Flow) {
    yaml.opening(flow)
    yaml.line(0, "workflow: \(flow.key)")
    yaml.line(0, "title: \(MarkedYAML.title(flow.name))", .titles)
    yaml.line(0, "sources:")
    yaml.line(1, "- \(MarkedYAML.quoted("DIGIT: \(flow.name)\(flow.module.map { " (\($0))" } ?? "")"))")
    yaml.line(0, "")
    yaml.line(0, "roles:")
    for role in flow.roles { yaml.line(1, "\(role.key): \(MarkedYAML.title(role.name))", .titles) }
    yaml.line(0, "")
    yaml.line(0, "submit: {by: [\(flow.submitters.joined(separator: ", "))]}", .lanes)
    yaml.line(0, "steps: {}")
    yaml.line(0, "")
    writeRegion(flow)
  }

  private mutating func writeRegion(_ flow: Flow) {
    yaml.line(0, "regions:")
    yaml.line(1, "\(Self.region):", .signing)
    yaml.line(2, "title: {vi: Giải quyết, en: Business}")
    yaml.line(2, "initial: \(flow.states.first { $0.isStart }?.key ?? "")")
    yaml.line(2, "states:")
    for state in flow.states { write(state) }
  }

  private mutating func write(_ state: FlowState) {
    yaml.line(3, "\(state.key):")
    if let name = state.name {
      yaml.line(4, "title: \(MarkedYAML.title(name))", .titles)
    } else {
      yaml.line(4, "title: {vi: Mới đăng ký, en: Registered}")
    }
    writeStanding(state)
    if state.time != nil { yaml.line(4, "step: \(state.key)") }
    if state.isFinal { yaml.line(4, "final: true") }
    guard !state.actions.isEmpty else { return }
    yaml.line(4, "actions:")
    for action in state.actions { write(action) }
  }

  /// Status and clock: a dossier is registered, then worked on, then done.
  private mutating func writeStanding(_ state: FlowState) {
    if state.isStart {
      yaml.line(4, "status: 1")
      yaml.line(4, "clock: waits")
    } else if state.isTerminal {
      yaml.line(4, "status: 9", .statuses)
      yaml.line(4, "clock: ended")
    } else {
      yaml.line(4, "status: 4", .statuses)
      yaml.line(4, "clock: runs", .clocks)
    }
  }

  private mutating func write(_ action: FlowAction) {
    let performers = action.performers.map { "\($0.key)@\($0.lane)" }.joined(separator: ", ")
    yaml.line(5, "\(action.key):")
    yaml.line(6, "title: \(MarkedYAML.title(action.name))", .titles)
    yaml.line(6, "by: [\(performers)]")
    if let target = action.target { yaml.line(6, "to: \(target)") }
  }
}
