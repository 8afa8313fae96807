import CheckedYAML
import DossierModel
import Postal

extension DraftChecker {
  typealias Key = ApplicationDraft.Key

  /// A name; one that something is sent to fits a label.
  func name(_ key: Key, _ need: PostalNeed?) -> String? {
    guard let name = required(key) else { return nil }
    if need == nil { return name }
    let reading = ReceiverName.read(name)
    for problem in reading.problems { refuse(key, problem.issue.title(problem.spot.offset + 1)) }
    return reading.value.map { _ in name }
  }

  /// E.164. Of what is wrong the shape is told, and the first place.
  func phone(_ key: Key, _ need: PostalNeed?) -> String? {
    guard let value = draft.values[key] else {
      if let need { missing(key, for: need.title) }
      return nil
    }
    let reading = PhoneNumber.read(value.text)
    for remark in reading.remarks { remarks.add(.hint(remark.hint), value.origin) }
    if let first = reading.problems.first {
      let (found, why) = (shape(value.text), first.issue.title(first.spot.offset + 1))
      refuse(key, Title(vi: "gặp “\(found)”; \(why.vi)", en: "found “\(found)”; \(why.en)"))
    }
    return reading.value?.text
  }

  /// An address as given. What is wrong with it stands against the application only where it is needed.
  func address(_ keys: AddressKeys, _ need: PostalNeed?) throws -> GivenAddress {
    let given = GivenAddress(
      details: optional(keys.details), commune: optional(keys.commune), province: optional(keys.province),
      postcode: optional(keys.postcode), vpostcode: optional(keys.vpostcode))
    let written = keys.all.count { draft.values[$0] != nil }
    // Of what cannot even be kept nothing more is said.
    guard written == given.count else { return given }
    if let need, !given.hasPlace {
      for key in [keys.details, keys.commune, keys.province] { missing(key, for: need.title) }
    }
    guard !given.isEmpty else { return given }
    let finding = AddressFinding(given, try places())
    if let need { refuse(finding, given, keys, need) } else { remark(finding, given, keys) }
    for remark in finding.remarks where remark.hint != .formerUnits {
      remarks.add(.hint(remark.hint), origin(keys.key(remark.spot.field)))
    }
    tellToday(finding, keys)
    return given
  }

  /// Whoever gets the result by post instead of the applicant.
  func delivery(_ returnBy: Channel?) throws -> Delivery? {
    guard draft.hasDelivery else { return nil }
    guard returnBy == nil || returnBy == .post else {
      let first = draft.deliveryOrigin ?? Key.ofDelivery.lazy.compactMap { draft.values[$0]?.origin }.first
      findings.add((first ?? draft.origin).problem(.unfit(Self.onlyByPost)))
      return nil
    }
    let need = PostalNeed.returnByPost
    let (name, phone) = (name(.deliveryName, need), phone(.deliveryPhone, need))
    let address = try address(.ofDelivery, need)
    return name.flatMap { name in phone.map { Delivery(name: name, phone: $0, address: address) } }
  }

  private static let onlyByPost = Title(
    vi: "chỉ ghi người nhận thay khi trả kết quả qua bưu chính (return: post)",
    en: "a receiver is named only where the result goes back by post (return: post)")

  /// Every problem of an address that is needed.
  private func refuse(
    _ finding: AddressFinding, _ given: GivenAddress, _ keys: AddressKeys, _ need: PostalNeed
  ) {
    if given.hasPlace, given.details == nil { missing(keys.details, for: need.title) }
    for problem in finding.problems {
      let key = keys.key(problem.spot.field)
      if problem.issue == .missing, draft.values[key] == nil {
        missing(key, for: need.title)
      } else {
        refuse(key, problem.issue.title(given.character(problem.spot)))
      }
    }
  }

  /// Every problem of an address that is only kept.
  private func remark(_ finding: AddressFinding, _ given: GivenAddress, _ keys: AddressKeys) {
    for problem in finding.problems {
      let flaw = ApplicationRemark.Kind.flaw(problem.issue, character: given.character(problem.spot))
      remarks.add(flaw, origin(keys.key(problem.spot.field)))
    }
  }

  /// The unit of today, or those it may be.
  private func tellToday(_ finding: AddressFinding, _ keys: AddressKeys) {
    guard finding.address?.unit.isFormer == true else { return }
    let units = finding.today.map { PostalAddress(unit: $0.unit).line }
    let place = origin(draft.values[keys.commune] == nil ? keys.details : keys.commune)
    remarks.add(units.count == 1 ? .formerUnit(today: units[0]) : .dividedUnit(today: units), place)
  }

  private func refuse(_ key: Key, _ why: Title) { findings.add(origin(key).problem(.unfit(why))) }

  /// Where a value stands, or would stand.
  private func origin(_ key: Key) -> ApplicationDraft.Origin {
    if let value = draft.values[key] { return value.origin }
    var origin = draft.origin(ofBlock: key)
    origin.path = [origin.path, draft.name(of: key)].filter { !$0.isEmpty }.joined(separator: ".")
    return origin
  }
}

extension GivenAddress {
  /// How many values there are.
  fileprivate var count: Int { [details, commune, province, postcode, vpostcode].count { $0 != nil } }

  /// The character of a value, counted from 1; a district stands behind its commune.
  fileprivate func character(_ spot: PostalSpot) -> Int {
    guard spot.field == .district, let commune else { return spot.offset + 1 }
    return spot.offset
      + (commune.firstIndex(of: ",").map { commune.distance(from: commune.startIndex, to: $0) } ?? -1) + 2
  }
}
