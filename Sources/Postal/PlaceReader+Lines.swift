import WorkingTime

extension PlaceReader {
  /// A unit as it is written: kind and code, name, further names.
  private struct Written {
    let kind: UnitKind
    let code: String
    let name: String
    let others: [String]
  }

  /// `province 25 t Phú Thọ | another name`
  mutating func readProvince(_ line: inout Cursor) {
    formerProvince = nil
    province = nil
    guard let unit = headed(&line, digits: 2, ["t": .province, "c": .city], space: "province") else { return }
    province = unit.code
    draft.provinces.append(
      Province(code: unit.code, kind: unit.kind, name: unit.name, postcodes: [], was: []))
    keep(unit.others, draft.provinces[draft.provinces.count - 1])
  }

  /// `postcodes 15 35 36`
  mutating func readPostcodes(_ line: inout Cursor) {
    guard province != nil, let last = draft.provinces.popLast() else {
      return add(.needsBefore("province"), line.start)
    }
    var prefixes: [String] = []
    while !line.isAtEnd {
      let spot = line.spot
      let prefix = line.word() ?? ""
      guard isCode(prefix, 2) else {
        add(.badPostcode, spot)
        continue
      }
      if !codes.insert("postcode \(prefix)").inserted { add(.codeTwice(prefix), spot) }
      prefixes.append(prefix)
    }
    draft.provinces.append(
      Province(code: last.code, kind: last.kind, name: last.name, postcodes: prefixes, was: last.was))
  }

  /// `communes p07900 Việt Trì; x08152 Hạ Hòa`
  mutating func readCommunes(_ line: inout Cursor) {
    guard let province else { return add(.needsBefore("province"), line.start) }
    repeat {
      guard let unit = entry(&line, ends: ";", space: "commune") else { continue }
      let commune = Commune(
        code: unit.code, kind: unit.kind, name: unit.name, province: province, was: [])
      draft.communes.append(commune)
      keep(unit.others, commune)
    } while line.skip(";")
  }

  /// `was x07294 Bố Hạ, 2026-08-04, 388/NQ-UBTVQH16`: what a province or commune above was called until then.
  mutating func readRenaming(_ line: inout Cursor) {
    let spot = line.spot
    guard let (kind, code) = kindAndCode(&line, ["t": .province, "c": .city], digits: nil) else { return }
    let name = line.text(before: ",")
    guard line.skip(",") else { return add(.notADay, line.spot) }
    let daySpot = line.spot
    guard let day = Day(line.text(before: ",")) else { return add(.notADay, daySpot) }
    let document = line.skip(",") ? line.rest : ""
    let space = code.count == 2 ? "province" : "commune"
    promised.append(("\(space) \(code)", spot))
    renamings.append(
      ("\(space) \(code)", Renaming(kind: kind, name: name, day: day, document: document), spot))
  }

  /// `former 17 t Hòa Bình`: under the province it went into.
  mutating func readFormerProvince(_ line: inout Cursor) {
    formerProvince = nil
    guard let province else { return add(.needsBefore("province"), line.start) }
    guard let unit = headed(&line, digits: 2, ["t": .province, "c": .city], space: "former") else { return }
    formerProvince = unit.code
    let former = FormerProvince(code: unit.code, kind: unit.kind, name: unit.name, successor: province)
    draft.formerProvinces.append(former)
    keep(unit.others, former)
  }

  /// `district 148 c Hòa Bình: x04795 Tân Hòa>04792 04795; …`, or `district 318 h Bạch Long Vĩ>11948`
  mutating func readDistrict(_ line: inout Cursor) {
    guard let formerProvince else { return add(.needsBefore("former"), line.start) }
    let kinds: [Character: UnitKind] = [
      "q": .urbanDistrict, "h": .ruralDistrict, "y": .town, "c": .city,
    ]
    guard let unit = headed(&line, digits: 3, kinds, space: "district") else { return }
    let successor = line.skip(">") ? successors(&line, ends: ":").first : nil
    let district = District(
      code: unit.code, kind: unit.kind, name: unit.name, province: formerProvince, successor: successor)
    draft.districts.append(district)
    keep(unit.others, district)
    guard line.skip(":") else {
      if successor == nil { add(.noSuccessor, line.start) }
      return
    }
    repeat {
      guard let unit = entry(&line, ends: ">;", space: "former commune") else { continue }
      let spot = line.spot
      let next = line.skip(">") ? successors(&line, ends: ";") : []
      if next.isEmpty { add(.noSuccessor, spot) }
      let commune = FormerCommune(
        code: unit.code, kind: unit.kind, name: unit.name, district: district.code, successors: next)
      draft.formerCommunes.append(commune)
      keep(unit.others, commune)
    } while line.skip(";")
  }

