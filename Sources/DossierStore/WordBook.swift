/// Words and their numbers: known ones in memory, the rest in the table `word`, new ones added to it.
///
/// What a transaction adds counts as known only once it is committed.
final class WordBook {
  private var numbers: [String: Int64] = [:]
  private var texts: [Int64: String] = [:]
  private var fresh: [String] = []

  func number(of text: String, _ statements: Statements) throws -> Int64 {
    if let known = try existing(text, statements) { return known }
    let insert = try statements("INSERT INTO word (text) VALUES (?)")
    try insert.bind(text).run()
    let number = insert.lastInserted
    fresh.append(text)
    learn(text, number)
    return number
  }

  /// The number of a word that is there already, or nil.
  func existing(_ text: String, _ statements: Statements) throws -> Int64? {
    if let known = numbers[text] { return known }
    let found = try statements("SELECT id FROM word WHERE text = ?").bind(text).first { $0.integer(0) }
    if let found { learn(text, found) }
    return found
  }

  func text(of number: Int64, _ statements: Statements) throws -> String {
    if let known = texts[number] { return known }
    guard let text = try statements("SELECT text FROM word WHERE id = ?").bind(number).first({ $0.text(0) })
    else { throw StoreError.unknownFormat(EventFormat.current) }
    learn(text, number)
    return text
  }

  func committed() { fresh.removeAll() }

  func rolledBack() {
    for text in fresh {
      if let number = numbers.removeValue(forKey: text) { texts[number] = nil }
    }
    fresh.removeAll()
  }

  private func learn(_ text: String, _ number: Int64) {
    numbers[text] = number
    texts[number] = text
  }
}
