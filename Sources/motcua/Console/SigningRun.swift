import ArgumentParser
import DossierModel
import DossierStore
import Office
import Signing

/// What became of each dossier of one `sign`.
struct SigningRun: Encodable {
  var signed = 0
  var refused = 0
  /// Left alone, since the key signs nothing more.
  var untried = 0
  private(set) var dossiers: [Outcome] = []
  /// What ended the run before its end; nil: nothing did.
  private(set) var end: Exit?
  /// Why the dossiers after that were left alone, in the language of this run.
  private var cause: String?

  private enum CodingKeys: CodingKey { case signed, refused, untried, dossiers }

  /// - Parameter fault: why the signature has no time stamp.
  mutating func sign(_ dossier: Dossier, _ fault: TimeStampFault?) {
    signed += 1
    var outcome = Outcome(dossier)
    outcome.timeStampFault = fault?.cause
    dossiers.append(outcome)
  }

  mutating func refuse(_ code: String, _ error: any Error) {
    refused += 1
    let messages = Failure(error, SignCommand.self).messages.map(Console.plain)
    dossiers.append(Outcome(code, "refused", ErrorReport(Failure.exit(for: error), messages, error)))
    if error.stopsSigning { (end, cause) = (Failure.exit(for: error), error.stop) }
  }

  mutating func leave(_ code: String) {
    untried += 1
    dossiers.append(Outcome(code, "untried", nil))
  }

  var text: String { dossiers.map(\.text).joined(separator: "\n") }

  /// How the run fails; nil: everything was signed.
  var failure: PlainFailure? {
    guard refused + untried > 0 else { return nil }
    let counts = say(
      "\(signed) hồ sơ đã ký, \(refused) không ký được", "\(signed) signed, \(refused) not signed")
    let rest = say(", \(untried) chưa thử vì ", ", \(untried) not tried since ") + (cause ?? "")
    return PlainFailure(exit: end ?? .refused, text: counts + (untried > 0 ? rest : ""))
  }
}

extension SigningRun {
  /// That of one dossier.
  struct Outcome: Encodable {
    let dossier: String
    /// `signed`, `refused` or `untried`.
    let outcome: String
    var act: String?
    var document: String?
    var number: String?
    var level: String?
    var standing: String?
    /// Why it has no time stamp; nil: it has one, or the policy names no service.
    var timeStampFault: String?
    /// Why not, as a command for this dossier alone would tell it.
    var error: ErrorReport?
    private var done: String?

    private enum CodingKeys: CodingKey {
      case dossier, outcome, act, document, number, level, standing, timeStampFault, error
    }

    init(_ dossier: Dossier) {
      (self.dossier, outcome) = (dossier.code, "signed")
      let signature = dossier.signatures.last
      act = signature?.act.rawValue
      done = signature?.act.done
      document = signature?.paper
      number = document.flatMap { dossier.number(of: $0)?.text }
      level = signature?.proof?.level.name
      standing = signature?.proof?.standing.word
    }

    init(_ code: String, _ outcome: String, _ error: ErrorReport?) {
      (dossier, self.outcome, self.error) = (code, outcome, error)
    }

    var text: String {
      if let done {
        return [dossier, done, number, level, unstamped].compactMap(\.self).joined(separator: "  ")
      }
      guard let error else { return "\(dossier)  " + say("chưa thử ký", "not tried") }
      return (["\(dossier)  " + say("không ký được:", "not signed:")] + error.messages.map { "  \($0)" })
        .joined(separator: "\n")
    }
  }
}

extension SigningRun.Outcome {
  private var unstamped: String? {
    timeStampFault.map {
      say("không có dấu thời gian: ", "no time stamp: ") + FaultCode.title($0)(Speech.language)
    }
  }
}

extension Error {
  /// What stops the dossiers after this one too, in the language of this run.
  fileprivate var stop: String {
    switch self as any Error {
    case let left as NumberLeft: left.cause.stop
    case StoreError.diskFull: say("hết chỗ trên đĩa", "the disk is full")
    case is StoreError: say("kho của văn phòng không ghi được", "the office’s store cannot be used")
    case is NoFonts, is NoSigningPolicy, is ValidationError:
      say("văn phòng chưa đủ điều kiện để ký", "the office is not ready to sign")
    default: say("khóa không ký tiếp được", "the key signs no more")
    }
  }

  /// True for what is wrong with the key, the office or the command: no other dossier could be signed either.
  var stopsSigning: Bool {
    switch self {
    case let fault as KeyFault: fault.isOfKey
    case let fault as MakingFault: fault.isOfKey
    case is CertificateRefused, is NoFonts, is NoSigningPolicy, is ValidationError, is KeyFileMissing: true
    case let error as StoreError: error.isOfOffice
    case let left as NumberLeft: left.cause.isOfOffice
    default: false
    }
  }
}

extension MakingFault {
  /// True for what the key or its certificate brings about.
  fileprivate var isOfKey: Bool {
    switch self {
    case .key(let fault): fault.isOfKey
    case .certificateNotInTime, .unsupportedHash, .message(.certificateMalformed): true
    default: false
    }
  }
}

extension KeyFault {
  /// False for what concerns one transaction only.
  fileprivate var isOfKey: Bool {
    switch self {
    case .used, .unknownTransaction, .otherDocument, .malformedAttributes: false
    default: true
    }
  }
}

extension StoreError {
  /// False for what concerns one dossier or its files only.
  fileprivate var isOfOffice: Bool {
    switch self {
    case .unknownDossier, .fileMissing, .fileUnreadable, .fileAltered, .fileEmpty, .fileTooLarge,
      .brokenChain,
      .busy, .versionConflict, .numberConflict:
      false
    default: true
    }
  }
}
