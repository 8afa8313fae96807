import DossierStore
import Foundation

/// Files written together: none over another unless that is asked for, none half.
enum NewFiles {
  static func write(_ files: [(name: String, text: String)], into folder: String, replacing: Bool) throws {
    let places = files.map { "\(folder)/\($0.name)" }
    let taken = places.filter(FileManager.default.fileExists)
    guard replacing || taken.isEmpty else { throw refusal(taken) }
    try DurableFile.makeFolder(folder)
    var written: [String] = []
    do {
      for (place, file) in zip(places, files) {
        try DurableFile.write(Array(file.text.utf8), to: place)
        written.append(place)
      }
    } catch {
      // What was new goes again; what was replaced is whole.
      for place in written where !taken.contains(place) { try FileManager.default.removeItem(atPath: place) }
      throw error
    }
  }

  private static func refusal(_ taken: [String]) -> PlainFailure {
    let names = taken.map { "“\($0)”" }.joined(separator: ", ")
    return PlainFailure(
      exit: .cannotCreate,
      text: say(
        "đã có \(names); không có gì bị ghi đè, thêm --replace để thay",
        "\(names) already there; nothing was overwritten, add --replace to replace"))
  }
}
