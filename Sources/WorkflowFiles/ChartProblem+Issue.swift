import CheckedYAML
import DossierModel
import Statechart

extension ChartProblem {
  /// The state it is about.
  var state: String {
    switch self {
    case .duplicateName(let state), .idleInitial(let state), .nothingInside(let state),
      .atomicWithChildren(let state), .finalWithChildren(let state), .finalWithTransitions(let state),
      .historyWithChildren(let state), .historyWithTransitions(let state), .historyWithDelays(let state),
      .misplacedHistory(let state), .misplacedFinal(let state):
      state
    case .unknownInitial(let state, _), .unknownTarget(let state, _), .targetsApart(let state, _),
      .malformedEvent(let state, _), .negativeDelay(let state, _):
      state
    }
  }

  /// What is said of it in a file.
  var issue: Issue {
    switch self {
    case .duplicateName(let name): return .duplicateKeys([name])
    case .unknownInitial(_, let initial):
      return wrong(initial ?? state, "trạng thái đầu nằm bên trong nó", "a first state that lies inside it")
    case .unknownTarget(_, let target): return wrong(target, "trạng thái có thật", "a state there is")
    case .targetsApart(_, let targets):
      return wrong(
        targets.joined(separator: " "), "các trạng thái cùng có được một lúc",
        "states that can be active together")
    case .idleInitial:
      return wrong(
        state, "initial chỉ ở trạng thái có trạng thái con", "initial only where states lie inside")
    case .nothingInside: return wrong(state, "ít nhất một trạng thái bên trong", "at least one state inside")
    case .atomicWithChildren, .finalWithChildren, .historyWithChildren:
      return wrong(state, "không có trạng thái nào bên trong", "no state inside")
    case .finalWithTransitions, .historyWithTransitions:
      return wrong(state, "trạng thái kết thúc không có hành động nào", "a final state without any action")
    case .historyWithDelays, .negativeDelay:
      return wrong(state, "không có hẹn giờ ở đây", "no delay here")
    case .misplacedHistory:
      return wrong(state, "history ở trạng thái có trạng thái con", "history where states lie inside")
    case .misplacedFinal:
      return wrong(
        state, "final không đứng cạnh các vùng song song", "no final state beside parallel regions")
    case .malformedEvent(_, let event):
      return wrong(event, "tên gồm các từ nối bằng dấu chấm", "words joined by dots")
    }
  }

  private func wrong(_ found: String, _ vi: String, _ en: String) -> Issue {
    .unexpected(found: found, expected: Title(vi: vi, en: en))
  }
}
