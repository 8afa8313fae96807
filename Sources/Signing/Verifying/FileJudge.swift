import PDFModel
import WorkingTime

/// Judges a file's signatures one after the other: each by itself, then by all that came after it.
struct FileJudge {
  let file: PDFFile
  let fields: FormFields
  let policy: VerificationPolicy
  let evidence: Evidence
  let now: Moment
  let memory: VerificationMemory

  mutating func judge(into draft: inout ReportDraft) throws {
    let signed = try SignedFields(fields)
    draft.findings += signed.findings
    guard let first = signed.all.first else { return }
    let seen = try UnfixedContent(fields.view).findings
    draft.findings += seen.filter { $0.code.weight == .warns }
    let unfixed = seen.filter { $0.code.weight != .warns }
    let material = try ValidationMaterial(fields.view, memory)
    let single = SignatureJudge(
      file: file, policy: policy, inFile: material, material: material.adding(evidence),
      received: evidence.received, now: now)
    let later = try laterRevisions(after: first.revision, signed.all)
    var stamps: [LaterStamp] = []
    for field in signed.all where field.isTimeStamp {
      let judged = single.judge(timeStamp: field, Self.findings(against: field, later))
      draft.timeStamps.append(judged.report)
      draft.items += judged.items
      if judged.report.outcome == .valid, let moment = judged.report.timeStamp?.moment {
        stamps.append(LaterStamp(revision: field.revision, moment: moment))
      }
    }
    for (index, field) in signed.all.filter({ !$0.isTimeStamp }).enumerated() {
      let after = later.filter { $0.index > field.revision }
      let judged = single.judge(
        field, index: index, Self.findings(against: field, later) + unfixed,
        changes: after.flatMap(\.told), stamped: stamps.first { $0.revision > field.revision })
      draft.signatures.append(judged.report)
      draft.items += judged.items
    }
  }

  /// What a revision after the first signature came to.
  struct LaterRevision {
    let index: Int
    let findings: [Finding]
    let changes: [RevisionChange.Kind]

    var told: [RevisionChange] { changes.map { RevisionChange(revision: index, kind: $0) } }
  }

  private func laterRevisions(after first: Int, _ signed: [SignedField]) throws -> [LaterRevision] {
    guard first + 1 < file.revisions.count else { return [] }
    // Built once and kept up: a file of many revisions is read once.
    var graph = try ReferenceGraph(RevisionView(file: file, index: first))
    let budget = ContentBudget(file.limits)
    return try ((first + 1)..<file.revisions.count).map { index in
      let signature = signed.first { $0.revision == index }
      let delta = try RevisionDelta(file, index)
      var judge = try RevisionJudge(
        delta, graph: graph, signature: signature, fields: FormFields(delta.before),
        allowsIssueStamp: policy.acceptsIssueStamp && signature.map { !$0.isTimeStamp } ?? false,
        budget: budget)
      try judge.judge()
      graph.advance(by: delta)
      return LaterRevision(index: index, findings: judge.findings, changes: judge.changes)
    }
  }

  /// What later revisions did that this signature does not bear.
  private static func findings(against field: SignedField, _ later: [LaterRevision]) -> [Finding] {
    later.filter { $0.index > field.revision }.flatMap { revision in
      revision.findings
        + (revision.changes.contains { field.forbids($0) }
          ? [Finding(.lockedChanged, .revision(revision.index))] : [])
    }
  }
}

extension SignedField {
  /// True for a change that this signature locked: a seal locks every field, a certification of level 1 the document.
  fileprivate func forbids(_ change: RevisionChange.Kind) -> Bool {
    switch change {
    case .signature(let field), .filled(let field): lock.covers(field) || certification == 1
    case .issueStamp: lock == .all || certification != nil
    case .documentTimeStamp, .validationData, .metadata, .information, .extensions, .unexplained: false
    }
  }
}
