import DossierModel
import WorkingTime

/// The people of a run and the places they hold: who is free, who takes what next.
struct Workforce {
  let directory: Directory
  private(set) var people: [Worker]
  private(set) var places: [Desk]
  private var placeNumbers: [Directory.Place: Int]
  private let personNumbers: [String: Int]

  /// Somebody who does one thing at a time.
  struct Worker {
    let key: String
    /// The places held today.
    var places: [Int] = []
    var job: Job?
    /// What was given to nobody else.
    var own = Heap(Job.isFirst)
    var busy = 0
  }

  /// A role in an agency.
  struct Desk {
    let place: Directory.Place
    /// Who holds it today.
    var members: [Int] = []
    var queue = Heap(Job.isFirst)
    /// Minutes that work waited here.
    var waited = 0
    var done = 0
  }

  init(_ directory: Directory) {
    self.directory = directory
    let keys = directory.people.keys.sorted()
    people = keys.map { Worker(key: $0) }
    personNumbers = Dictionary(uniqueKeysWithValues: keys.enumerated().map { ($1, $0) })
    (places, placeNumbers) = ([], [:])
    let held = Set(directory.posts.map { Directory.Place(role: $0.role, agency: $0.agency) })
    for place in held.sorted(by: { ($0.agency, $0.role) < ($1.agency, $1.role) }) { _ = number(of: place) }
  }

  /// A place nobody ever held gets a number as well: work can wait there.
  mutating func number(of place: Directory.Place) -> Int {
    if let number = placeNumbers[place] { return number }
    placeNumbers[place] = places.count
    places.append(Desk(place: place))
    return places.count - 1
  }

  func number(ofPerson key: String) -> Int? { personNumbers[key] }

  func holds(_ person: Int, _ place: Int) -> Bool { people[person].places.contains(place) }

  /// Takes over who holds which place on a day. What was given to somebody who has left waits for the others.
  mutating func begin(_ day: Day) {
    for person in people.indices { people[person].places = [] }
    for place in places.indices {
      let members = directory.holders(places[place].place, on: day).compactMap { personNumbers[$0] }
      places[place].members = members
      for person in members { people[person].places.append(place) }
    }
    for person in people.indices {
      let given = people[person].own.all
      guard given.contains(where: { !holds(person, $0.place) }) else { continue }
      people[person].own.removeAll()
      for job in given {
        if holds(person, job.place) { people[person].own.push(job) } else { leave(job) }
      }
    }
  }

  private mutating func leave(_ job: Job) {
    job.person = nil
    places[job.place].queue.push(job)
  }

  /// Puts a job where it waits, or names who can begin it at once.
  mutating func offer(_ job: Job) -> Int? {
    if let person = job.person {
      if people[person].job == nil { return person }
      people[person].own.push(job)
      return nil
    }
    let free = places[job.place].members.filter { people[$0].job == nil && $0 != job.barred }
    guard let person = leastBusy(free) else {
      places[job.place].queue.push(job)
      return nil
    }
    return person
  }

  func leastBusy(_ members: [Int]) -> Int? { members.min { (people[$0].busy, $0) < (people[$1].busy, $1) } }

  /// Who has the fewest things to do.
  func leastLoaded(_ members: [Int]) -> Int? { members.min { load($0) < load($1) } }

  private func load(_ person: Int) -> (Int, Int, Int) {
    let worker = people[person]
    return (worker.own.count + (worker.job == nil ? 0 : 1), worker.busy, person)
  }

  /// The most urgent of what somebody can do, taken out of its queue.
  mutating func next(for person: Int) -> Job? {
    people[person].own.dropGone()
    var (best, from): (Job?, Int?) = (people[person].own.first, nil)
    for place in people[person].places {
      guard let job = places[place].queue.first(for: person) else { continue }
      if let known = best, !Job.isFirst(job, known) { continue }
      (best, from) = (job, place)
    }
    guard let best else { return nil }
    if let from { places[from].queue.take(best) } else { _ = people[person].own.pop() }
    return best
  }

  mutating func start(_ job: Job, by person: Int, at minute: Int, until end: Int) {
    people[person].job = job
    people[person].busy += min(job.minutes, end - minute)
    places[job.place].waited += minute - job.waitsSince
    places[job.place].done += 1
  }

  mutating func finish(_ person: Int) { people[person].job = nil }

  /// What still waits at the end has waited until then.
  mutating func close(at minute: Int) {
    for job in places.flatMap(\.queue.all) + people.flatMap(\.own.all) where !job.isGone {
      places[job.place].waited += minute - job.waitsSince
    }
  }
}

extension Heap<Job> {
  mutating func dropGone() {
    while let job = first, job.isGone { _ = pop() }
  }

  /// The first job that is not barred to this person.
  mutating func first(for person: Int) -> Job? {
    dropGone()
    guard let top = first, top.barred == person else { return first }
    return all.filter { !$0.isGone && $0.barred != person }.min(by: Job.isFirst)
  }

  mutating func take(_ job: Job) {
    if first === job {
      _ = pop()
      return
    }
    let rest = all.filter { $0 !== job }
    removeAll()
    for other in rest { push(other) }
  }
}
