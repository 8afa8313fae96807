import ArgumentParser
import CheckedYAML
import DossierModel
import DossierStore
import Foundation
import Office
import WorkingTime

/// The real clock and randomness of this machine, handed to the office.
enum Machine {
  static func now() -> Moment { Moment(milliseconds: Int64(Date().timeIntervalSince1970 * 1000)) }

  /// Bytes nobody can guess.
  @Sendable static func random(_ count: Int) -> [UInt8] {
    var generator = SystemRandomNumberGenerator()
    return (0..<count).map { _ in UInt8.random(in: .min ... .max, using: &generator) }
  }

  static func salt() -> String {
    var generator = SystemRandomNumberGenerator()
    return Data((0..<16).map { _ in UInt8.random(in: .min ... .max, using: &generator) })
      .base64EncodedString().filter { $0 != "=" }
  }
}

extension OfficeOptions {
  /// Opens the office, does the work, closes it; refusals come out with the office's names.
  ///
  /// - Parameter isSharingWorker: true where only files are examined that were examined before.
  func work<Result>(
    isSharingWorker: Bool = false, _ body: (Office) throws -> Result
  ) throws -> Result {
    let office = try Office.open(folder, clock: Machine.now, salt: Machine.salt)
    office.examiner = WorkerExaminer(folder: folder, isShared: isSharingWorker)
    let result: Swift.Result<Result, any Error>
    do { result = .success(try body(office)) } catch { result = .failure(naming(error, office)) }
    try office.store.close()
    return try result.get()
  }

  /// A refusal with the names people know.
  func naming(_ error: any Error, _ office: Office) -> any Error {
    guard error is Rejection || error is SubmissionRefused || error is BatchRefused,
      let names = try? names(office)
    else {
      return error
    }
    if let rejection = error as? Rejection { return NamedRejection(rejection: rejection, names: names) }
    if let refused = error as? BatchRefused { return NamedBatchRefused(refused: refused, names: names) }
    if let refused = error as? SubmissionRefused {
      return NamedSubmissionRefused(refused: refused, names: names)
    }
    return error
  }

  func names(_ office: Office) throws -> Names {
    Names(
      try office.directory(), roles: try office.roles(), Speech.language,
      zone: try office.workingCalendar().zone)
  }
}

/// Refuses an agency or procedure this office does not know, rather than answer with nothing.
func requireKnown(agency: String?, procedure: String?, _ office: Office) throws {
  let (agencies, procedures) = (try office.directory().agencies.keys.sorted(), try office.procedures())
  for (flag, word, known) in [("--agency", agency, agencies), ("--procedure", procedure, procedures)] {
    guard let word, !known.contains(word) else { continue }
    throw ValidationError(wrongWord(word, flag, known))
  }
}

/// Reads a text file named on the command line.
func readText(_ path: String) throws -> SourceFile {
  guard let data = FileManager.default.contents(atPath: path) else {
    throw PlainFailure(
      exit: .noInput, text: say("không đọc được tệp “\(path)”", "file “\(path)” cannot be read"))
  }
  return SourceFile(name: path, text: try Field.text(of: Array(data), file: path))
}

/// Reads all of several files, or tells of each that cannot be read.
func readTexts(_ paths: [String]) throws -> [SourceFile] {
  let (texts, problems) = try readBytes(paths)
  guard problems.isEmpty else { throw Problems(problems) }
  return texts
}

/// Reads all of several files, and tells what is wrong with those that are no text; throws when some are not there.
func readBytes(_ paths: [String]) throws -> (texts: [SourceFile], problems: [Problem]) {
  let found = try readThoseThere(paths)
  guard let failure = found.missing else { return (found.texts, found.problems) }
  let lines = [failure.text] + found.problems.map { $0.text(Speech.language) }
  throw PlainFailure(exit: failure.exit, text: lines.joined(separator: "\n"))
}

/// What several files named on the command line come to.
struct FilesRead {
  var texts: [SourceFile] = []
  /// What is wrong with those that are no text.
  var problems: [Problem] = []
  /// Those that are not there, told in one; nil: all are.
  var missing: PlainFailure?
}

/// Reads those of several files that are there.
func readThoseThere(_ paths: [String]) throws -> FilesRead {
  var read = FilesRead()
  var failures: [PlainFailure] = []
  for path in paths {
    do { read.texts.append(try readText(path)) } catch let failure as PlainFailure {
      failures.append(failure)
    } catch let found as Problems { read.problems += found.all }
  }
  read.missing = failures.first.map {
    PlainFailure(exit: $0.exit, text: failures.map(\.text).joined(separator: "\n"))
  }
  return read
}

/// A day given on the command line, if one is.
func readDay(_ text: String?, _ flag: String) throws -> Day? {
  guard let text else { return nil }
  if let day = Day(text) { return day }
  throw ValidationError(
    say(
      "\(flag) nhận ngày có thật dạng NĂM-THÁNG-NGÀY, không nhận “\(text)”",
      "\(flag) takes a real day written YEAR-MONTH-DAY, not “\(text)”"))
}

/// A moment given on the command line, if one is; local time of Vietnam.
func readMoment(_ text: String?, _ flag: String) throws -> Moment? {
  guard let text else { return nil }
  if let moment = Zone.vietnam.moment(text) { return moment }
  throw ValidationError(
    say(
      "\(flag) nhận lúc có thật dạng “NĂM-THÁNG-NGÀY GIỜ:PHÚT” như “2026-08-03 09:30”, không nhận “\(text)”",
      "\(flag) takes a real time written “YEAR-MONTH-DAY HOUR:MINUTE” such as “2026-08-03 09:30”, not “\(text)”"
    ))
}

/// A period ends on its first day at the earliest.
func checkOrder(_ from: Day?, _ until: Day?) throws {
  guard let from, let until, until < from else { return }
  throw ValidationError(
    say(
      "--to (\(until.text)) không được trước --from (\(from.text))",
      "--to (\(until.text)) must not be before --from (\(from.text))"))
}

/// What is said of a word outside a closed set.
func wrongWord(_ text: String, _ flag: String, _ allowed: [String]) -> String {
  let words = allowed.joined(separator: ", ")
  return say("\(flag) nhận \(words); không nhận “\(text)”", "\(flag) takes \(words); not “\(text)”")
}

/// How many lines or pieces at most.
func checkLimit(_ limit: Int) throws {
  guard limit > 0 else {
    throw ValidationError(
      say("--limit phải lớn hơn 0, không phải \(limit)", "--limit must be over 0, not \(limit)"))
  }
}
