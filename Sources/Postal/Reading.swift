/// What a parser made of a text: the value where there is one, everything wrong with it, and what else is to be told.
///
/// There is a value exactly when there is no problem.
public struct Reading<Value: Sendable & Hashable>: Sendable, Hashable {
  public let value: Value?
  public let problems: [PostalProblem]
  public let remarks: [PostalRemark]

  init(_ value: Value?, _ findings: Findings = Findings()) {
    self.value = findings.problems.isEmpty ? value : nil
    problems = findings.problems
    remarks = findings.remarks
  }
}

/// The values about post a person fills in.
public enum PostalField: String, CaseIterable, Sendable {
  case address, number, street, hamlet, commune, district, province
  case postcode, vpostcode, itemNumber, phone, name
}

/// Where something stands: the field, and how many characters of it come before.
public struct PostalSpot: Hashable, Sendable {
  public let field: PostalField
  /// 0 for the first character, as a person sees characters: a letter and its marks are one.
  public let offset: Int

  public init(_ field: PostalField, _ offset: Int = 0) {
    self.field = field
    self.offset = offset
  }
}

/// One thing wrong with a text, with its place. Facts only; the words are in `PostalIssue+Words.swift`.
public struct PostalProblem: Error, Hashable, Sendable {
  public let spot: PostalSpot
  public let issue: PostalIssue

  public init(spot: PostalSpot, issue: PostalIssue) {
    self.spot = spot
    self.issue = issue
  }
}

/// One thing worth telling about a text that was understood. The words are in `PostalHint+Words.swift`.
public struct PostalRemark: Hashable, Sendable {
  public let spot: PostalSpot
  public let hint: PostalHint
}

/// Problems and remarks while a text is read.
struct Findings: Sendable, Hashable {
  private(set) var problems: [PostalProblem] = []
  private(set) var remarks: [PostalRemark] = []

  mutating func add(_ issue: PostalIssue, _ spot: PostalSpot) {
    problems.append(PostalProblem(spot: spot, issue: issue))
  }

  mutating func tell(_ hint: PostalHint, _ spot: PostalSpot) {
    remarks.append(PostalRemark(spot: spot, hint: hint))
  }
}