  /// Puts the earlier names where they belong, once every unit is known.
  mutating func rename() {
    let byCode = Dictionary(grouping: renamings, by: \.code).mapValues { $0.map(\.renaming) }
    draft.provinces = draft.provinces.map { unit in
      guard let was = byCode["province \(unit.code)"] else { return unit }
      return Province(
        code: unit.code, kind: unit.kind, name: unit.name, postcodes: unit.postcodes, was: was)
    }
    draft.communes = draft.communes.map { unit in
      guard let was = byCode["commune \(unit.code)"] else { return unit }
      return Commune(code: unit.code, kind: unit.kind, name: unit.name, province: unit.province, was: was)
    }
  }
}

extension PlaceReader {
  /// Code, kind and names of a unit that has a line of its own.
  private mutating func headed(
    _ line: inout Cursor, digits: Int, _ kinds: [Character: UnitKind], space: String
  ) -> Written? {
    let spot = line.spot
    let code = line.word() ?? ""
    let kindSpot = line.spot
    let letter = line.word() ?? ""
    guard isCode(code, digits) else {
      add(.badCode(digits: digits), spot)
      return nil
    }
    guard letter.count == 1, let kind = letter.first.flatMap({ kinds[$0] }) else {
      add(.badKind(allowed: String(kinds.keys.sorted())), kindSpot)
      return nil
    }
    return named(kind, code, &line, ends: ">:", space, spot)
  }

  /// Kind, code and names of a commune within a line.
  private mutating func entry(_ line: inout Cursor, ends: String, space: String) -> Written? {
    let spot = line.spot
    guard let (kind, code) = kindAndCode(&line, [:], digits: 5) else {
      _ = line.text(before: ";")
      return nil
    }
    return named(kind, code, &line, ends: ends, space, spot)
  }

  private mutating func named(
    _ kind: UnitKind, _ code: String, _ line: inout Cursor, ends: String, _ space: String, _ spot: Spot
  ) -> Written? {
    let nameSpot = line.spot
    let names = line.text(before: ends).split(separator: "|").map { $0.trimmingBlanks }.filter { !$0.isEmpty }
    guard let name = names.first else {
      add(.noName, nameSpot)
      return nil
    }
    if !codes.insert("\(space) \(code)").inserted { add(.codeTwice(code), spot) }
    return Written(kind: kind, code: code, name: name, others: Array(names.dropFirst()))
  }

  /// `x07294`: the kind and the code of a commune, or of a province where `more` has its letters.
  private mutating func kindAndCode(
    _ line: inout Cursor, _ more: [Character: UnitKind], digits: Int?
  ) -> (UnitKind, String)? {
    let spot = line.spot
    let word = line.word() ?? ""
    let code = String(word.dropFirst())
    var kinds: [Character: UnitKind] = [
      "p": .ward, "x": .commune, "t": .township, "k": .specialZone,
    ]
    if code.count == 2 { kinds.merge(more) { $1 } }
    guard let kind = word.first.flatMap({ kinds[$0] }) else {
      add(.badKind(allowed: String(kinds.keys.sorted())), spot)
      return nil
    }
    guard isCode(code, digits ?? (code.count == 2 ? 2 : 5)) else {
      add(.badCode(digits: digits ?? 5), spot)
      return nil
    }
    return (kind, code)
  }

  /// The codes up to one of these signs.
  private mutating func successors(_ line: inout Cursor, ends: String) -> [String] {
    var codes: [String] = []
    while true {
      let spot = line.spot
      let code = line.text(before: ends + " ")
      _ = line.skip(" ")
      if code.isEmpty { return codes }
      if isCode(code, 5) {
        promised.append(("commune \(code)", spot))
        codes.append(code)
      } else {
        add(.badCode(digits: 5), spot)
      }
    }
  }

  private mutating func keep(_ others: [String], _ unit: some NamedUnit) {
    if !others.isEmpty { draft.otherNames[PlaceDraft.nameKey(unit)] = others }
  }

  private func isCode(_ text: String, _ digits: Int) -> Bool {
    text.utf8.count == digits && text.utf8.allSatisfy { (48...57).contains($0) }
  }
}

extension Substring {
  /// Without blanks at both ends.
  fileprivate var trimmingBlanks: String {
    var part = self
    while part.first == " " { part.removeFirst() }
    while part.last == " " { part.removeLast() }
    return String(part)
  }
}
