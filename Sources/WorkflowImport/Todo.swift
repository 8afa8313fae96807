/// What DIGIT does not know and a person adds by hand. The words are in `Todo+Words.swift`.
public enum Todo: String, CaseIterable, Sendable {
  case titles, lanes, statuses, clocks, signing
  case code, competence, validity, channels, fee, papers, result, limit, supplement
}
