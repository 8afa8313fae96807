/// What things of a dossier are called. Of what this version does not know the key is the name.
extension Definition {
  /// A part this dossier opens.
  public func title(ofPart part: String) -> Title {
    branch.steps.flatMap(\.parts).first { $0.name == part }?.title ?? Title(key: part)
  }

  /// A paper handed in, or a document made here.
  public func title(ofPaper kind: String) -> Title {
    procedure.papers.first { $0.kind == kind }?.title ?? procedure.documents[kind]?.title ?? Title(key: kind)
  }

  /// A step, or an agency asked within one.
  public func title(ofStep step: String) -> Title {
    branch.steps.first { $0.name == step }?.title
      ?? branch.steps.flatMap(\.asked).first { $0.name == step }?.title ?? Title(key: step)
  }

  /// A state.
  public func title(ofState state: String) -> Title {
    chart.index(of: state).map { states[$0].title } ?? Title(key: state)
  }
}

extension Title {
  fileprivate init(key: String) { self.init(vi: key, en: key) }
}
