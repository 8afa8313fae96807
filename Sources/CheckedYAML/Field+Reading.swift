public import DossierModel
public import WorkingTime
internal import Yams

extension Field {
  /// One line of text, not empty, without control characters, in composed form (NFC).
  public var text: String? {
    guard case .scalar(let scalar) = node else {
      unexpected("một dòng chữ", "one line of text")
      return nil
    }
    let text = PlainText(scalar.string)
    if text == nil {
      unexpected("chữ, không rỗng, không ký tự điều khiển", "text, not empty, without control characters")
    }
    return text?.value
  }

  /// A whole number within a range.
  public func integer(_ range: ClosedRange<Int>) -> Int? {
    if case .scalar(let scalar) = node, let value = Int(scalar.string), range.contains(value) { return value }
    unexpected(
      "số nguyên từ \(range.lowerBound) đến \(range.upperBound)",
      "a whole number from \(range.lowerBound) to \(range.upperBound)")
    return nil
  }

  public var flag: Bool? {
    if case .scalar(let scalar) = node, let value = ["true": true, "false": false][scalar.string] {
      return value
    }
    unexpected("true hoặc false", "true or false")
    return nil
  }

  public var day: Day? {
    if case .scalar(let scalar) = node, let day = Day(scalar.string) { return day }
    unexpected(
      "ngày có thật, dạng NĂM-THÁNG-NGÀY như 2026-07-01",
      "a real day written YEAR-MONTH-DAY, such as 2026-07-01")
    return nil
  }

  /// A name in both languages: `{vi: …, en: …}`.
  public var title: Title? {
    guard let fields = fields() else { return nil }
    let (vi, en) = (fields.required("vi")?.text, fields.required("en")?.text)
    fields.finish()
    guard let vi, let en else { return nil }
    return Title(vi: vi, en: en)
  }

  /// One of a closed set of words.
  public func word(_ allowed: [String]) -> String? {
    guard let text else { return nil }
    if allowed.contains(text) { return text }
    report(.unknownWord(text, allowed: allowed))
    return nil
  }

  /// A key other files refer to: lower-case letters, digits, `-` and `_`.
  public var key: String? {
    guard let text else { return nil }
    let plain = text.utf8.allSatisfy {
      (97...122).contains($0) || (48...57).contains($0) || $0 == 45 || $0 == 95
    }
    if plain, text.utf8.count <= 64 { return text }
    unexpected(
      "chữ thường không dấu, số, “-” hoặc “_”, tối đa 64",
      "lower-case letters, digits, “-” or “_”, at most 64")
    return nil
  }

  /// A list; where a single value stands, a list of one.
  public func list<Element>(_ read: (Field) -> Element?) -> [Element] {
    guard case .sequence(let items) = node else { return [self].compactMap(read) }
    return items.enumerated().compactMap { read(child($1, "[\($0)]")) }
  }

  /// A list that must hold something.
  public func filledList<Element>(_ read: (Field) -> Element?) -> [Element] {
    if case .sequence(let items) = node, items.isEmpty {
      unexpected("ít nhất một giá trị", "at least one value")
    }
    return list(read)
  }

  /// The keys and values of a mapping, or nil with a problem.
  public func fields() -> Fields? {
    guard case .mapping(let pairs) = node else {
      unexpected("các cặp “khóa: giá trị”", "“key: value” pairs")
      return nil
    }
    return Fields(
      self,
      pairs.map { key, value in
        var field = child(value, key.string ?? "?")
        field.keyNode = key
        return (key.string ?? "", field, key)
      })
  }

  /// True when a mapping stands here.
  public var isMapping: Bool { node.mapping != nil }

  /// True when `null` stands here, or nothing.
  public var isNull: Bool {
    guard case .scalar(let scalar) = node, scalar.style == .plain else { return false }
    return ["", "~", "null"].contains(scalar.string)
  }
}

/// The pairs of a mapping. What is not asked for by the time of ``finish()`` is an unknown key.
public final class Fields {
  private let owner: Field
  private let pairs: [(key: String, value: Field, keyNode: Node)]
  private var asked: [String] = []

  init(_ owner: Field, _ pairs: [(String, Field, Node)]) {
    self.owner = owner
    self.pairs = pairs
  }

  /// The value of a key that may be left out.
  public func optional(_ key: String) -> Field? {
    if !asked.contains(key) { asked.append(key) }
    return pairs.first { $0.key == key }?.value
  }

  /// True when the key stands here; looking does not make it one that may.
  public func has(_ key: String) -> Bool { pairs.contains { $0.key == key } }

  /// The value of a key; without it, a problem.
  public func required(_ key: String) -> Field? {
    let field = optional(key)
    if field == nil { owner.report(.missingKey(key)) }
    return field
  }

  /// All pairs, for mappings whose keys are data.
  public var all: [(key: String, value: Field)] {
    asked += pairs.map(\.key)
    return pairs.map { ($0.key, $0.value) }
  }

  /// Where the mapping stands.
  public var place: Place { owner.place }

  /// Reports every key nobody asked for.
  public func finish() {
    for pair in pairs where !asked.contains(pair.key) {
      owner.child(pair.keyNode, pair.key).report(.unknownKey(pair.key, allowed: asked))
    }
  }
}

extension Field {
  /// The text exactly as written, for values checked elsewhere.
  public var raw: String? {
    if case .scalar(let scalar) = node { return scalar.string }
    unexpected("một giá trị", "one value")
    return nil
  }

  /// Reports every name that stands more than once, where it stands again.
  ///
  /// - Parameter names: those of the list's items; where some item has none, the whole list is meant.
  public func refuseRepeated(_ names: [String]) {
    let repeated = names.indices.filter { names[..<$0].contains(names[$0]) }
    guard case .sequence(let items) = node, items.count == names.count else {
      if !repeated.isEmpty { report(.duplicateKeys(Set(repeated.map { names[$0] }).sorted())) }
      return
    }
    for index in repeated { child(items[index], "[\(index)]").report(.duplicateKeys([names[index]])) }
  }

  public var file: String { source }
  public var line: Int { node.mark?.line ?? 0 }
  public var column: Int { node.mark?.column ?? 0 }
  public var place: Place { Place(file: file, line: line, column: column, path: path) }
  /// Where its key stands; without one, the value.
  public var keyPlace: Place {
    guard let mark = keyNode?.mark else { return place }
    return Place(file: file, line: mark.line, column: mark.column, path: path)
  }
}
