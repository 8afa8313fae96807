public import WorkingTime

/// Minutes of the hand-over of dossiers (biên bản giao nhận hồ sơ, Decision 45/2016/QĐ-TTg): carrier and agency count
/// what is inside. Signing them is the moment of filing.
public struct HandOverMinutes: Hashable, Sendable {
  public var parentAgency: String?
  public var agency: String
  public var number: String
  public var place: String
  public var moment: Moment
  /// The carrier's representative, who hands over.
  public var giver: Representative
  /// The agency's, who takes over.
  public var taker: Representative
  public var entries: [MinutesEntry]

  public init(
    parentAgency: String? = nil, agency: String, number: String, place: String, moment: Moment,
    giver: Representative, taker: Representative, entries: [MinutesEntry]
  ) {
    self.parentAgency = parentAgency
    self.agency = agency
    self.number = number
    self.place = place
    self.moment = moment
    self.giver = giver
    self.taker = taker
    self.entries = entries
  }
}

/// Who acts for one side.
public struct Representative: Hashable, Sendable {
  public var body: String
  public var name: String
  public var position: String

  public init(body: String, name: String, position: String) {
    self.body = body
    self.name = name
    self.position = position
  }
}

/// One item that was opened and counted.
public struct MinutesEntry: Hashable, Sendable {
  public var itemNumber: String
  /// True for a number of UPU S10, which the post reads by its bars.
  public var hasBars: Bool
  public var applicant: String
  public var dossierCode: String
  public var procedure: String
  public var papers: [ListedPaper]
  public var remarks: String?
  /// The appointment slip given back, nil where there is none.
  public var appointment: Appointment?
  /// True for an item on the list that was not there.
  public var isMissing: Bool

  public init(
    itemNumber: String, hasBars: Bool = true, applicant: String, dossierCode: String, procedure: String,
    papers: [ListedPaper], remarks: String? = nil, appointment: Appointment? = nil,
    isMissing: Bool = false
  ) {
    self.itemNumber = itemNumber
    self.hasBars = hasBars
    self.applicant = applicant
    self.dossierCode = dossierCode
    self.procedure = procedure
    self.papers = papers
    self.remarks = remarks
    self.appointment = appointment
    self.isMissing = isMissing
  }

  /// True for what stands on no list.
  var isSurplus: Bool { dossierCode.isEmpty }
}

/// An appointment slip (giấy tiếp nhận hồ sơ và hẹn trả kết quả) that goes back with the postman.
public struct Appointment: Hashable, Sendable {
  public var number: String
  public var due: Day

  public init(number: String, due: Day) {
    self.number = number
    self.due = due
  }
}
