public import DossierModel
public import WorkingTime

/// Which issued documents are meant. Nil: any.
public struct DocumentFilter: Hashable, Sendable {
  /// Issued at or after this moment.
  public var from: Moment?
  /// Issued before this moment.
  public var until: Moment?
  public var agency: String?
  public var procedure: String?

  public init() {}
}

/// A signature or seal as the register knows it.
public struct SignatureMark: Hashable, Sendable {
  /// Nil: not put on yet.
  public let medium: Signature.Medium?
  /// Nil: recorded, never examined.
  public let standing: SignatureProof.Standing?

  public init(_ medium: Signature.Medium?, _ standing: SignatureProof.Standing? = nil) {
    self.medium = medium
    self.standing = standing
  }
}

/// A numbered document, as the register knows it.
public struct IssuedDocument: Hashable, Sendable {
  public let code: String
  public let paper: String
  public let agency: String
  public let procedure: String
  public let year: Int
  public let serial: Int
  public let symbol: String
  /// When it got its number.
  public let issued: Moment
  /// When the seal was put on it; nil: not yet.
  public let completed: Moment?
  /// Why its number was given up; nil: it was not.
  public let voided: VoidReason?
  public let leader: SignatureMark
  public let agencySeal: SignatureMark
  public let secret: Bool
  public let sent: Moment?

  /// Number and symbol, as documents show them.
  public var number: String { DocumentNumber.text(serial, symbol) }
  public var standing: DocumentStanding { DocumentStanding(completed != nil, voided != nil) }
  /// Which signatures it needs follows from this.
  public var form: DocumentForm { DocumentForm(kind: paper) }
}

/// What became of a number.
public enum DocumentStanding: String, CaseIterable, Hashable, Sendable {
  /// A sealed document bears it.
  case issued
  /// Its document waits for signature or seal.
  case pending
  /// No document bears it.
  case voided

  init(_ completed: Bool, _ voided: Bool) {
    self = voided ? .voided : completed ? .issued : .pending
  }
}

/// Numbered documents that are alike in all that a signing rate asks, and how many there are.
public struct DocumentTally: Hashable, Sendable {
  public let agency: String
  public let procedure: String
  /// `YYYY-MM`, local.
  public let month: String
  public let paper: String
  public let leader: SignatureMark
  public let agencySeal: SignatureMark
  public let secret: Bool
  public let sent: Bool
  public let standing: DocumentStanding
  public let count: Int
}

extension StoreReading {
  private static var tables: String {
    """
    FROM document x JOIN word a ON a.id = x.agency JOIN word p ON p.id = x.procedure
      JOIN word k ON k.id = x.paper
    """
  }
  private static var conditions: String {
    """
    WHERE (?1 IS NULL OR x.issued >= ?1) AND (?2 IS NULL OR x.issued < ?2)
      AND (?3 = '' OR a.text = ?3) AND (?4 = '' OR p.text = ?4)
    """
  }

  /// Numbered documents, oldest number first; given-up numbers among them.
  public func documents(_ filter: DocumentFilter) throws -> [IssuedDocument] {
    let select = try statements(
      composed: """
        SELECT d.code, k.text, a.text, p.text, x.serial, s.text, x.issued, x.leader_medium, x.leader_proof,
          x.agency_medium, x.agency_proof, x.secret, x.sent, x.year, x.completed, x.voided
        \(Self.tables) JOIN dossier d ON d.id = x.dossier JOIN word s ON s.id = x.symbol
        \(Self.conditions) ORDER BY a.text, x.year, x.register, x.serial
        """)
    return try bind(filter, select).rows { row in
      IssuedDocument(
        code: row.text(0), paper: row.text(1), agency: row.text(2), procedure: row.text(3),
        year: row.int(13), serial: row.int(4), symbol: row.text(5),
        issued: Moment(milliseconds: row.integer(6)),
        completed: row.optional(14).map(Moment.init(milliseconds:)), voided: try code(row, 15),
        leader: try mark(row, 7), agencySeal: try mark(row, 9), secret: row.int(11) == 1,
        sent: row.optional(12).map(Moment.init(milliseconds:)))
    }
  }

  /// Documents whose number was given before a moment and that are not issued; by an index.
  public func unissuedNumbers(before moment: Moment) throws -> [(code: String, paper: String)] {
    try statements(
      """
      SELECT d.code, k.text FROM document x JOIN dossier d ON d.id = x.dossier JOIN word k ON k.id = x.paper
      WHERE x.completed IS NULL AND x.voided IS NULL AND x.issued < ?
      """
    ).bind(moment.milliseconds).rows { ($0.text(0), $0.text(1)) }
  }

  /// Numbered documents, counted by all that a signing rate asks.
  public func documentTallies(_ filter: DocumentFilter, _ zone: Zone) throws -> [DocumentTally] {
    let select = try statements(
      composed: """
        SELECT a.text, p.text, strftime('%Y-%m', (x.issued + ?5) / 1000, 'unixepoch'), k.text, x.leader_medium,
          x.leader_proof, x.agency_medium, x.agency_proof, x.secret, x.sent IS NOT NULL,
          x.completed IS NOT NULL, x.voided IS NOT NULL, count(*)
        \(Self.tables) \(Self.conditions)
        GROUP BY 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12 ORDER BY 1, 2, 3
        """)
    return try bind(filter, select).bind(zone.offsetMinutes * 60_000).rows { row in
      DocumentTally(
        agency: row.text(0), procedure: row.text(1), month: row.text(2), paper: row.text(3),
        leader: try mark(row, 4), agencySeal: try mark(row, 6), secret: row.int(8) == 1,
        sent: row.int(9) == 1, standing: DocumentStanding(row.int(10) == 1, row.int(11) == 1),
        count: row.int(12))
    }
  }

  private func bind(_ filter: DocumentFilter, _ statement: Prepared) -> Prepared {
    statement.bind(filter.from?.milliseconds).bind(filter.until?.milliseconds).bind(filter.agency ?? "")
      .bind(filter.procedure ?? "")
  }

  private func mark(_ row: Prepared, _ column: Int32) throws -> SignatureMark {
    SignatureMark(
      row.int(column) == 0 ? nil : try code(row, column),
      row.int(column + 1) == 0 ? nil : try code(row, column + 1))
  }

  /// A value of a closed set; nil where there is none.
  private func code<Value: RawRepresentable<Int>>(_ row: Prepared, _ column: Int32) throws -> Value? {
    guard let number = row.optional(column) else { return nil }
    guard let value = Value(rawValue: Int(number)) else { throw StoreError.unknownFormat(Int(number)) }
    return value
  }
}
