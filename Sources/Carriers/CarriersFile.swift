public import CheckedYAML
import DossierModel
public import Postal

/// Reads the file that says which carriers an office works with.
public enum CarriersFile {
  /// The carriers and senders in this text, or every problem of it.
  ///
  /// - Parameters:
  ///   - file: its name, for messages.
  ///   - places: the table senders' addresses are read against; nil: without senders.
  public static func read(
    _ text: String, file: String, _ places: PlaceTable? = nil
  ) throws(Problems) -> CarrierList {
    let findings = Findings()
    let book = Field.document(text, file: file, findings)?.fields().map { readBook($0, places) }
    try findings.check()
    return book ?? CarrierList(carriers: [])
  }

  private static func readBook(_ root: Fields, _ places: PlaceTable?) -> CarrierList {
    let senders = root.optional("senders").map { readSenders($0, places) } ?? [:]
    return CarrierList(carriers: readCarriers(root), senders: senders)
  }

  private static func readCarriers(_ root: Fields) -> [CarrierDescription] {
    let field = root.required("carriers")
    var keys: [String] = []
    var taken = Taken()
    let carriers = field?.filledList { readCarrier($0, &keys, &taken) } ?? []
    root.finish()
    field?.refuseRepeated(keys)
    return carriers
  }

  /// - Parameters:
  ///   - keys: those of all carriers, also where a carrier has problems.
  ///   - taken: what the carriers before have for themselves.
  private static func readCarrier(
    _ field: Field, _ keys: inout [String], _ taken: inout Taken
  ) -> CarrierDescription? {
    guard let fields = field.fields() else { return nil }
    let (key, title) = (fields.required("key")?.key, fields.required("title")?.title)
    if let key { keys.append(key) }
    let way = readWay(fields, &taken)
    let codes = fields.optional("codes").map(readCodes) ?? [:]
    let provinces = fields.optional("provinces").map(readProvinces) ?? [:]
    let cities = fields.optional("cities")?.list(readProvinceCode) ?? []
    let times =
      fields.optional("times").map { readTimes($0, Set(cities)) } ?? .publicPost(cities: Set(cities))
    let price = fields.optional("price").map { $0.integer(0...100_000_000) }
    fields.finish()
    guard let key, let title, let way, let times else { return nil }
    return CarrierDescription(
      key: key, title: title, way: way, codes: codes, provinces: provinces, times: times,
      price: price.flatMap(\.self))
  }

  /// The status codes of the carrier and what they mean.
  private static func readCodes(_ field: Field) -> [String: CarrierNews] {
    guard let fields = field.fields() else { return [:] }
    var codes: [String: CarrierNews] = [:]
    for (code, value) in fields.all {
      if !(1...40).contains(code.utf8.count) || PlainText(code)?.value != code {
        value.reportKey(
          .unexpected(
            found: String(code.prefix(40)),
            expected: Title(vi: "mã trạng thái dài 1 đến 40 ký tự", en: "a status code of 1 to 40 signs")))
      }
      if let word = value.word(CarrierNews.allCases.map(\.word)) { codes[code] = CarrierNews(word: word) }
    }
    return codes
  }

  private static func readProvinces(_ field: Field) -> [String: String] {
    guard let fields = field.fields() else { return [:] }
    var codes: [String: String] = [:]
    for (code, value) in fields.all {
      if !isProvinceCode(code) {
        value.reportKey(.unexpected(found: String(code.prefix(40)), expected: provinceCode))
      }
      codes[code] = value.text
    }
    return codes
  }

  private static func readProvinceCode(_ field: Field) -> String? {
    guard let code = field.text else { return nil }
    if isProvinceCode(code) { return code }
    field.report(.unexpected(found: String(code.prefix(40)), expected: provinceCode))
    return nil
  }

  private static func isProvinceCode(_ text: String) -> Bool {
    text.utf8.count == 2 && text.utf8.allSatisfy { (48...57).contains($0) }
  }

  private static let provinceCode = Title(
    vi: "mã tỉnh gồm hai chữ số như \"25\"", en: "a province’s code of two digits such as \"25\"")

  private static func readTimes(_ field: Field, _ cities: Set<String>) -> DeliveryTimes? {
    guard let fields = field.fields() else { return nil }
    let law = fields.required("law")?.title
    var days: [DestinationClass: DeliveryTimes.Days] = [:]
    for destination in DestinationClass.allCases {
      days[destination] = fields.required(destination.word).flatMap(readDays)
    }
    fields.finish()
    return law.map { DeliveryTimes(law: $0, days: days, cities: cities) }
  }

  private static func readDays(_ field: Field) -> DeliveryTimes.Days? {
    guard let fields = field.fields() else { return nil }
    let (delivery, slip) = (fields.required("delivery"), fields.required("with_slip"))
    let days = (delivery?.integer(0...60), slip?.integer(0...60))
    fields.finish()
    guard let delivery = days.0, let withSlip = days.1 else { return nil }
    if withSlip < delivery { slip?.unexpected("ít nhất \(delivery)", "at least \(delivery)") }
    return DeliveryTimes.Days(delivery: delivery, withSlip: withSlip)
  }
}

extension DestinationClass {
  /// As written in carriers files.
  public var word: String {
    switch self {
    case .near: "near"
    case .sameProvince: "same_province"
    case .betweenCities: "between_cities"
    case .otherProvince: "other_province"
    }
  }
}
