import Foundation
import Testing

/// One row of the import table.
struct Row: Sendable {
  let room: String
  let ours: Set<String>
  let outside: Set<String>

  init(_ room: String, _ ours: Set<String> = [], outside: Set<String> = []) {
    self.room = room
    self.ours = ours
    self.outside = outside
  }
}

/// Who may import whom, in the order a dossier flows: an arrow runs only to a row above.
let importTable = [
  Row("CCrypto"),
  Row("CZlib"),
  Row("CCurl"),
  Row("CPKCS11"),
  Row("Hashing", ["CCrypto"]),
  Row("Statechart"),
  Row("WorkingTime"),
  Row("PDFModel", ["CZlib"]),
  Row("HTTPExchange", ["CCurl"]),
  Row(
    "Signing", ["PDFModel", "Hashing", "CCrypto", "WorkingTime"], outside: ["SwiftASN1", "Synchronization"]),
  Row(
    "SigningKeys", ["Signing", "HTTPExchange", "CPKCS11", "Hashing", "CCrypto", "WorkingTime"],
    outside: ["Foundation", "SwiftASN1"]),
  Row(
    "DemoPKI", ["Signing", "Hashing", "CCrypto", "WorkingTime"],
    outside: ["Foundation", "FlyingFox", "SwiftASN1"]),
  Row("Papers", ["PDFModel", "CZlib", "Hashing", "WorkingTime"], outside: ["Foundation"]),
  Row("DossierModel", ["Hashing", "Statechart", "WorkingTime"]),
  Row("Postal", ["DossierModel", "WorkingTime"]),
  Row("CheckedYAML", ["DossierModel", "WorkingTime"], outside: ["Yams", "Foundation"]),
  Row(
    "Carriers", ["Postal", "CheckedYAML", "DossierModel", "HTTPExchange", "Hashing", "WorkingTime"],
    outside: ["Foundation"]),
  Row("WorkflowFiles", ["DossierModel", "CheckedYAML", "Hashing", "Statechart", "WorkingTime"]),
  Row(
    "WorkflowAnalysis",
    ["WorkflowFiles", "DossierModel", "CheckedYAML", "Hashing", "Statechart", "WorkingTime"]),
  Row("WorkflowImport", ["WorkflowFiles", "DossierModel", "CheckedYAML"], outside: ["Foundation"]),
  Row("ShippedWorkflows"),
  Row(
    "Intake", ["DossierModel", "CheckedYAML", "Postal", "Hashing", "WorkingTime"], outside: ["Foundation"]),
  Row(
    "DossierStore", ["DossierModel", "Hashing", "Statechart", "WorkingTime"],
    outside: ["Foundation", "GRDB", "GRDBSQLite"]),
  Row("Reports", ["DossierModel", "DossierStore", "WorkingTime"]),
  Row("Simulation", ["DossierModel", "CheckedYAML", "Hashing", "Statechart", "WorkingTime"]),
  Row(
    "Office",
    [
      "DossierModel", "WorkflowFiles", "WorkflowAnalysis", "ShippedWorkflows", "Intake", "DossierStore",
      "Reports", "Simulation", "CheckedYAML", "Postal", "Carriers", "Hashing", "WorkingTime", "PDFModel",
      "Signing",
      "Papers",
    ], outside: ["Foundation"]),
  Row(
    "motcua",
    [
      "Office", "Reports", "Simulation", "Intake", "WorkflowAnalysis", "WorkflowImport", "CheckedYAML",
      "DossierStore", "DossierModel", "WorkingTime", "Hashing", "Signing", "Papers", "SigningKeys",
      "HTTPExchange", "DemoPKI", "Postal", "Carriers",
    ],
    outside: ["ArgumentParser", "Foundation"]),
]

/// Libraries of the system, which have no code of ours.
let systemLibraries: Set<String> = ["CCrypto", "CZlib", "CCurl", "CPKCS11"]

/// Rooms that know no disk, no clock and no chance.
let coreRooms: Set<String> = [
  "Statechart", "WorkingTime", "PDFModel", "DossierModel", "Postal", "Simulation",
]

struct Import: Hashable {
  let module: String
  let access: String?

