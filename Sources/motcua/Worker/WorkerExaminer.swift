import Office
import WorkingTime

/// Has files examined by a process of its own.
final class WorkerExaminer: FileExaminer {
  private let folder: String
  private let isShared: Bool
  private var line: WorkerLine?

  /// A worker is replaced after so many files: its bounds are those of a process.
  private static let turns = 200

  /// - Parameters:
  ///   - folder: the office's; its revocation lists are used.
  ///   - isShared: true where one worker may examine many files in turn, which were all examined before: what a file from
  ///     outside could do to it would then touch the next. Else every file has its own.
  init(folder: String, isShared: Bool = false) {
    self.folder = folder
    self.isShared = isShared
  }

  func examine(_ file: [UInt8], under policy: SigningPolicy, received: Moment) throws -> Examination {
    let trust = TrustFolder(office: folder)
    let request = VerificationRequest(
      file, under: policy, at: Machine.now(), received: received,
      revocationLists: trust.revocationLists, statusAnswers: trust.statusAnswers)
    guard isShared else { return try Self.record(request).examination() }
    if let line, line.answered < Self.turns {
      // One that died of what it did before gets another chance by a new one.
      do { return try line.record(request).examination() } catch is PlainFailure {}
    }
    let fresh = try WorkerLine()
    line = fresh
    return try fresh.record(request).examination()
  }

  /// Hands a request to a new worker and waits for the record.
  ///
  /// - Throws: a failure when the worker died or took too long: then nothing is known of the file.
  static func record(_ request: VerificationRequest) throws -> VerificationRecord {
    try WorkerLine().record(request)
  }
}
