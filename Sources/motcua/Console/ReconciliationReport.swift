import DossierModel
import Reports
import WorkingTime

/// What two books do not agree on, for programs.
struct ReconciliationReport: Encodable {
  let carrier: String
  let from: String?
  let until: String?
  let compared: Int
  let agreed: Int
  /// How many of each class.
  let counts: [String: Int]
  let differences: [Line]

  struct Line: Encodable {
    let `class`: String
    let kind: String
    let order: String?
    let item: String?
    let dossier: String?
    /// Absent: nothing.
    let ours: Side?
    let theirs: Side?
    let since: String
  }

  /// What one side says; exactly one of these is there.
  struct Side: Encodable {
    var news: String?
    var order: String?
    var item: String?
    /// In đồng.
    var amount: Int?
    var code: String?
    var moment: String?
  }

  init(_ found: Reconciliation, _ carrier: String, _ days: (from: Day?, until: Day?), _ zone: Zone) {
    (self.carrier, from, until) = (carrier, days.from?.text, days.until?.text)
    (compared, agreed) = (found.compared, found.agreed)
    let classes = Difference.Class.allCases
    counts = Dictionary(uniqueKeysWithValues: classes.map { ($0.rawValue, found.count($0)) })
    differences = found.differences.map { Line($0, zone) }
  }
}

extension ReconciliationReport.Line {
  init(_ difference: Difference, _ zone: Zone) {
    (`class`, kind) = (difference.kind.ofClass.rawValue, difference.kind.rawValue)
    (order, item, dossier) = (difference.order, difference.item, difference.dossier)
    ours = ReconciliationReport.Side(difference.ours, zone)
    theirs = ReconciliationReport.Side(difference.theirs, zone)
    since = zone.text(difference.since)
  }
}

extension ReconciliationReport.Side {
  init?(_ value: Difference.Value, _ zone: Zone) {
    switch value {
    case .nothing: return nil
    case .news(let news): self.news = news.word
    case .order(let number): order = number
    case .item(let number): item = number
    case .amount(let amount): self.amount = amount
    case .code(let code): self.code = code
    case .moment(let moment): self.moment = zone.text(moment)
    }
  }
}
