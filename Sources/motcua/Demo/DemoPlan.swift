/// What will happen to one dossier of the demonstration, drawn when it comes in. Shares are per mille.
struct DemoPlan {
  let procedure: String
  let branch: String?
  let channel: String
  let returnBy: String
  let receivedAt: String
  let submitter: String
  let papers: [String]
  let refused: Bool
  let supplemented: Bool
  let withdrawn: Bool
  let reworked: Bool
  let stopped: Bool
  let leaderOnPaper: Bool
  let sealOnPaper: Bool
  let neverSent: Bool
  let failedDeliveries: Int

  private static let wards = [("viet-tri", "vt"), ("vinh-yen", "vy"), ("phuc-yen", "py")]

  init(_ dice: DemoDice) {
    procedure = dice.pick(["1.001806", "1.013814", "2.000908", "2.000908", "3.000527"])
    branch = procedure == "1.013814" ? (dice.happens(750) ? "registration" : "dissolution") : nil
    let personal = procedure == "3.000527"
    channel = personal ? "counter" : dice.pick(["counter", "online", "online", "post"])
    returnBy =
      personal
      ? dice.pick(["counter", "post"]) : channel == "counter" ? dice.pick(["counter", "post"]) : channel
    let ward = dice.pick(Self.wards)
    let provincial = procedure.hasPrefix("1.") && dice.happens(600)
    receivedAt = provincial ? "ttpvhcc-tinh" : "ttpvhcc-\(ward.0)"
    let receiver = provincial ? dice.pick(["lan", "hung"]) : "\(ward.1)-mc"
    submitter = channel == "online" ? "cong-dvc" : receiver
    papers = Self.papers(procedure)
    refused = dice.happens(40)
    supplemented = dice.happens(90)
    withdrawn = dice.happens(15)
    reworked = dice.happens(60)
    stopped = dice.happens(10)
    leaderOnPaper = dice.happens(12)
    sealOnPaper = dice.happens(6)
    neverSent = dice.happens(10)
    failedDeliveries = dice.happens(100) ? 1 : dice.happens(50) ? 2 : 0
  }

  private static func papers(_ procedure: String) -> [String] {
    switch procedure {
    case "1.001806": ["application", "registration", "worker_list"]
    case "1.013814": ["application", "plan"]
    case "2.000908": ["identity"]
    default: ["registration_form", "test_result", "identity"]
    }
  }
}
