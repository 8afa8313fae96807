public import CheckedYAML

/// Something in the file that did not come over as it was. Facts only; the words are in `Remark+Words.swift`.
public struct Remark: Hashable, Sendable {
  /// What happened to it.
  public enum Kind: Hashable, Sendable {
    case lost(Loss)
    case different(Difference)
  }

  public let kind: Kind
  /// The action, state, role or key it is about; empty where the kind says it all.
  public let subject: String
  /// The time it is about; then ``subject`` is how the file writes that.
  public let time: WorkingShare?
  /// Every place of it, in file order.
  public let places: [Place]
}

/// What has no counterpart here and was left out.
public enum Loss: String, CaseIterable, Sendable {
  case tenant, editing, upload, applicationStatus, audit, identifier, address, request
  case unknownKey, startMark, currentState, inactiveAction, unknownIdentifier, timeOfEnd
}

/// What came over in another shape.
public enum Difference: String, CaseIterable, Sendable {
  case limit, time, rounded, noLimit
  case citizen, everybody, program
  case loop, goesBack, endWithActions, noWayOut, neverReached, renamed
}

/// Collects remarks while a file is read; those that say the same become one.
final class Remarks {
  private struct Topic: Hashable {
    let kind: Remark.Kind
    let subject: String
    let time: WorkingShare?
  }

  private var topics: [Topic] = []
  private var places: [Topic: [Place]] = [:]

  func lost(_ loss: Loss, _ place: Place, _ subject: String = "") {
    add(Topic(kind: .lost(loss), subject: subject, time: nil), place)
  }

  func differs(_ difference: Difference, _ place: Place, _ subject: String = "") {
    add(Topic(kind: .different(difference), subject: subject, time: nil), place)
  }

  func differs(_ difference: Difference, _ place: Place, _ time: WorkingShare) {
    add(Topic(kind: .different(difference), subject: time.text, time: time), place)
  }

  private func add(_ topic: Topic, _ place: Place) {
    if places[topic] == nil { topics.append(topic) }
    places[topic, default: []].append(place)
  }

  /// All remarks in the order of their first places, those made first before others of the same place.
  var all: [Remark] {
    let remarks = topics.map { topic in
      Remark(
        kind: topic.kind, subject: topic.subject, time: topic.time,
        places: (places[topic] ?? []).sorted(by: Self.precedes))
    }
    return remarks.enumerated().sorted {
      let (one, other) = ($0.element.places[0], $1.element.places[0])
      return Self.precedes(one, other) || !Self.precedes(other, one) && $0.offset < $1.offset
    }.map(\.element)
  }

  private static func precedes(_ one: Place, _ other: Place) -> Bool {
    (one.line, one.column) < (other.line, other.column)
  }
}
