import ArgumentParser
import DossierModel
import Foundation
import Office

struct SignatureCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "signature", abstract: say("Chữ ký số.", "Digital signatures."),
    discussion: Examples.of("  motcua signature verify \(say("quyet-dinh", "decision")).pdf"),
    subcommands: [SignatureVerify.self, SignatureReexamine.self, SignatureRefresh.self])
}

struct SignatureVerify: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "verify",
    abstract: say(
      "Kiểm tra các chữ ký của tệp PDF; mã 0: đủ và đều hợp lệ; 1: không hợp lệ, chưa xác định hoặc còn thiếu chữ ký; "
        + "65 hoặc 66: có tệp không kiểm tra hoặc không đọc được.",
      "Examine the signatures of PDF files; ends with 0: all there and valid; 1: invalid, not proven or one is missing; "
        + "65 or 66: a file could not be examined or read."),
    discussion: Examples.of(
      "  motcua signature verify \(say("quyet-dinh", "decision")).pdf\n"
        + "  motcua signature verify *.pdf --policy signing.yaml --revoked authority.crl --json"))

  @Argument(help: ArgumentHelp(say("Tệp PDF.", "PDF files."), valueName: say("tệp", "file")))
  var files: [String]
  @Option(
    help: ArgumentHelp(
      say(
        "Quy định ký số; mặc định của văn phòng.",
        "What is asked of signatures; by default the office’s policy."),
      valueName: say("tệp", "file")))
  var policy: String?
  @Option(
    name: .customLong("revoked"),
    help: ArgumentHelp(
      say("Danh sách thu hồi (CRL), lặp lại được.", "A revocation list (CRL), repeatable."),
      valueName: say("tệp", "file")))
  var revocationLists: [String] = []
  @OptionGroup var options: OfficeOptions

  func run() throws {
    let policy = try chosenPolicy()
    let trust = self.policy == nil ? TrustFolder(office: options.folder) : nil
    let (given, unread) = try Self.each(revocationLists, Self.revocationList)
    guard unread.isEmpty else { throw Self.worst(unread) }
    let lists = given.map(\.1) + (trust?.revocationLists ?? [])
    let (records, failures) = try Self.each(files) { path in
      let bytes = try Self.bytes(path)
      let request = VerificationRequest(
        bytes, under: policy, at: Machine.now(), received: nil, revocationLists: lists,
        statusAnswers: trust?.statusAnswers ?? [])
      do { return try WorkerExaminer.record(request).asDocument(bytes) } catch let failure as PlainFailure {
        throw PlainFailure(exit: failure.exit, text: "“\(path)”: \(failure.text)")
      }
    }
    if options.output.json {
      print(Console.json(records.map { FileRecord(file: $0, record: $1) }))
    } else if !records.isEmpty {
      print(records.map { RecordPage(name: $0, record: $1).text }.joined(separator: "\n\n"))
    }
    try Console.finish()
    try complain(records, failures)
  }

  /// Tells of every file in which not all is well; ends with the code of the worst.
  private func complain(_ records: [(file: String, record: VerificationRecord)], _ failures: [PlainFailure])
    throws
  {
    let troubles = Dictionary(grouping: records) { Trouble($0.record) }
    let all =
      failures
      + Trouble.allCases.compactMap { trouble in
        troubles[trouble].map { records in
          PlainFailure(exit: .refused, text: trouble.title + records.map(\.file).joined(separator: ", "))
        }
      }
    guard all.isEmpty else { throw Self.worst(all) }
  }

  /// What can be done of several, and what stands against the others.
  private static func each<Value>(
    _ names: [String], _ body: (String) throws -> Value
  ) rethrows -> ([(String, Value)], [PlainFailure]) {
    var (done, failures): ([(String, Value)], [PlainFailure]) = ([], [])
    for name in names {
      do { done.append((name, try body(name))) } catch let failure as PlainFailure {
        failures.append(failure)
      }
    }
    return (done, failures)
  }

  private static func worst(_ failures: [PlainFailure]) -> PlainFailure {
    let exit = failures.map(\.exit).max { $0.rawValue < $1.rawValue }
    return PlainFailure(exit: exit ?? .refused, text: failures.map(\.text).joined(separator: "\n"))
  }

  private struct FileRecord: Encodable {
    let file: String
    /// The acts whose signatures a document of this kind needs and the file does not bear, such as `issue`.
    let missing: [String]
    /// What is wrong with who signed and when: `seal-not-last`, `same-key`.
    let disorder: [String]
    let record: VerificationRecord

    init(file: String, record: VerificationRecord) {
      (self.file, self.record) = (file, record)
      missing = record.missing.map(\.rawValue)
      disorder = record.disorder.map(\.rawValue)
    }
  }

  private func chosenPolicy() throws -> SigningPolicy {
    if let policy { return try Office.policy(try readText(policy)) }
    guard let policy = try options.work({ try $0.signingPolicy() }) else {
      throw PlainFailure(
        exit: .noInput,
        text: say(
          "văn phòng này chưa có quy định ký số; thêm --policy TỆP, hoặc motcua office signing TỆP",
          "this office has no policy for signatures; add --policy FILE, or motcua office signing FILE"))
    }
    return policy
  }

  /// - Throws: for a file that is none: without it a revoked certificate would look like any other.
  private static func revocationList(_ path: String) throws -> [UInt8] {
    let list = try bytes(path)
    guard VerificationRequest.isRevocationList(list) else {
      throw PlainFailure(
        exit: .badData,
        text: say(
          "--revoked: “\(path)” không phải danh sách thu hồi (CRL dạng DER)",
          "--revoked: “\(path)” is no revocation list (a CRL in DER)"))
    }
    return list
  }

  private static func bytes(_ path: String) throws -> [UInt8] {
    guard let data = FileManager.default.contents(atPath: path) else {
      throw PlainFailure(
        exit: .noInput, text: say("không đọc được tệp “\(path)”", "file “\(path)” cannot be read"))
    }
    return Array(data)
  }
}

/// What stands against a file as a whole, worst known first.
private enum Trouble: CaseIterable {
  case noPDF, encrypted, unreadable, unsigned, doubtful, incomplete

  /// Nil: all is there and valid.
  init?(_ record: VerificationRecord) {
    switch record.verdict {
    case "fully_signed": return nil
    case "no_pdf": self = .noPDF
    case "incomplete": self = .incomplete
    case "unsigned": self = .unsigned
    default:
      self = record.isEncrypted ? .encrypted : record.signatures.isEmpty ? .unreadable : .doubtful
    }
  }

  var title: String {
    switch self {
    case .noPDF: say("không phải tệp PDF: ", "no PDF file: ")
    case .encrypted:
      say("tệp mã hóa, không kiểm tra được chữ ký: ", "encrypted, so that no signature can be examined: ")
    case .unreadable:
      say("không đọc được chữ ký nào trong tệp: ", "no signature in it can be read: ")
    case .unsigned: say("không có chữ ký số: ", "no digital signature: ")
    case .doubtful: say("không phải mọi chữ ký đều hợp lệ: ", "not every signature is valid: ")
    case .incomplete:
      say("còn thiếu chữ ký, hoặc sai người ký hay thứ tự ký: ", "a signature is missing or not in order: ")
    }
  }
}
