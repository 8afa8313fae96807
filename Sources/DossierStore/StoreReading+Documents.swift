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

/// An issued document, as the registers know it.
public struct IssuedDocument: Hashable, Sendable {
  public let code: String
  public let paper: String
  public let agency: String
  public let procedure: String
  public let year: Int
  public let serial: Int
  public let symbol: String
  public let issued: Moment
  public let leader: Signature.Medium
  public let agencySeal: Signature.Medium
  public let secret: Bool
  public let sent: Bool
}

/// Documents that are alike in all that a signing rate asks, and how many there are.
public struct DocumentTally: Hashable, Sendable {
  public let agency: String
  public let procedure: String
  /// `YYYY-MM`, local.
  public let month: String
  public let paper: String
  public let leader: Signature.Medium
  public let agencySeal: Signature.Medium
  public let secret: Bool
  public let sent: Bool
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

  /// Issued documents, oldest number first.
  public func documents(_ filter: DocumentFilter) throws -> [IssuedDocument] {
    let select = try statements(
      composed: """
        SELECT d.code, k.text, a.text, p.text, x.serial, s.text, x.issued, x.leader_medium, x.agency_medium,
          x.secret, x.sent IS NOT NULL, x.year
        \(Self.tables) JOIN dossier d ON d.id = x.dossier JOIN word s ON s.id = x.symbol
        \(Self.conditions) ORDER BY a.text, x.year, x.serial
        """)
    return try bind(filter, select).rows { row in
      IssuedDocument(
        code: row.text(0), paper: row.text(1), agency: row.text(2), procedure: row.text(3),
        year: row.int(11), serial: row.int(4),
        symbol: row.text(5), issued: Moment(milliseconds: row.integer(6)), leader: try medium(row, 7),
        agencySeal: try medium(row, 8), secret: row.int(9) == 1, sent: row.int(10) == 1)
    }
  }

  /// Issued documents, counted by all that a signing rate asks.
  public func documentTallies(_ filter: DocumentFilter, _ zone: Zone) throws -> [DocumentTally] {
    let select = try statements(
      composed: """
        SELECT a.text, p.text, strftime('%Y-%m', (x.issued + ?5) / 1000, 'unixepoch'), k.text, x.leader_medium,
          x.agency_medium, x.secret, x.sent IS NOT NULL, count(*)
        \(Self.tables) \(Self.conditions) GROUP BY 1, 2, 3, 4, 5, 6, 7, 8 ORDER BY 1, 2, 3
        """)
    return try bind(filter, select).bind(zone.offsetMinutes * 60_000).rows { row in
      DocumentTally(
        agency: row.text(0), procedure: row.text(1), month: row.text(2), paper: row.text(3),
        leader: try medium(row, 4), agencySeal: try medium(row, 5), secret: row.int(6) == 1,
        sent: row.int(7) == 1, count: row.int(8))
    }
  }

  private func bind(_ filter: DocumentFilter, _ statement: Prepared) -> Prepared {
    statement.bind(filter.from?.milliseconds).bind(filter.until?.milliseconds).bind(filter.agency ?? "")
      .bind(filter.procedure ?? "")
  }

  private func medium(_ row: Prepared, _ column: Int32) throws -> Signature.Medium {
    guard let medium = Signature.Medium(rawValue: row.int(column)) else {
      throw StoreError.unknownFormat(row.int(column))
    }
    return medium
  }
}
