import Foundation
import Testing

/// Something a person does wrong, and what is said about it in both languages, word for word.
///
/// In the texts `CODE` stands for the first dossier of the scratch office, `CODE-2` for the second, `TODAY` for today.
struct Refusal: Sendable, CustomTestStringConvertible {
  let name: String
  let arguments: [String]
  let code: Int32
  let vi: String
  let en: String

  init(_ name: String, _ arguments: [String], _ code: Int32, vi: String, en: String) {
    (self.name, self.arguments, self.code, self.vi, self.en) = (name, arguments, code, vi, en)
  }

  var testDescription: String { name }

  /// Runs it in both languages: the words, the exit code, nothing on standard output, an office as before.
  func check(in scratch: Scratch, office: String = "office", wrapper: [String] = []) throws {
    let arguments = arguments.map {
      $0.replacingOccurrences(of: "CODE-2", with: scratch.second)
        .replacingOccurrences(of: "CODE", with: scratch.first)
    }
    let before = try Contents.of(scratch.path(office))
    for (language, expected) in [("vi", vi), ("en", en)] {
      let outcome = try Program.run(arguments, language: language, in: scratch.folder, wrapper: wrapper)
      let text = Self.plain(outcome.err, scratch)
      #expect(outcome.code == code, "\(language): \(outcome.err)")
      #expect(outcome.out == "")
      #expect(text == expected, "\(language), \(name):\n\(text)")
      #expect(Speech.foreign(in: text, language) == [], "\(text)")
      #expect(Speech.internals(in: text) == [], "\(text)")
    }
    #expect(try Contents.of(scratch.path(office)) == before)
  }

  private static func plain(_ text: String, _ scratch: Scratch) -> String {
    let day = "(không sau|not after) [0-9]{4}-[0-9]{2}-[0-9]{2}"
    var text = text.replacingOccurrences(of: scratch.first, with: "CODE")
    text = text.replacingOccurrences(of: scratch.second, with: "CODE-2")
    text = text.replacingOccurrences(of: day, with: "$1 TODAY", options: .regularExpression)
    while text.last == "\n" { text.removeLast() }
    return text
  }
}

/// All files of a folder with their bytes, apart from what SQLite and the lock keep beside the database.
enum Contents {
  static func of(_ folder: URL) throws -> [String: Data] {
    guard let names = FileManager.default.enumerator(atPath: folder.path) else { return [:] }
    var contents: [String: Data] = [:]
    for case let name as String in names where !["-shm", "-wal", ".lock"].contains(where: name.hasSuffix) {
      let url = folder.appendingPathComponent(name)
      if try url.resourceValues(forKeys: [.isRegularFileKey]).isRegularFile == true {
        contents[name] = try Data(contentsOf: url)
      }
    }
    return contents
  }
}
