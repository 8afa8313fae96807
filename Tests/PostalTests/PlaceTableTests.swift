import DossierModel
import Postal
import Testing
import WorkingTime

/// The table of places: as shipped, and what is wrong with one that is not right.
struct PlaceTableTests {
  private let table = Vietnam.table

  @Test func `every commune of 2026 is there, with its province`() {
    let facts = Facts.lines("communes-2026")
    #expect(facts.count == 3321 && table.communes.count == 3321)
    for fact in facts {
      let commune = table.commune(fact[0])
      #expect(commune?.title == fact[1], "\(fact[0])")
      #expect(commune?.province == fact[2], "\(fact[0])")
    }
  }

  @Test func `every former commune is there, with its district and what became of it`() {
    let facts = Facts.lines("former-communes")
    #expect(facts.count == 10_035 && table.formerCommunes.count == 10_035)
    for fact in facts {
      let commune = table.formerCommune(fact[0])
      #expect(commune?.title == fact[1], "\(fact[0])")
      #expect(commune?.district == fact[2], "\(fact[0])")
      #expect(commune?.successors.joined(separator: " ") == fact[3], "\(fact[0])")
    }
  }

  @Test func `every district is there, with its province`() {
    let facts = Facts.lines("districts")
    #expect(facts.count == 696 && table.districts.count == 696)
    for fact in facts {
      let district = table.district(fact[0])
      #expect(district?.title == fact[1], "\(fact[0])")
      #expect(district?.province == fact[2], "\(fact[0])")
      #expect(district.flatMap { table.formerProvince($0.province) }?.title == fact[3], "\(fact[0])")
    }
  }

  /// A second source: the notes on mergers of the list of 2026 name the former communes in words.
  @Test func `the notes of the list tell the same mergers`() {
    var told = 0
    for fact in Facts.lines("merger-notes") {
      for former in fact[1].split(separator: " ") {
        #expect(
          table.formerCommune(String(former))?.successors.contains(fact[0]) ?? false, "\(former) \(fact[0])")
        told += 1
      }
    }
    #expect(told > 8500)
  }

  @Test func `what is merged stays within its province, and nothing of today came from nowhere`() {
    let reached = Set(table.formerCommunes.flatMap(\.successors) + table.districts.compactMap(\.successor))
    #expect(reached == Set(table.communes.map(\.code)))
    for commune in table.formerCommunes {
      let district = table.district(commune.district)
      let province = district.flatMap { table.formerProvince($0.province) }?.successor
      for successor in table.successors(of: commune) { #expect(successor.province == province) }
    }
    #expect(table.provinces.count == 34 && table.formerProvinces.count == 63)
  }

  @Test func `the table says what it rests on`() {
    #expect(table.asOf.text == "2026-08-04" && table.twoLevelsFrom.text == "2025-07-01")
    #expect(table.sources.count == 4)
    #expect(table.communes.flatMap(\.was).count == 22)
    #expect(table.commune("07294")?.was.map(\.document) == ["388/NQ-UBTVQH16"])
  }

  @Test func `every problem of a table has line and column`() throws {
    let text = """
      as-of 2026-13-01
      communes x00001 A
      province 25 z Phú Thọ
      province 25 t Phú Thọ
      postcodes 15 3a 15
      communes p07900 Việt Trì; q07901 B; p0790 C; x07902
      was x99999 D, 2026-08-04, N
      district 148 c E
      former 17 t Hòa Bình
      district 149 c F: p04789 G; p04790 H>07900 12; p04790 I>11111
      nonsense
      """
    let problems = #expect(throws: PlaceTableProblems.self) {
      try PlaceReader.read([PlaceSource(name: "t", text: text)])
    }
    let found = try #require(problems).all.map { "\($0.line):\($0.column) \($0.issue)" }
    #expect(
      Set(found) == [
        "1:7 notADay", "2:1 needsBefore(\"province\")", "3:13 badKind(allowed: \"ct\")",
        "5:14 badPostcode", "5:17 codeTwice(\"15\")", "6:27 badKind(allowed: \"kptx\")",
        "6:37 badCode(digits: 5)",
        "6:52 noName", "7:5 unknownCode(\"commune 99999\")", "8:1 needsBefore(\"former\")",
        "10:27 noSuccessor", "10:44 badCode(digits: 5)", "10:48 codeTwice(\"04790\")",
        "10:57 unknownCode(\"commune 11111\")", "11:1 unknownWord", "1:1 missingHeader(\"as-of\")",
        "1:1 missingHeader(\"two-levels-from\")",
      ])
    for problem in try #require(problems).all {
      #expect(problem.text(.vi) != problem.text(.en) && problem.text(.vi).hasPrefix("t:"))
    }
  }

  @Test func `an office can have a table of its own`() throws {
    let text = """
      as-of 2027-01-01
      two-levels-from 2025-07-01
      province 25 t Phú Thọ | PT
      communes p07900 Việt Trì | VT
      """
    let table = try PlaceReader.read([PlaceSource(name: "t", text: text)])
    #expect(AddressReader(table).read("P. VT, PT").value?.line == "Phường Việt Trì, tỉnh Phú Thọ")
  }
}
