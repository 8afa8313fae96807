import DossierModel
import DossierStore
import Hashing
import Office
import WorkflowFiles
import WorkingTime

/// The life of a dossier of procedure 1.001806 in the sample office: ten acts from counter to counter.
enum Act: String, CaseIterable {
  case submit, receive, transfer, assign, propose, agree, sign, issue, send
  case handOver = "hand_over"

  var actor: String {
    switch self {
    case .submit, .receive, .transfer, .handOver: "lan"
    case .assign, .agree: "minh"
    case .propose: "thao"
    case .sign: "binh"
    case .issue, .send: "hoa"
    }
  }
}

/// All that the applicants hand in, made before the clock runs. Papers are digests: no file is touched.
struct Workload {
  static let procedure = "1.001806"
  /// Its only case.
  static let branch = "main"

  /// A value and the digest it is named by.
  struct Personal {
    let digest: Digest
    let value: [UInt8]

    init(_ text: String) {
      value = Array(text.utf8)
      digest = SHA256.digest(value)
    }
  }

  let applicants: [Personal]
  let recipients: [Personal]
  let papers: [[Paper]]
  let drafts: [Paper]

  /// - Parameter from: the number of the first dossier, so that two workloads share no value.
  init(dossiers: Int, from first: Int = 0) {
    let numbers = first..<first + dossiers
    applicants = numbers.map {
      // As `Intake` writes an applicant.
      Personal(
        "\(salt($0))\n"
          + #"["enterprise","Công ty TNHH May mặc số \#($0)",null,"26\#(10_000_000 + $0)",null,"0912\#(100_000 + $0)","#
          + #""lienhe\#($0)@example.vn","Số \#($0 % 900 + 1), đường Hùng Vương","Phường Việt Trì","Phú Thọ"]"#
      )
    }
    recipients = numbers.map {
      Personal("\(salt(-1 - $0))\nNguyễn Văn An, CCCD 0250\(10_000_000 + $0)")
    }
    papers = numbers.map { number in
      ["application", "registration", "worker_list"].map {
        Paper(kind: $0, digest: SHA256.digest("\($0) \(number)"), size: 100_000 + number % 90_000)
      }
    }
    drafts = numbers.map {
      Paper(kind: "result", digest: SHA256.digest("draft \($0)"), size: 60_000 + $0 % 9_000)
    }
  }

  /// One act on one dossier; codes are known once it is submitted.
  func order(_ act: Act, _ dossier: Int, _ codes: [String]) -> Order {
    switch act {
    case .submit: order(.submit(submission(dossier)), nil, act, applicants[dossier])
    case .handOver: order(advance(act, dossier), codes[dossier], act, recipients[dossier])
    case .receive, .transfer, .assign, .propose, .agree, .sign, .issue, .send:
      Order(advance(act, dossier), on: codes[dossier], as: act.actor)
    }
  }

  private func order(_ command: Command, _ code: String?, _ act: Act, _ personal: Personal) -> Order {
    Order(command, on: code, as: act.actor, personal: [personal.digest: personal.value])
  }

  private func submission(_ dossier: Int) -> Submission {
    Submission(
      procedure: Self.procedure, branch: Self.branch, receivedAt: "ttpvhcc-tinh", channel: .counter,
      returnBy: .counter, applicant: applicants[dossier].digest, papers: papers[dossier])
  }

  private func advance(_ act: Act, _ dossier: Int) -> Command {
    var advance = Advance(act.rawValue)
    if act == .assign { advance.assignee = "thao" }
    if act == .propose { advance.file = drafts[dossier] }
    if act == .handOver { advance.recipient = recipients[dossier].digest }
    return .advance(advance)
  }
}

/// As long as the product's random salts, but the same in every run.
private func salt(_ seed: Int) -> String { String(SHA256.digest("salt \(seed)").hex.prefix(22)) }
