public import CheckedYAML
import DossierModel

/// A carrier's statement of the money it collected and paid.
public struct RemittanceStatement: Hashable, Sendable {
  /// As the carrier calls it.
  public let name: String
  public let items: [RemittedItem]
}

/// One line of a statement.
public struct RemittedItem: Hashable, Sendable {
  public let order: String
  /// Vietnamese đồng.
  public let amount: Int
}

/// Reads statements: YAML or JSON, `statement` and a list `items` of `{order, amount}`.
public enum RemittanceFile {
  /// What the file says, or every problem of form.
  ///
  /// - Parameter file: its name, for messages.
  public static func read(_ text: String, file: String) throws(Problems) -> RemittanceStatement {
    let findings = Findings()
    let found = Field.document(text, file: file, findings)?.fields().flatMap(statement)
    try findings.check()
    guard let found else { throw Problems(findings.problems) }
    return found
  }

  private static func statement(_ fields: Fields) -> RemittanceStatement? {
    let (name, list) = (fields.required("statement")?.text, fields.required("items"))
    let items = list?.filledList(item) ?? []
    fields.finish()
    list?.refuseRepeated(items.map(\.order))
    return name.map { RemittanceStatement(name: $0, items: items) }
  }

  private static func item(_ field: Field) -> RemittedItem? {
    guard let fields = field.fields() else { return nil }
    let order = fields.required("order")?.text
    let amount = fields.required("amount").flatMap { $0.integer(1...1_000_000_000) }
    fields.finish()
    guard let order, let amount else { return nil }
    return RemittedItem(order: order, amount: amount)
  }
}
