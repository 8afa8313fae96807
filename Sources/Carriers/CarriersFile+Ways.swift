import CheckedYAML
import DossierModel
import Postal

extension CarriersFile {
  /// What one carrier has and no other may have: an item number is for one item, a report from one carrier.
  struct Taken {
    var ranges: [ItemNumberRange] = []
    var folders: [String] = []
  }

  /// How the office talks to a carrier; keys of the other way are unknown ones.
  static func readWay(_ fields: Fields, _ taken: inout Taken) -> CarrierDescription.Way? {
    let way = fields.required("by")?.word(["offline", "http"])
    if way == "offline" { return readOffline(fields, &taken).map(CarrierDescription.Way.offline) }
    if way == "http" { return readHTTP(fields).map(CarrierDescription.Way.http) }
    // Which keys belong here is not known, so that none is called unknown.
    _ = fields.all
    return nil
  }

  private static func readOffline(_ fields: Fields, _ taken: inout Taken) -> OfflineWay? {
    let folder = fields.required("folder").flatMap { readFolder($0, &taken.folders) }
    let numbers = fields.required("numbers")?.filledList { readRange($0, &taken.ranges) } ?? []
    return folder.map { OfflineWay(folder: $0, numbers: numbers) }
  }

  /// Two ways to write one folder are told apart no further than by `.` and doubled strokes.
  private static func readFolder(_ field: Field, _ before: inout [String]) -> String? {
    guard let text = field.text else { return nil }
    let steps = text.split(separator: "/").filter { $0 != "." }
    let folder = (text.hasPrefix("/") ? "/" : "") + steps.joined(separator: "/")
    if before.contains(folder) {
      field.unexpected(
        found: text, "thư mục riêng của từng hãng", "a folder no other carrier has")
    }
    before.append(folder)
    return text
  }

  /// `{service: EB, from: 10000000, to: 10009999}`.
  private static func readRange(_ field: Field, _ before: inout [ItemNumberRange]) -> ItemNumberRange? {
    guard let fields = field.fields() else { return nil }
    let serviceField = fields.required("service")
    let service = serviceField?.text
    let (from, until) = (fields.required("from")?.integer(serials), fields.required("to")?.integer(serials))
    fields.finish()
    if let service, ItemNumber(service: service, serial: 0) == nil {
      serviceField?.unexpected("mã dịch vụ UPU S10 như EB", "a service indicator by UPU S10 such as EB")
    }
    guard let service, let from, let until else { return nil }
    guard from <= until else {
      field.unexpected(found: "\(from)–\(until)", "“to” không nhỏ hơn “from”", "“to” not below “from”")
      return nil
    }
    guard let range = ItemNumberRange(service: service, serials: from...until) else { return nil }
    if let other = before.first(where: { $0.service == service && $0.serials.overlaps(range.serials) }) {
      let (first, last) = (other.serials.lowerBound, other.serials.upperBound)
      field.unexpected(
        found: "\(service) \(from)–\(until)", "dải số không chồng lên dải \(service) \(first)–\(last)",
        "a range that does not overlap \(service) \(first)–\(last)")
    }
    before.append(range)
    return range
  }

  private static let serials = 0...99_999_999

  private static func readHTTP(_ fields: Fields) -> HTTPWay? {
    let (url, customer) = (fields.required("url").flatMap(readAddress), fields.required("customer")?.text)
    let secret = fields.required("secret").flatMap(readSecret)
    let seconds = fields.optional("time_limit").map { $0.integer(1...300) } ?? 20
    let isGapless = fields.optional("gapless")?.flag ?? false
    let pageSize = fields.optional("page_size").map { $0.integer(1...1000) } ?? 100
    guard let url, let customer, let secret, let seconds, let pageSize else { return nil }
    return HTTPWay(
      url: url, customer: customer, secret: secret, timeLimit: seconds * 1000, isGapless: isGapless,
      pageSize: pageSize)
  }

  /// Orders hold personal data, so that they travel in clear only inside this machine.
  private static func readAddress(_ field: Field) -> String? {
    guard let text = field.text else { return nil }
    if let address = ServiceAddress(text) { return address.text }
    field.unexpected(
      "địa chỉ https://, hoặc http:// của chính máy này, không có ?, # hay tên người dùng",
      "an address beginning with https://, or http:// on this machine, without ?, # or a user name")
    return nil
  }

  /// `{env: NAME}` or `{file: PATH}`; a bare text may be the secret itself and is not repeated.
  private static func readSecret(_ field: Field) -> SecretPlace? {
    let expected = Title(
      vi: "nơi để khóa bí mật: {env: TÊN_BIẾN} hoặc {file: ĐƯỜNG_DẪN}; không ghi khóa vào tệp này",
      en: "where the secret is: {env: NAME} or {file: PATH}; the secret itself does not belong here")
    guard field.isMapping, let fields = field.fields() else {
      field.report(.unexpected(found: "…", expected: expected))
      return nil
    }
    let (name, path) = (fields.optional("env").map(\.text), fields.optional("file").map(\.text))
    fields.finish()
    switch (name, path) {
    case (let name?, nil): return name.map(SecretPlace.environment)
    case (nil, let path?): return path.map(SecretPlace.file)
    case (nil, nil), (.some, .some):
      field.report(.unexpected(found: "{…}", expected: expected))
      return nil
    }
  }
}

/// The address of a service: `https`, or `http` where it does not leave this machine.
struct ServiceAddress {
  /// Without a slash at its end.
  let text: String

  init?(_ raw: String) {
    guard raw.utf8.allSatisfy({ (0x21...0x7E).contains($0) }), !raw.contains(where: { "?#@\\".contains($0) })
    else { return nil }
    let lower = raw.lowercased()
    guard let scheme = ["https://", "http://"].first(where: lower.hasPrefix) else { return nil }
    let authority = lower.dropFirst(scheme.count).prefix { $0 != "/" }
    let host = Self.host(authority)
    guard !host.isEmpty, scheme == "https://" || Self.loopback.contains(host) else { return nil }
    text = raw.hasSuffix("/") ? String(raw.dropLast()) : raw
  }

  /// Without the port; IPv6 keeps its brackets.
  private static func host(_ authority: Substring) -> String {
    if authority.hasPrefix("["), let end = authority.firstIndex(of: "]") { return String(authority[...end]) }
    return String(authority.prefix { $0 != ":" })
  }

  private static let loopback: Set<String> = ["localhost", "127.0.0.1", "[::1]"]
}
