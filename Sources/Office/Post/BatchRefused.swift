public import DossierModel

/// A batch of which nothing was done, with what stands against each of its items.
public struct BatchRefused: Error, Sendable {
  /// By item: its number or its dossier's code.
  public let refused: [(name: String, rejection: Rejection)]
}

/// Does something with each of a batch; nothing stands unless all of it does, and all that stands against it is told at once.
func forAll<Item, Value>(
  _ items: [Item], named name: (Item) -> String, _ body: (Item) throws -> Value
) throws -> [Value] {
  var (done, refused): ([Value], [(String, Rejection)]) = ([], [])
  for item in items {
    do { done.append(try body(item)) } catch let rejection as Rejection {
      refused.append((name(item), rejection))
    }
  }
  guard refused.isEmpty else { throw BatchRefused(refused: refused) }
  return done
}
