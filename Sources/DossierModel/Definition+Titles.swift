/// What things of a dossier are called. Of what this version does not know the key is the name.
extension Definition {
  /// A part this dossier opens.
  public func title(ofPart part: String) -> Title {
    branch.steps.flatMap(\.parts).first { $0.name == part }?.title ?? Title(key: part)
  }

  /// A paper handed in, or a document made here.
  public func title(ofPaper kind: String) -> Title {
    if let paper = procedure.papers.first(where: { $0.kind == kind }) { return paper.title }
    if let document = procedure.title(ofDocument: kind) { return document }
    return kind == Paper.attachment ? Title(vi: "tệp kèm theo", en: "accompanying file") : Title(key: kind)
  }

  /// A step, or an agency asked within one, named `STEP.AGENCY`.
  public func title(ofStep name: String) -> Title {
    for step in branch.steps {
      if step.name == name { return step.title }
      if let asked = step.asked.first(where: { "\(step.name).\($0.name)" == name }) { return asked.title }
    }
    return Title(key: name)
  }

  /// A state.
  public func title(ofState state: String) -> Title {
    chart.index(of: state).map { states[$0].title } ?? Title(key: state)
  }
}

extension Procedure {
  /// A document made here, or an annex or copy of one; nil: there is none of that kind.
  public func title(ofDocument kind: String) -> Title? {
    guard let document = documents[DocumentForm.main(of: kind)] else { return nil }
    let form = DocumentForm(kind: kind)
    return form == .annex ? document.annex ?? form.title(document.title) : form.title(document.title)
  }
}

extension Title {
  fileprivate init(key: String) { self.init(vi: key, en: key) }
}
