import Testing

/// The list of files the program carries is the list of files in the folder.
struct ShippedListTests {
  @Test func `the shipped list names every YAML file of the folder, and no other`() throws {
    let listed = try House.text("Workflows/Shipped.swift").split(separator: "\"").map(String.init)
      .filter { $0.hasSuffix(".yaml") }
    let lying = House.files(below: "Workflows").filter { $0.hasSuffix(".yaml") || $0.hasSuffix(".yml") }
    #expect(listed.sorted() == lying)
    #expect(lying.count >= 7)
  }

  @Test func `each entry takes the bytes of the file it names`() throws {
    let source = try House.text("Workflows/Shipped.swift")
    for line in source.split(separator: "\n") where line.contains("PackageResources.") {
      let name = try #require(line.split(separator: "\"").first { $0.hasSuffix(".yaml") })
      let resource = try #require(
        line.split(separator: ".").map { $0.prefix { $0.isLetter || $0.isNumber || $0 == "_" } }.first {
          $0.hasSuffix("_yaml")
        })
      let file = name.split(separator: "/").last.map(String.init) ?? ""
      #expect(
        file.map { $0.isLetter || $0.isNumber ? $0 : "_" } == Array(resource), "\(name) and \(resource)")
    }
  }

  @Test func `a procedure's file is named after its code`() throws {
    for name in try House.names(in: "Workflows/procedures") {
      let lines = try House.text("Workflows/procedures/\(name)").split(separator: "\n").prefix {
        !$0.hasPrefix("name:")
      }
      let value = { (key: String) in
        lines.first { $0.hasPrefix("\(key): ") }.map { $0.dropFirst(key.count + 2).filter { $0 != "\"" } }
      }
      let code = try #require(value("procedure"), "\(name)")
      #expect(name == "tthc-\(code)\(value("variant").map { "-\($0)" } ?? "").yaml")
    }
  }
}
