import DossierModel
internal import Yams

/// A value in a YAML file together with its place; reading it wrongly adds a problem and gives nil.
public struct Field {
  let node: Node
  let source: String
  public let path: String
  let findings: Findings

  /// Reads one YAML document; nil, with the problems in `findings`, when it is none.
  ///
  /// Anchors, aliases, tags and duplicate keys are refused, so that what is read is what is written.
  public static func document(_ text: String, file: String, _ findings: Findings) -> Field? {
    guard text.utf8.count <= sizeLimit else {
      findings.add(Problem(file: file, line: 0, column: 0, path: "", issue: .tooLarge(limit: sizeLimit)))
      return nil
    }
    do {
      // Without rules for implicit tags: every value is read as text here, and resolving them is most of the work.
      let parser = try Parser(yaml: text, resolver: .basic)
      guard let root = try parser.singleRoot() else {
        findings.add(Problem(file: file, line: 1, column: 1, path: "", issue: .syntax("empty")))
        return nil
      }
      // The parser must outlive this walk: it owns the anchors that nodes point at weakly.
      let plain = withExtendedLifetime(parser) { refuseAnchors(root, file, findings) }
      return plain ? Field(node: root, source: file, path: "", findings: findings) : nil
    } catch {
      findings.add(Problem(file: file, error))
      return nil
    }
  }

  /// The largest file accepted, in bytes.
  public static let sizeLimit = 1 << 20

  private static let plainTags: Set<String> = ["", "?", "!"]

  private static func refuseAnchors(_ node: Node, _ file: String, _ findings: Findings) -> Bool {
    guard node.anchor == nil, node.alias == nil, plainTags.contains(rawTag(node)) else {
      findings.add(
        Problem(
          file: file, line: node.mark?.line ?? 1, column: node.mark?.column ?? 1, path: "",
          issue: .anchorOrTag))
      return false
    }
    switch node {
    case .scalar, .alias: return true
    case .sequence(let items): return items.map { refuseAnchors($0, file, findings) }.allSatisfy { $0 }
    case .mapping(let pairs):
      return pairs.flatMap { [$0.key, $0.value] }.map { refuseAnchors($0, file, findings) }
        .allSatisfy { $0 }
    }
  }

  /// The tag as written; an implicit tag is resolved from the text and counts as none.
  private static func rawTag(_ node: Node) -> String {
    let tag = node.tag.description
    return tag.hasPrefix("tag:yaml.org,2002:") ? "" : tag
  }

  /// Adds a problem with this value's place.
  public func report(_ issue: Issue) {
    findings.add(
      Problem(
        file: file, line: node.mark?.line ?? 0, column: node.mark?.column ?? 0, path: path, issue: issue))
  }

  /// Adds a problem that tells what was found and what is expected.
  public func unexpected(_ vi: String, _ en: String) {
    report(.unexpected(found: found, expected: Title(vi: vi, en: en)))
  }

  /// A short rendering for messages.
  var found: String {
    switch node {
    case .scalar(let scalar): String(scalar.string.prefix(40))
    case .mapping: "{…}"
    case .sequence: "[…]"
    case .alias: "*"
    }
  }

  func child(_ node: Node, _ step: String) -> Field {
    Field(
      node: node, source: source, path: path.isEmpty || step.hasPrefix("[") ? path + step : "\(path).\(step)",
      findings: findings)
  }
}

extension Problem {
  init(file: String, _ error: any Error) {
    switch error as? YamlError {
    case .scanner(_, let problem, let mark, _), .parser(_, let problem, let mark, _),
      .composer(_, let problem, let mark, _):
      self.init(file: file, line: mark.line, column: mark.column, path: "", issue: .syntax(problem))
    case .duplicatedKeysInMapping(let keys, let context):
      self.init(
        file: file, line: context.mark.line, column: context.mark.column, path: "",
        issue: .duplicateKeys(keys))
    case .reader(let problem, _, _, _):
      self.init(file: file, line: 1, column: 1, path: "", issue: .syntax(problem))
    case .dataCouldNotBeDecoded: self.init(file: file, line: 0, column: 0, path: "", issue: .notUTF8)
    case .no, .memory, .writer, .emitter, .representer, nil:
      self.init(file: file, line: 0, column: 0, path: "", issue: .unreadable)
    }
  }
}
