import WorkflowImport

/// What an import carried over, what it did not, and what is left to a person.
struct ImportReport: Encodable {
  private let services: [Service]
  private let lost: [Note]
  private let different: [Note]

  private struct Service: Encodable {
    let name: String
    let counts: ImportedService.Counts
    let workflow: File
    let procedure: File
    let todos: [Task]
  }

  private struct File: Encodable {
    /// Where it was written, else its name.
    let name: String
    /// Nil where it was written.
    let text: String?
  }

  private struct Task: Encodable {
    let what: String
    let text: String
    let marks: Int
  }

  private struct Note: Encodable {
    let what: String
    let subject: String
    let text: String
    let places: [Spot]
  }

  private struct Spot: Encodable {
    let path: String
    let line: Int
    let column: Int
  }

  /// - Parameter folder: where the files are written, if they are.
  init(_ found: DigitImport, folder: String?) {
    services = found.services.map { service in
      let file = { (file: ImportedFile) in
        File(
          name: folder.map { "\($0)/\(file.name)" } ?? file.name, text: folder == nil ? file.text : nil)
      }
      let todos = service.todos.map {
        Task(what: $0.todo.rawValue, text: $0.todo.text(Speech.language), marks: $0.marks)
      }
      return Service(
        name: service.name, counts: service.counts, workflow: file(service.workflow),
        procedure: file(service.procedure), todos: todos)
    }
    var (lost, different): ([Note], [Note]) = ([], [])
    for remark in found.remarks {
      switch remark.kind {
      case .lost(let loss): lost.append(Self.note(remark, loss.rawValue))
      case .different(let difference): different.append(Self.note(remark, difference.rawValue))
      }
    }
    (self.lost, self.different) = (lost, different)
  }

  private static func note(_ remark: Remark, _ what: String) -> Note {
    Note(
      what: what, subject: remark.subject, text: remark.text(Speech.language),
      places: remark.places.map { Spot(path: $0.path, line: $0.line, column: $0.column) })
  }
}

extension ImportReport {
  /// The same in words.
  var text: String {
    (services.map(text) + [
      section(say("Không chuyển được:", "Not carried over:"), lost),
      section(
        say("Chuyển khác đi, cần xem lại:", "Carried over in another shape, to be looked at:"), different),
    ] + services.map(todos) + [check]).filter { !$0.isEmpty }.joined(separator: "\n\n")
  }

  private func text(_ service: Service) -> String {
    let counts = service.counts
    return "\(service.name) → \(service.workflow.name), \(service.procedure.name)\n  "
      + say(
        """
        đã chuyển: \(counts.states) trạng thái (\(counts.finalStates) kết thúc), \(counts.actions) hành động, \
        \(counts.roles) vai trò, \(counts.times) thời gian bước
        """,
        """
        carried over: states \(counts.states) (final \(counts.finalStates)), actions \(counts.actions), \
        roles \(counts.roles), times of steps \(counts.times)
        """)
  }

  private func section(_ title: String, _ notes: [Note]) -> String {
    notes.isEmpty ? "" : ([title] + notes.map(text)).joined(separator: "\n")
  }

  /// The first places; the rest stand in the JSON.
  private func text(_ note: Note) -> String {
    let first = note.places.prefix(3).map { "\($0.path) (\($0.line):\($0.column))" }.joined(separator: ", ")
    let more = note.places.count - 3
    let rest = more > 0 ? say(" và \(more) chỗ nữa", " and \(more) more") : ""
    return "  – \(note.text)\n      \(first)\(rest)"
  }

  private func todos(_ service: Service) -> String {
    let title = say(
      "\(service.name): cần người bổ sung, chỗ có “\(Todo.sign)”:",
      "\(service.name): to be added by hand, marked “\(Todo.sign)”:")
    let lines = service.todos.map { "  – \($0.text) (\($0.marks))" }
    return ([title] + lines).joined(separator: "\n")
  }

  /// How to check again after changes; nothing to check where nothing was written.
  private var check: String {
    let commands = services.filter { $0.workflow.text == nil }.map {
      "  motcua workflow check \($0.procedure.name) --workflow \($0.workflow.name)"
    }
    if commands.isEmpty { return "" }
    return ([say("Sau khi sửa, kiểm tra bằng:", "After changes check with:")] + commands).joined(
      separator: "\n")
  }
}
