import DossierModel
import Foundation

/// The language this run speaks, chosen once: `--lang`, then the locale, then Vietnamese.
enum Speech {
  static let languages = ["vi": Language.vi, "en": Language.en]
  static let language = choose(CommandLine.arguments, ProcessInfo.processInfo.environment)

  static func choose(_ arguments: [String], _ environment: [String: String]) -> Language {
    if let chosen = chosen(arguments) { return chosen }
    let locale = ["LC_ALL", "LC_MESSAGES", "LANG"].compactMap { environment[$0] }.first { !$0.isEmpty } ?? ""
    return languages[String(locale.prefix(2))] ?? .vi
  }

  /// The language asked for by `--lang`; nil: none was.
  static func chosen(_ arguments: [String]) -> Language? {
    for (index, argument) in arguments.enumerated() {
      if argument == "--lang", index + 1 < arguments.count, let found = languages[arguments[index + 1]] {
        return found
      }
      if argument.hasPrefix("--lang="), let found = languages[String(argument.dropFirst(7))] { return found }
    }
    return nil
  }

  /// Legal forms are Vietnamese, unless another language is asked for.
  static let form = chosen(CommandLine.arguments) ?? .vi
}

extension Speech {
  /// The arguments without the choice of language, which is thereby understood before, between and after all commands.
  static func rest(_ arguments: [String]) -> [String] {
    var (rest, left) = ([String](), arguments[...])
    while let argument = left.popFirst() {
      if argument == "--" { return rest + [argument] + left }
      if argument == "--lang", let word = left.first, languages[word] != nil {
        left.removeFirst()
      } else if !argument.hasPrefix("--lang=") || languages[String(argument.dropFirst(7))] == nil {
        rest.append(argument)
      }
    }
    return rest
  }
}

/// The words in the language of this run.
func say(_ vi: @autoclosure () -> String, _ en: @autoclosure () -> String) -> String {
  Speech.language(vi(), en())
}
