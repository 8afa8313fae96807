import CheckedYAML
import DossierModel
import Hashing
import ShippedWorkflows
import WorkflowFiles
import WorkingTime

/// The office the rules are tried in: one centre that receives, a department, a people's committee and its police.
enum Town {
  static let procedures: [CheckedProcedure] = Shipped.procedures.map { checked($0.text, $0.name) }

  /// The shipped rules about time.
  static let rules: RuleBook = {
    do throws(Problems) {
      return try RulesFile.read(Shipped.rules[0].text, file: Shipped.rules[0].name)
    } catch {
      fatalError("\(error.all.map { $0.text(.en) })")
    }
  }()

  static let calendar: WorkingCalendar = {
    do throws(Problems) {
      return try CalendarFile.read(Shipped.calendars[0].text, file: Shipped.calendars[0].name)
    } catch { preconditionFailure("\(error.all.map { $0.text(.en) })") }
  }()

  /// Every case of every shipped procedure.
  static let definitions: [Definition] = procedures.flatMap { checked in
    checked.procedure.cases.compactMap { checked.definitions[$0.key] }
  }

  static func definition(_ code: String, _ branch: String = "main", variant: String? = nil) -> Definition {
    guard
      let found = definitions.first(where: {
        $0.procedure.code == code && $0.branch.key == branch && $0.procedure.variant == variant
      })
    else {
      preconditionFailure("no definition of \(code), case \(branch)")
    }
    return found
  }

  /// A shipped procedure with one piece of its text changed.
  static func definition(_ code: String, changing old: String, to new: String) -> Definition {
    let file = Shipped.procedures.first { $0.name.contains(code) }
    guard let file, file.text.contains(old),
      let found = checked(file.text.replacing(old, with: new), code).definitions["main"]
    else { preconditionFailure("\(code) does not say “\(old)”") }
    return found
  }

  private static func checked(_ text: String, _ name: String) -> CheckedProcedure {
    let workflow = Shipped.workflows[0]
    do throws(Problems) {
      return try CheckedProcedure(
        DefinitionSource(workflow: workflow.text, procedure: text), files: (workflow.name, name))
    } catch { preconditionFailure("\(error.all.map { $0.text(.en) })") }
  }

  static let validity = Validity(from: day("2025-07-01"))

  static let agencies: [Agency] = [
    ("committee", "H44"), ("department", "H44.15"), ("centre", "H44.40"), ("police", "H44.71.2"),
    ("construction", "H44.17"), ("environment", "H44.18"), ("village", "H44.99"),
  ].compactMap { key, code in
    AgencyCode(code).map {
      Agency(
        key: key, code: $0, name: Title(vi: "Cơ quan \(key)", en: "Agency \(key)"),
        validity: key == "village" ? Validity(from: day("2020-01-01"), until: day("2025-06-30")) : validity)
    }
  }

  static let posts: [Post] =
    [
      ("portal", "portal", "centre"), ("lan", "receiver", "centre"), ("hung", "receiver", "centre"),
      ("minh", "head", "department"), ("thao", "officer", "department"), ("duc", "officer", "department"),
      ("binh", "leader", "department"), ("son", "leader", "department"), ("hoa", "clerk", "department"),
      ("khanh", "leader", "committee"), ("tuan", "officer", "committee"), ("yen", "clerk", "committee"),
      ("long", "officer", "police"), ("mai", "head", "police"), ("anh", "head", "committee"),
      ("dan", "officer", "construction"), ("hien", "head", "construction"),
      ("phong", "officer", "environment"),
    ].map { Post(person: $0.0, role: $0.1, agency: $0.2, validity: validity) } + [
      Post(
        person: "nga", role: "officer", agency: "department",
        validity: Validity(from: day("2025-07-01"), until: day("2026-06-30"))),
      // Binh also keeps the seal: what the rules must prevent is that he uses both on one document.
      Post(person: "binh", role: "clerk", agency: "department", validity: validity),
    ]

  static let people = Set(posts.map(\.person)).sorted()

  static let directory = Directory(
    agencies: agencies, people: people.map { Person(key: $0, name: "Ông Bà \($0)") }, posts: posts,
    mandates: [
      Mandate(
        person: "tuan", principal: "khanh", capacity: "TUQ.", document: "15/QĐ-UBND",
        validity: Validity(from: day("2026-01-05"), until: day("2026-12-31"))),
      Mandate(person: "duc", principal: "hoa", capacity: "TL.", document: "3/TB-SYT", validity: validity),
    ],
    services: procedures.flatMap { checked in
      ["centre"].map {
        Service(
          procedure: checked.procedure.code, receivedAt: $0,
          lanes: [
            "receiving": "centre", "agency": "department", "committee": "committee", "police": "police",
            "construction": "construction", "environment": "environment",
          ],
          validity: Validity(from: day("2025-11-20")))
      }
    })

  static func names(_ definition: Definition, _ language: Language) -> Names {
    Names(directory, roles: definition.roles, language)
  }
}

/// A day that exists.
func day(_ text: String) -> Day {
  guard let day = Day(text) else { preconditionFailure("no such day: \(text)") }
  return day
}

/// `2026-06-01 08:00`, Vietnamese local time.
func at(_ text: String) -> Moment {
  let parts = text.split(separator: " ")
  let clock = parts[1].split(separator: ":").compactMap { Int($0) }
  return Zone.vietnam.moment(day(String(parts[0])), minute: clock[0] * 60 + clock[1])
}

func text(_ moment: Moment?) -> String? { moment.map { Zone.vietnam.text($0) } }

func paper(_ kind: String, _ content: String) -> Paper {
  Paper(kind: kind, digest: SHA256.digest(content), size: content.utf8.count)
}
