public import CheckedYAML
import DossierModel
import Postal
public import WorkingTime

/// What a postman hands in: the draft of the hand-over minutes (Decision 45/2016, Article 7).
public struct MinutesDraft: Hashable, Sendable {
  /// The carrier's key; nil: the office's first.
  public let carrier: String?
  /// When both signed: the legal moment of filing.
  public let signed: Moment
  /// Who signed for the carrier; printed, and kept with the minutes alone.
  public let postman: String
  /// Where they were signed; nil: where the dossiers came to, or the only place of who takes them in.
  public let agency: ApplicationDraft.Value?
  public let items: [Item]
  /// Items in the bag that stand on no list.
  public let surplus: [String]

  /// One item on the carrier's list.
  public struct Item: Hashable, Sendable {
    /// The dossier's code.
    public let dossier: String
    /// As on the posting slip.
    public let number: String?
    /// True for an item on the list that was not in the bag.
    public let isMissing: Bool
    public let papers: [PaperCount]
    /// What the postman collected from the applicant, in đồng.
    public let fee: Int?
    /// Why it is handed in so late, or anything else worth keeping with it.
    public let note: String?
    public let origin: ApplicationDraft.Origin
    /// Where its code stands.
    public let dossierOrigin: ApplicationDraft.Origin
  }
}

/// A paper on a posting slip, and what was counted.
public struct PaperCount: Hashable, Sendable {
  public let kind: String
  public let isOriginal: Bool
  public let declared: Int
  public let counted: Int
  public let origin: ApplicationDraft.Origin
}

/// Reads the draft of minutes: YAML or JSON.
public enum MinutesFile {
  /// What the file says, or every problem of form.
  ///
  /// - Parameter file: its name, for messages.
  public static func read(_ text: String, file: String) throws(Problems) -> MinutesDraft {
    let findings = Findings()
    let found = Field.document(text, file: file, findings)?.fields().flatMap(draft)
    try findings.check()
    guard let found else { throw Problems(findings.problems) }
    return found
  }

  private static func draft(_ fields: Fields) -> MinutesDraft? {
    let carrier = fields.optional("carrier")?.key
    let (signed, postman) = (fields.required("signed").flatMap(moment), fields.required("postman")?.text)
    let agency = fields.optional("agency").flatMap { field in
      field.key.map { ApplicationDraft.Value($0, field.origin) }
    }
    let extra = fields.optional("surplus")
    let surplus = extra?.list(number) ?? []
    // What lies in the bag and is on no list is counted and signed for, too.
    let list = extra == nil ? fields.required("items") : fields.optional("items")
    let items = list?.filledList(item) ?? []
    if list == nil, surplus.isEmpty { _ = extra?.filledList(number) }
    fields.finish()
    list?.refuseRepeated(items.map(\.dossier))
    guard let signed, let postman else { return nil }
    return MinutesDraft(
      carrier: carrier, signed: signed, postman: postman, agency: agency, items: items, surplus: surplus)
  }

  private static func item(_ field: Field) -> MinutesDraft.Item? {
    guard let fields = field.fields() else { return nil }
    let code = fields.required("dossier")
    let (dossier, number) = (code?.text, fields.optional("item").flatMap(number))
    let isMissing = fields.optional("missing")?.flag ?? false
    let papers = isMissing ? fields.optional("papers") : fields.required("papers")
    let counted = papers?.list(paper) ?? []
    let fee = fields.optional("fee").flatMap { $0.integer(1...1_000_000_000) }
    let note = fields.optional("note")?.text
    fields.finish()
    papers?.refuseRepeated(counted.map { "\($0.kind) \($0.isOriginal)" })
    guard let code, let dossier else { return nil }
    return MinutesDraft.Item(
      dossier: dossier, number: number, isMissing: isMissing, papers: counted, fee: fee, note: note,
      origin: field.origin, dossierOrigin: code.origin)
  }

  private static func paper(_ field: Field) -> PaperCount? {
    guard let fields = field.fields() else { return nil }
    let (kind, form) = (fields.required("kind")?.key, fields.required("form")?.word(["original", "copy"]))
    let declared = fields.required("declared").flatMap { $0.integer(0...999) }
    let counted = fields.required("counted").flatMap { $0.integer(0...999) }
    fields.finish()
    guard let kind, let form, let declared, let counted else { return nil }
    return PaperCount(
      kind: kind, isOriginal: form == "original", declared: declared, counted: counted, origin: field.origin)
  }

  private static func moment(_ field: Field) -> Moment? {
    guard let text = field.raw else { return nil }
    if let moment = Zone.vietnam.moment(text) { return moment }
    field.unexpected(
      "lúc có thật dạng “NĂM-THÁNG-NGÀY GIỜ:PHÚT” như “2026-08-03 09:30”",
      "a real time written “YEAR-MONTH-DAY HOUR:MINUTE” such as “2026-08-03 09:30”")
    return nil
  }

  /// Checked where it is an S10 number; other carriers number otherwise.
  private static func number(_ field: Field) -> String? {
    guard let text = field.text else { return nil }
    let reading = ItemNumber.read(text)
    if let number = reading.value { return number.text }
    let why = { (say: Language) in reading.problems.map { $0.issue.text(say) }.joined(separator: "; ") }
    field.unexpected(
      "số hiệu bưu gửi 13 ký tự như EB569771909VN (\(why(.vi)))",
      "a 13-character item number such as EB569771909VN (\(why(.en)))")
    return nil
  }
}
