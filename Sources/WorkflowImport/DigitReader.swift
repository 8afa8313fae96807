import CheckedYAML
import DossierModel

/// Reads a file of business services; every problem goes to the findings, every key left out to the remarks.
struct DigitReader {
  private let remarks: Remarks

  static func read(_ text: String, file: String, _ findings: Findings, _ remarks: Remarks) -> [DigitService] {
    let document = Field.document(Placeholders.quoted(text), file: file, findings)
    guard let root = document?.fields() else { return [] }
    let reader = DigitReader(remarks: remarks)
    let services = root.required("BusinessServices")?.filledList(atMost: 50, reader.readService) ?? []
    reader.remark(on: root, except: ["BusinessServices"])
    return services
  }

  private func readService(_ field: Field) -> DigitService? {
    guard let fields = field.fields() else { return nil }
    let name = fields.required("businessService")?.name
    let module = fields.given("business")?.text
    let limit = fields.given("businessServiceSla").flatMap(readTime)
    let states = fields.required("states")?.filledList(atMost: 500, readState)
    remark(on: fields, except: ["businessService", "business", "businessServiceSla", "states"])
    guard let name, let states else { return nil }
    return DigitService(name: name, module: module, limit: limit, states: states, place: field.place)
  }

  private func readState(_ field: Field) -> DigitState? {
    guard let fields = field.fields() else { return nil }
    let start = fields.given("isStartState").flatMap { $0.flag == true ? $0.place : nil }
    let isTerminal = fields.given("isTerminateState")?.flag ?? false
    let named = fields.given("state")
    if named == nil, start == nil {
      (fields.optional("state") ?? field).unexpected(
        "tên trạng thái (state); chỉ trạng thái đầu được để trống",
        "a name of the state (state); only the start state may have none")
    }
    let name = named?.name
    let time = fields.given("sla").flatMap(readTime)
    let actions = fields.given("actions")?.list(atMost: 100, readAction) ?? []
    remark(
      on: fields, except: ["state", "sla", "isStartState", "isTerminateState", "actions"])
    guard name != nil || named == nil && start != nil else { return nil }
    return DigitState(
      name: name, identifier: fields.given("uuid")?.raw, time: time, start: start, isTerminal: isTerminal,
      actions: actions, place: field.place)
  }

  private func readAction(_ field: Field) -> DigitAction? {
    guard let fields = field.fields() else { return nil }
    let (name, next) = (fields.required("action")?.name, fields.required("nextState")?.name)
    let current = fields.given("currentState")?.name
    let roles = fields.required("roles")?.filledList(atMost: 100, \.role)
    let isActive = fields.given("active")?.flag ?? true
    remark(on: fields, except: ["action", "nextState", "currentState", "roles", "active"])
    guard let name, let next, let roles else { return nil }
    return DigitAction(name: name, next: next, current: current, roles: roles, isActive: isActive)
  }

  /// Milliseconds; none where they are null or zero, which is how DIGIT writes “no limit”.
  private func readTime(_ field: Field) -> Elapsed? {
    guard let count = field.integer(0...WorkingShare.longest), count > 0 else { return nil }
    return Elapsed(milliseconds: count, place: field.place)
  }

  /// Tells of every key that says something and is not carried over.
  private func remark(on fields: Fields, except carried: Set<String>) {
    for (key, field) in fields.all where !carried.contains(key) && !field.isNull {
      if key == "docUploadRequired", field.flag == false { continue }
      if let loss = Self.losses[key] {
        remarks.lost(loss, field.place)
      } else {
        remarks.lost(.unknownKey, field.place, key)
      }
    }
  }

  private static let losses: [String: Loss] = [
    "tenantId": .tenant, "isStateUpdatable": .editing, "docUploadRequired": .upload,
    "applicationStatus": .applicationStatus, "auditDetails": .audit, "uuid": .identifier,
    "businessServiceId": .identifier, "getUri": .address, "postUri": .address, "RequestInfo": .request,
    "ResponseInfo": .request,
  ]
}

extension Fields {
  /// The value of a key, where one stands that is not null.
  fileprivate func given(_ key: String) -> Field? {
    optional(key).flatMap { $0.isNull ? nil : $0 }
  }
}

extension Field {
  /// A name from which a key can be made.
  fileprivate var name: Written? {
    guard let text = value else { return nil }
    guard KeyBook.plain(text).isEmpty else { return Written(text: text, place: place) }
    unexpected("tên có chữ cái Latinh hoặc chữ số", "a name with Latin letters or digits")
    return nil
  }

  /// A role; `*` is everybody.
  fileprivate var role: Written? {
    raw == "*" ? Written(text: "*", place: place) : name
  }

  /// A text that is neither null nor a placeholder.
  private var value: String? {
    if isNull {
      unexpected("một tên", "a name")
      return nil
    }
    guard let text, let placeholder = Placeholders.placeholder(text) else { return text }
    let expected = Title(
      vi: "giá trị thật thay cho chỗ để trống", en: "the value itself in place of the placeholder")
    report(.unexpected(found: placeholder, expected: expected))
    return nil
  }

  /// A list that holds something, but not too much.
  fileprivate func filledList<Element>(atMost limit: Int, _ read: (Field) -> Element?) -> [Element] {
    within(limit, filledList(Optional.some)).compactMap(read)
  }

  fileprivate func list<Element>(atMost limit: Int, _ read: (Field) -> Element?) -> [Element] {
    within(limit, list(Optional.some)).compactMap(read)
  }

  private func within(_ limit: Int, _ items: [Field]) -> [Field] {
    guard items.count > limit else { return items }
    report(
      .unexpected(
        found: "\(items.count)",
        expected: Title(vi: "nhiều nhất \(limit) phần tử", en: "at most \(limit) elements")))
    return []
  }
}
