import ArgumentParser

/// A word of a closed set, given to a flag.
func readWord<Word: RawRepresentable<String>>(_ text: String, _ all: [Word], _ flag: String) throws -> Word {
  if let word = Word(rawValue: text) { return word }
  throw ValidationError(wrongWord(text, flag, all.map(\.rawValue)))
}

/// Words of a closed set, separated by commas.
func readWords<Word: RawRepresentable<String>>(
  _ text: String, _ all: [Word], _ flag: String
) throws -> [Word] {
  try text.split(separator: ",", omittingEmptySubsequences: false).map {
    try readWord(String($0), all, flag)
  }
}
