import CheckedYAML

/// Whether the dossiers that procedures open as parts can be opened, and ever end.
struct PartCheck {
  private let files: [ProcedureOutline]
  /// By code, all that is known of a procedure: what the files say comes before what is known beside them.
  private let known: [String: [ProcedureOutline]]
  /// True when a procedure that is not known does not exist.
  private let knowsAll: Bool

  /// - Parameter others: the procedures known beside the files; nil where not all are.
  init(_ files: [Check.File], others: [Check.File]?) {
    let outlines = files.compactMap(ProcedureOutline.init)
    let isNeeded = outlines.contains { $0.cases.contains { !$0.parts.isEmpty } }
    let given = Dictionary(grouping: outlines, by: \.code)
    let beside = isNeeded ? (others ?? []).compactMap(ProcedureOutline.init) : []
    self.files = outlines
    known = given.merging(Dictionary(grouping: beside, by: \.code)) { given, _ in given }
    knowsAll = others != nil
  }

  var findings: [Finding] {
    files.flatMap { file in
      file.cases.flatMap { branch in
        branch.parts.compactMap { part in
          let whole = ProcedureOutline.Reference(procedure: file.code, branch: branch.key)
          return unknown(part) ?? endless(part, of: whole)
        }
      }
    }
  }

  private func unknown(_ part: ProcedureOutline.Part) -> Finding? {
    guard let found = known[part.to.procedure] else {
      return knowsAll
        ? Finding(part.procedurePlace, .file(.unknownProcedure(part.to.procedure))) : nil
    }
    let cases = found.flatMap(\.cases).map(\.key)
    guard !cases.contains(part.to.branch) else { return nil }
    return Finding(
      part.branchPlace, .file(.unknownCase(part.to.branch, of: part.to.procedure, known: Set(cases).sorted()))
    )
  }

  /// A part that opens, through whatever others, the procedure it is a part of.
  private func endless(_ part: ProcedureOutline.Part, of whole: ProcedureOutline.Reference) -> Finding? {
    var (ways, seen) = ([[whole, part.to]], Set([part.to]))
    while !ways.isEmpty {
      let way = ways.removeFirst()
      guard let last = way.last else { continue }
      if last == whole {
        return Finding(part.procedurePlace, .file(.partOfItself(way.map(\.procedure))))
      }
      for next in parts(of: last) where seen.insert(next).inserted { ways.append(way + [next]) }
    }
    return nil
  }

  private func parts(of reference: ProcedureOutline.Reference) -> [ProcedureOutline.Reference] {
    (known[reference.procedure] ?? []).flatMap(\.cases).filter { $0.key == reference.branch }
      .flatMap { $0.parts.map(\.to) }
  }
}
