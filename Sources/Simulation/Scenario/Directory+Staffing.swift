import DossierModel
import WorkingTime

extension Directory {
  /// The same office with other numbers of people in some places: the first by key stay, new ones have no name.
  func staffed(_ staffing: [Staffing], on day: Day) -> Directory {
    staffing.reduce(self) { directory, wanted in
      let staying = Array(directory.holders(wanted.place, on: day).prefix(wanted.count))
      let fewer = directory.keeping(staying, in: wanted.place)
      return fewer.adding(wanted.count - staying.count, in: wanted.place, from: day)
    }
  }

  /// The same office with more people in a place.
  func adding(_ count: Int, in place: Place, from day: Day) -> Directory {
    let keys = (0..<max(0, count)).map { "+\(place.role)@\(place.agency)-\($0 + 1)" }
    let free = keys.map { key in people[key] == nil ? key : key + "+" }
    return with(
      people: free.map { Person(key: $0, name: $0) },
      posts: posts
        + free.map {
          Post(person: $0, role: place.role, agency: place.agency, validity: Validity(from: day))
        })
  }

  private func keeping(_ staying: [String], in place: Place) -> Directory {
    with(
      people: [],
      posts: posts.filter {
        $0.role != place.role || $0.agency != place.agency || staying.contains($0.person)
      })
  }

  private func with(people more: [Person], posts: [Post]) -> Directory {
    Directory(
      agencies: agencies.values.sorted { $0.key < $1.key },
      people: people.values.sorted { $0.key < $1.key } + more, posts: posts, mandates: mandates,
      services: services)
  }
}
