/// Small business services, one for each shape found in the wild.
enum Samples {
  /// Two ways to begin, a fee, a way back, and an end.
  static let twoBeginnings = service(
    "LAMP", sla: "172800000",
    [
      state(nil, "start", ["REPORT OPEN CITIZEN", "ENTER QUEUED DESK"]),
      state("OPEN", "", ["ACCEPT QUEUED DESK", "DROP DROPPED HEAD"]),
      state("QUEUED", "", ["RETURN OPEN HEAD", "MEND MENDED CREW,HEAD"]),
      state("MENDED", "end", []), state("DROPPED", "end", []),
    ])

  /// An end that can be left again, and a state with its own time.
  static let reopened = service(
    "NOISE", sla: "432000000",
    [
      state(nil, "start", ["COMPLAIN ASSIGNABLE CITIZEN,CALLS"]),
      state("ASSIGNABLE", "", ["ASSIGN VISITING HEAD"]),
      state("VISITING", "", ["SOLVE SOLVED PATROL"], sla: "259200000"),
      state("SOLVED", "end", ["REOPEN ASSIGNABLE CITIZEN", "RATE RATED CITIZEN"]), state("RATED", "end", []),
    ])

  /// A named state called a start beside the real one, times of twelve hours, and a program that acts.
  static let license = service(
    "NewStall", sla: "172800000",
    [
      state(nil, "start", ["INITIATE DRAFTED CITIZEN,DESK"]),
      state("DRAFTED", "start", ["APPLY PAYING CITIZEN,DESK", "INITIATE DRAFTED CITIZEN,DESK"]),
      state("PAYING", "", ["PAY LICENSED CITIZEN,SYSTEM_PAYMENT"], sla: "43200000"),
      state("LICENSED", "", ["EXPIRE EXPIRED SYSTEM", "CANCEL CANCELLED HEAD"]),
      state("EXPIRED", "end", []), state("CANCELLED", "end", []),
    ])

  /// Every state but the last called a start.
  static let trip = service(
    "TRIP", sla: "86400000",
    [
      state(nil, "start", ["PLAN PLANNED DRIVER"]), state("PLANNED", "start", ["UNLOAD UNLOADED GATE"]),
      state("UNLOADED", "end", []),
    ])

  /// Many roles, an action that stays where it is, actions without a list.
  static let permit = service(
    "SHED_LOW", sla: "5184000000",
    [
      state(nil, "start", ["DRAW DRAWN ARCHITECT,ENGINEER,BUILDER"]),
      state("DRAWN", "", ["DRAW DRAWN ARCHITECT,ENGINEER,BUILDER", "SHOW CITIZEN_LOOKS ARCHITECT"]),
      state("CITIZEN_LOOKS", "", ["APPROVE BUILT CITIZEN", "SEND_BACK DRAWN CITIZEN"]),
      state("BUILT", "end", nil),
    ])

  static let all = [twoBeginnings, reopened, license, trip, permit]

  /// A file of one service.
  static func service(_ name: String, sla: String, _ states: [String]) -> String {
    """
    {
      "BusinessServices": [
        {
          "tenantId": "town",
          "businessService": "\(name)",
          "business": "\(name.lowercased())-services",
          "businessServiceSla": \(sla),
          "states": [
    \(states.joined(separator: ",\n"))
          ]
        }
      ]
    }

    """
  }

  /// A state; each action is written `ACTION NEXT ROLE,ROLE`.
  static func state(_ name: String?, _ mark: String, _ actions: [String]?, sla: String = "null") -> String {
    let list = actions.map { $0.map(action).joined(separator: ",\n") }.map { "[\n\($0)\n            ]" }
    return """
                {
                  "sla": \(sla), "state": \(name.map { "\"\($0)\"" } ?? "null"), "applicationStatus": null,
                  "isStartState": \(mark == "start"), "isTerminateState": \(mark == "end"), "isStateUpdatable": true,
                  "actions": \(list ?? "null")
                }
      """
  }

  private static func action(_ words: String) -> String {
    let words = words.split(separator: " ")
    let roles = words[2].split(separator: ",").map { "\"\($0)\"" }.joined(separator: ", ")
    return
      "              {\"action\": \"\(words[0])\", \"nextState\": \"\(words[1])\", \"roles\": [\(roles)]}"
  }
}
