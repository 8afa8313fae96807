import DossierModel
import PDFModel
import Signing
import WorkingTime

/// Makes a sealed file prove its signatures by itself: a time stamp where it has none, then all its verdict rests on.
struct Augmenter {
  private let examiner: any FileExaminer
  private let source: any ValidationSource
  private let policy: SigningPolicy
  private let unreachable: [String]
  private let clock: () -> Moment

  init(
    _ examiner: any FileExaminer, _ source: any ValidationSource, _ policy: SigningPolicy,
    unreachable: [String], clock: @escaping () -> Moment
  ) {
    self.examiner = examiner
    self.source = source
    self.policy = policy
    self.unreachable = unreachable
    self.clock = clock
  }

  /// The file with what was added behind its bytes, and what an examination found of it.
  ///
  /// - Parameter received: when the office first had the file.
  /// - Throws: ``AugmentingObstacle``.
  func augmented(_ sealed: [UInt8], received: Moment) throws -> (bytes: [UInt8], examination: Examination) {
    var bytes = sealed
    var found = try examine(bytes, received)
    if found.signatures.contains(where: { $0.proof.level == .basic }) {
      bytes = try stamped(bytes)
      found = try examine(bytes, received)
    }
    let certificates = try VerificationRecord.read(found.record).validationData.certificates
    if source.renewAnswers(about: certificates, under: policy) { found = try examine(bytes, received) }
    let data = try VerificationRecord.read(found.record).validationData
    bytes = try making { try data.appended(to: PDFFile(bytes)) }
    found = try examine(bytes, received)
    guard found.signatures.allSatisfy(\.isSelfContained) else { throw AugmentingObstacle.tooLittle }
    return (bytes, found)
  }

  private func examine(_ bytes: [UInt8], _ received: Moment) throws -> Examination {
    let found: Examination
    do { found = try examiner.examine(bytes, under: policy, received: received) } catch {
      throw AugmentingObstacle.file(code: FaultCode.brokenOff)
    }
    guard found.faults.isEmpty, found.signatures.allSatisfy({ $0.proof.standing == .valid }) else {
      throw AugmentingObstacle.notProven(
        codes: found.faults + found.signatures.flatMap(\.codes), unreachable: unreachable)
    }
    return found
  }

  private func stamped(_ bytes: [UInt8]) throws -> [UInt8] {
    guard let stamps = source.timeStamps(under: policy) else {
      throw AugmentingObstacle.noTimeStamp(code: nil)
    }
    return try making {
      let file = try PDFFile(bytes)
      let field = try KeyDesk.field("DauThoiGian", in: file)
      return try DocumentTimeStamper(stamps).stamp(file, field: field, reserved: policy.reserved, now: clock)
    }
  }

  private func making(_ body: () throws -> [UInt8]) throws -> [UInt8] {
    do { return try body() } catch MakingFault.timeStamp(let fault) {
      throw AugmentingObstacle.noTimeStamp(code: fault.code)
    } catch MakingFault.file(let fault) {
      throw AugmentingObstacle.file(code: fault.code)
    } catch let fault as MakingFault {
      throw AugmentingObstacle.file(code: fault.code)
    } catch let fault as PDFFault {
      throw AugmentingObstacle.file(code: fault.code)
    }
  }
}

extension SignatureFinding {
  /// The file alone proves it. What is no PAdES signature never does, and stays what it is.
  fileprivate var isSelfContained: Bool {
    switch proof.level {
    case .longTerm, .archive, .legacy: true
    case .basic, .timed: false
    }
  }
}
