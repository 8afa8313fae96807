public import WorkingTime

/// What a paper says of itself beside its pages.
public struct PaperInfo: Hashable, Sendable {
  public var title: String
  /// The agency that issues it.
  public var author: String
  public var created: Moment
  public var zone: Zone

  public init(title: String, author: String, created: Moment, zone: Zone = .vietnam) {
    self.title = title
    self.author = author
    self.created = created
    self.zone = zone
  }
}
