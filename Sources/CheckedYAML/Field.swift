import DossierModel
internal import Yams

/// A value in a YAML file together with its place; reading it wrongly adds a problem and gives nil.
public struct Field {
  let node: Node
  let source: String
  public let path: String
  let findings: Findings
  /// The key it stands under, if it stands in a mapping.
  var keyNode: Node?

  /// Reads one YAML document; nil, with the problems in `findings`, when it is none.
  ///
  /// Anchors, aliases, tags and duplicate keys are refused, so that what is read is what is written.
  public static func document(_ text: String, file: String, _ findings: Findings) -> Field? {
    guard text.utf8.count <= sizeLimit else {
      findings.add(Problem(file: file, line: 0, column: 0, path: "", issue: .tooLarge(limit: sizeLimit)))
      return nil
    }
    do {
      let text = withoutByteOrderMark(text)
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

  /// Editors of Windows put the mark there; for the parser it would be a document of its own.
  private static func withoutByteOrderMark(_ text: String) -> String {
    guard text.unicodeScalars.first == "\u{FEFF}" else { return text }
    return String(String.UnicodeScalarView(text.unicodeScalars.dropFirst()))
  }

  /// The largest file accepted, in bytes.
  public static let sizeLimit = 1 << 20

  private static func refuseAnchors(
    _ node: Node, _ file: String, _ findings: Findings, isKey: Bool = false
  ) -> Bool {
    guard node.anchor == nil, node.alias == nil, isUntagged(node, isKey) else {
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
      return pairs.map {
        let key = refuseAnchors($0.key, file, findings, isKey: true)
        return refuseAnchors($0.value, file, findings) && key
      }.allSatisfy { $0 }
    }
  }

  /// True when no tag was written. The parser gives quoted text the tag of a string, and resolves the tags of keys to
  /// compare them.
  private static func isUntagged(_ node: Node, _ isKey: Bool) -> Bool {
    let standard = "tag:yaml.org,2002:"
    let (tag, isQuoted) =
      switch node {
      case .scalar(let scalar): (scalar.tag.description, scalar.style != .plain)
      case .mapping(let mapping): (mapping.tag.description, false)
      case .sequence(let sequence): (sequence.tag.description, false)
      case .alias(let alias): (alias.tag.description, false)
      }
    return tag.isEmpty || isQuoted && tag == standard + "str" || isKey && tag.hasPrefix(standard)
  }

  /// Adds a problem with this value's place.
  public func report(_ issue: Issue) {
    findings.add(
      Problem(
        file: file, line: node.mark?.line ?? 0, column: node.mark?.column ?? 0, path: path, issue: issue))
  }

  /// Adds a problem with the place of the key this value stands under.
  public func reportKey(_ issue: Issue) { findings.add(Problem(keyPlace, issue)) }

  /// Adds a problem that tells what was found and what is expected.
  public func unexpected(_ vi: String, _ en: String) {
    report(.unexpected(found: found, expected: Title(vi: vi, en: en)))
  }

  /// Adds a problem that tells what was found, in words of its own, and what is expected.
  public func unexpected(found: String, _ vi: String, _ en: String) {
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
    case .scanner(let context?, "found unexpected end of stream", let mark, _):
      let began = Issue.unclosed(line: context.mark.line, column: context.mark.column)
      self.init(file: file, line: mark.line, column: mark.column, path: "", issue: began)
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
