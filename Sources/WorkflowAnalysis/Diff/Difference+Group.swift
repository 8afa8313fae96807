public import DossierModel

extension Difference {
  /// Where a difference is told, in the order of telling.
  public enum Group: String, CaseIterable, Sendable {
    case procedure, papers, steps, workflow

    /// The group's heading.
    public var title: Title {
      switch self {
      case .procedure: Title(vi: "Thủ tục", en: "Procedure")
      case .papers: Title(vi: "Giấy tờ và văn bản", en: "Papers and documents")
      case .steps: Title(vi: "Thời hạn và các bước", en: "Time limits and steps")
      case .workflow: Title(vi: "Quy trình", en: "Workflow")
      }
    }
  }

  public var group: Group {
    switch thing {
    case .procedure: .procedure
    case .paper, .document: .papers
    case .branch, .step, .asked, .part, .budget: .steps
    case .workflow, .role, .state, .action, .road, .ending, .stepAction, .timer: .workflow
    }
  }

  /// The kind of thing, for programs.
  public var kind: String {
    switch thing {
    case .procedure: "procedure"
    case .paper: "paper"
    case .document: "document"
    case .branch: "case"
    case .step: "step"
    case .asked: "asked"
    case .part: "part"
    case .budget: "budget"
    case .workflow: "workflow"
    case .role: "role"
    case .state: "state"
    case .action: "action"
    case .road, .ending: "automatic"
    case .stepAction: "step_action"
    case .timer: "timer"
    }
  }

  /// The keys that name the thing in the files, the nearest first: a step and its case, an action and its state.
  public var keys: [String] {
    switch thing {
    case .procedure, .workflow: []
    case .paper(let named), .document(let named), .branch(let named), .role(let named), .state(let named),
      .ending(let named), .timer(let named):
      [named.key]
    case .step(let step, let branch): [step.key, branch.key]
    case .asked(let member, let step), .part(let member, let step): [member.key, step.key]
    case .budget(let budget, let branch): [budget, branch.key]
    case .action(let action, let state): [action.key, state.key]
    case .road(let end, let state): [end.key, state.key]
    case .stepAction(let action, let kind): [action.key, kind]
    }
  }

  /// What happened, for programs: `added`, `removed`, `moved`, or the part that changed.
  public var event: String {
    switch change {
    case .added: "added"
    case .removed: "removed"
    case .moved: "moved"
    case .changed(let part, _, _): part.rawValue
    }
  }
}