  /// Reads one line of code; nil unless it imports something.
  init?(_ line: String) {
    let words = line.split(separator: " ").filter { !$0.hasPrefix("@") }.map(String.init)
    guard let place = words.firstIndex(of: "import"), place <= 1, words.count > place + 1 else { return nil }
    let kinds = ["struct", "class", "enum", "protocol", "func", "var", "let", "typealias"]
    let path = kinds.contains(words[place + 1]) ? words.dropFirst(place + 2).first : words[place + 1]
    guard let module = path?.split(separator: ".").first else { return nil }
    self.module = String(module)
    access = place == 1 ? words[0] : nil
  }
}

struct ImportTableTests {
  @Test func `every folder of Sources has one row of the table`() throws {
    let folders = try House.names(in: "Sources")
    #expect(Set(folders + ["ShippedWorkflows"]) == Set(importTable.map(\.room)))
    #expect(Set(importTable.map(\.room)).count == importTable.count)
  }

  @Test func `arrows run only to a row above`() {
    for (place, row) in importTable.enumerated() {
      let above = Set(importTable[..<place].map(\.room))
      #expect(row.ours.isSubset(of: above), "\(row.room) leans on \(row.ours.subtracting(above).sorted())")
    }
  }

  @Test(arguments: House.sources) func `a file imports what its room may`(_ file: SourceFile) throws {
    let row = try #require(importTable.first { $0.room == file.room })
    for found in file.code.compactMap(Import.init) {
      #expect(row.ours.union(row.outside).contains(found.module), "\(file.path) imports \(found.module)")
    }
  }

  @Test func `the core rooms import neither Foundation nor the system`() {
    let forbidden: Set<String> = [
      "Foundation", "FoundationEssentials", "Glibc", "Musl", "Darwin", "Dispatch", "Synchronization",
    ]
    for row in importTable where coreRooms.contains(row.room) { #expect(row.outside.isEmpty) }
    for file in House.sources where coreRooms.contains(file.room) {
      #expect(forbidden.isDisjoint(with: file.code.compactMap(Import.init).map(\.module)), "\(file.path)")
    }
  }

  @Test func `no outside module is passed on`() {
    let ours = Set(importTable.map(\.room)).subtracting(systemLibraries)
    for file in House.sources {
      for found in file.code.compactMap(Import.init)
      where found.access == "public" || found.access == "package" {
        #expect(ours.contains(found.module), "\(file.path): \(found.module) leaks")
      }
    }
  }

  @Test func `the manifest draws the same arrows`() throws {
    let manifest = SourceFile(path: "Package.swift", text: try House.text("Package.swift")).lines
      .joined(separator: " ")
    let targets = manifest.components(after: "targets: [", until: "tests(\"")
    let rooms = Set(importTable.map(\.room))
    for row in importTable where !systemLibraries.contains(row.room) && row.room != "ShippedWorkflows" {
      let opening = try #require(targets.firstRange(of: "\"\(row.room)\"", afterAny: ["room(", "name: "]))
      let own = targets[opening.upperBound...].prefixUntil(["room(", ".target(", ".executableTarget("])
      let named = Set(own.split(separator: "\"").map(String.init)).intersection(rooms)
      #expect(named == row.ours, "Package.swift gives \(row.room) \(named.sorted())")
    }
  }

  @Test func `an import line is read whatever stands before it`() {
    #expect(Import("public import Foundation")?.module == "Foundation")
    #expect(Import("internal import struct Foundation.Date")?.module == "Foundation")
    #expect(Import("@preconcurrency import GRDB")?.module == "GRDB")
    #expect(Import("@testable public import Yams")?.access == "public")
    #expect(Import("let important = 1") == nil)
  }
}

extension StringProtocol {
  func components(after start: String, until end: String) -> String {
    guard let from = self.firstRange(of: start) else { return "" }
    let tail = self[from.upperBound...]
    return String(tail.firstRange(of: end).map { tail[..<$0.lowerBound] } ?? tail[...])
  }

  /// The first place of `text` that directly follows one of these words, blanks aside.
  func firstRange(of text: String, afterAny words: [String]) -> Range<Index>? {
    ranges(of: text).first { place in
      let before = self[..<place.lowerBound].reversed().drop { $0 == " " }
      return words.contains { before.starts(with: $0.reversed().drop { $0 == " " }) }
    }
  }

  func prefixUntil(_ ends: [String]) -> String {
    let stop = ends.compactMap { firstRange(of: $0)?.lowerBound }.min() ?? endIndex
    return String(self[..<stop])
  }
}
