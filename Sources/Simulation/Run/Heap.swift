/// A queue that gives the least element first.
struct Heap<Element> {
  private var elements: [Element] = []
  private let precedes: (Element, Element) -> Bool

  init(_ precedes: @escaping (Element, Element) -> Bool) { self.precedes = precedes }

  var count: Int { elements.count }
  var first: Element? { elements.first }
  /// All of them, in no order.
  var all: [Element] { elements }

  mutating func push(_ element: Element) {
    elements.append(element)
    var place = elements.count - 1
    while place > 0, precedes(elements[place], elements[(place - 1) / 2]) {
      elements.swapAt(place, (place - 1) / 2)
      place = (place - 1) / 2
    }
  }

  mutating func pop() -> Element? {
    guard let last = elements.popLast() else { return nil }
    guard let top = elements.first else { return last }
    elements[0] = last
    sink()
    return top
  }

  mutating func removeAll() { elements.removeAll() }

  private mutating func sink() {
    var place = 0
    while true {
      let children = [2 * place + 1, 2 * place + 2].filter { $0 < elements.count }
      guard let least = children.min(by: { precedes(elements[$0], elements[$1]) }),
        precedes(elements[least], elements[place])
      else { return }
      elements.swapAt(place, least)
      place = least
    }
  }
}
