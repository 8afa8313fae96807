import ArgumentParser
import DossierModel
import DossierStore
import Foundation
import Office
import WorkingTime

/// The real clock and randomness of this machine, handed to the office.
enum Machine {
  static func now() -> Moment { Moment(milliseconds: Int64(Date().timeIntervalSince1970 * 1000)) }

  static func salt() -> String {
    var generator = SystemRandomNumberGenerator()
    return Data((0..<16).map { _ in UInt8.random(in: .min ... .max, using: &generator) })
      .base64EncodedString()
  }
}

extension OfficeOptions {
  /// Opens the office, does the work, closes it; refusals come out with the office's names.
  func work<Result>(_ body: (Office) throws -> Result) throws -> Result {
    let office = try Office.open(folder, clock: Machine.now, salt: Machine.salt)
    let result: Swift.Result<Result, any Error>
    do { result = .success(try body(office)) } catch { result = .failure(naming(error, office)) }
    try office.store.close()
    return try result.get()
  }

  private func naming(_ error: any Error, _ office: Office) -> any Error {
    guard error is Rejection || error is SubmissionRefused, let names = try? names(office) else {
      return error
    }
    if let rejection = error as? Rejection { return NamedRejection(rejection: rejection, names: names) }
    if let refused = error as? SubmissionRefused {
      return NamedSubmissionRefused(refused: refused, names: names)
    }
    return error
  }

  func names(_ office: Office) throws -> Names {
    Names(try office.directory(), roles: try office.roles(), Speech.language)
  }
}

/// Reads a text file named on the command line.
func readText(_ path: String) throws -> SourceFile {
  guard let data = FileManager.default.contents(atPath: path) else {
    throw PlainFailure(
      exit: .noInput, text: say("không đọc được tệp “\(path)”", "file “\(path)” cannot be read"))
  }
  guard data.count <= 1 << 20 else {
    throw PlainFailure(
      exit: .badData,
      text: say("tệp “\(path)” quá lớn; tối đa 1 MiB", "file “\(path)” is too large; at most 1 MiB"))
  }
  guard let text = String(data: data, encoding: .utf8) else {
    throw PlainFailure(
      exit: .badData, text: say("tệp “\(path)” không phải UTF-8", "file “\(path)” is not UTF-8"))
  }
  return SourceFile(name: path, text: text)
}

/// A day given on the command line.
func readDay(_ text: String) throws -> Day {
  if let day = Day(text) { return day }
  throw ValidationError(
    say(
      "“\(text)” không phải ngày có thật dạng NĂM-THÁNG-NGÀY",
      "“\(text)” is not a real day written YEAR-MONTH-DAY"))
}
