import DossierModel
import Testing
import WorkingTime

/// One of every reason, with its name, its words in both languages and its values as JSON.
struct ReasonSample: Sendable, CustomTestStringConvertible {
  let reason: Reason
  let name: String
  let vi: String
  let en: String
  let json: String

  init(_ reason: Reason, _ name: String, vi: String, en: String, json: String) {
    (self.reason, self.name, self.vi, self.en, self.json) = (reason, name, vi, en, json)
  }

  var testDescription: String { name }
}

extension Reason {
  /// Every case by a number of its own. No `default`: a new reason does not build until it has one, and then a sample.
  var number: Int {
    switch self {
    case .noDossier: 0
    case .unknownAction: 1
    case .notPossibleNow: 2
    case .closed: 3
    case .guardFailed: 4
    case .missing: 5
    case .notAsked: 6
    case .unknownPerson: 7
    case .notInRole: 8
    case .assignedTo: 9
    case .assigneeNotInRole: 10
    case .noStepToAssign: 11
    case .noMandate: 12
    case .mandateNotBegun: 13
    case .mandateEnded: 14
    case .mandateOnlyForSigning: 15
    case .mandateElsewhere: 16
    case .alreadyAssigned: 17
    case .notAssigned: 18
    case .alreadySigned: 19
    case .notApproved: 20
    case .signedAsLeader: 21
    case .unknownProcedure: 22
    case .unknownCase: 23
    case .notValid: 24
    case .channelNotOffered: 25
    case .returnNotOffered: 26
    case .missingPaper: 27
    case .unknownPaper: 28
    case .notReceivedHere: 29
    case .chooseAgency: 30
    case .laneUnbound: 31
    case .agencyNotValid: 32
    case .feeMismatch: 33
    case .sameDefinition: 34
    case .unknownVersion: 35
    case .otherProcedure: 36
    case .stateLost: 37
    case .statesDoNotFit: 38
    case .partRefused: 39
    case .partsNested: 40
    case .personNeeded: 41
    case .agencyNeeded: 42
    case .roleNeeded: 43
    case .nobodyElse: 44
    case .time(.clockNotRunning): 45
    case .time(.extendedAlready): 46
    case .time(.tooLateToExtend): 47
    case .time(.notWorking): 48
    case .time(.newDueNotLater): 49
    case .time(.notByPost): 50
    case .time(.filedInFuture): 51
    case .time(.timerNotDue): 52
    case .time(.rulesChanged): 53
    case .notMapped: 54
    case .otherStanding: 55
    case .actSkipped: 56
    case .optionUnused: 57
    case .signing(.signsNothing): 58
    case .signing(.numbered): 59
    case .signing(.notNumbered): 60
    case .signing(.notSigned): 61
    case .signing(.settled): 62
    case .signing(.invalid): 63
    case .signing(.unproven): 64
    case .signing(.unknownCertificate): 65
    case .signing(.foreignCertificate): 66
    case .signing(.otherDocument): 67
    case .time(.decidedByTime): 68
    case .time(.filedBeforeProcedure): 69
    case .time(.filedBeforeService): 70
    case .time(.filedOverdue): 71
    case .signing(.numbersNothing): 72
    case .signing(.tooLate): 73
    case .signing(.noDraft): 74
    case .signing(.numberFirst): 75
    case .signing(.notIssued): 76
    case .signing(.noTrueCopy): 77
    case .signing(.onlyDigital): 78
    case .time(.beyondCalendar): 79
    case .signing(.alreadyUsed): 80
    case .postal(.notBooked): 81
    case .postal(.nothingOrdered): 82
    case .postal(.numberUsed): 83
    case .postal(.unknownOrder): 84
    case .postal(.reportedAlready): 85
    case .postal(.answeredAlready): 86
    case .postal(.handedOverAlready): 87
    case .postal(.handedInAlready): 88
    case .postal(.otherAmount): 89
    case .postal(.unknownCarrier): 90
    case .postal(.carrierNeeded): 91
    case .postal(.noReceiver): 92
    case .postal(.nothingPacked): 93
    case .postal(.unknownManifest): 94
    case .postal(.manifestSigned): 95
    case .postal(.notOnManifest): 96
    case .postal(.notByPost): 97
    case .signing(.numberNotShown): 98
    case .signing(.copyOfSigned): 99
    case .signing(.clockBehind): 100
    case .signing(.otherTime): 101
    case .signing(.dateAhead): 102
    case .signing(.secret): 103
    case .postal(.notUnderWay): 104
    case .postal(.placeNeeded): 105
    case .postal(.unknownMinutes): 106
    case .postal(.minutesNotKept): 107
    case .time(.handedInOverdue): 108
    case .postal(.remittedAlready): 109
    case .signing(.notEntitled): 110
    case .signing(.tooOld): 111
    case .postal(.nothingGoes): 112
    case .signing(.otherThanSigned): 113
    case .signing(.sealedFirst): 114
    case .signing(.numberNotSigned): 115
    }
  }

  static let count = 116
}
