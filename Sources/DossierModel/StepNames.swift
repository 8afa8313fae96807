import Statechart
import WorkingTime

/// What the steps of a dossier are called now, whatever they were called before it was moved to another definition.
struct StepNames {
  private struct Renaming {
    let version: Int
    let moment: Moment
    let old: Definition
    /// Old name to new.
    var names: [String: String] = [:]
  }

  private let renamings: [Renaming]

  init(_ record: TimeRecord) {
    var (found, last): ([Renaming], Definition?) = ([], record.events.first.map(record.definition))
    for event in record.events where event.kind == .rebased {
      let new = record.definition(at: event)
      var renaming = Renaming(version: event.version, moment: event.moment, old: last ?? new)
      for change in event.changes {
        if case .mapped(let state, let to) = change, let from = renaming.old.step(ofState: state) {
          renaming.names[from] = new.step(ofState: to)
        }
        if case .carried(let step, let to) = change { renaming.names[step] = to }
      }
      found.append(renaming)
      last = new
    }
    renamings = found
  }

  /// What a step is called now that had this name with an event.
  func now(_ step: String, at event: Event) -> String {
    renamings.filter { event.version < $0.version }.reduce(step) { $1.names[$0] ?? $0 }
  }

  /// What a step was called when it was entered, if it had another name.
  func before(_ step: String, entered: Moment) -> Title? {
    var (name, title): (String, Title?) = (step, nil)
    for renaming in renamings.reversed() where entered < renaming.moment {
      guard let old = renaming.names.first(where: { $0.value == name && $0.key != name })?.key else {
        continue
      }
      (name, title) = (old, renaming.old.title(ofStep: old))
    }
    return title
  }
}

extension Definition {
  fileprivate func step(ofState state: String) -> String? {
    chart.index(of: state).flatMap { states[$0].step?.name }
  }
}
