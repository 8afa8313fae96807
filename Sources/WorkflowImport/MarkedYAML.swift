/// YAML in the making, line by line; what a person has to look at is marked and counted.
struct MarkedYAML {
  private(set) var text = ""
  private(set) var marks: [Todo: Int] = [:]

  /// Adds a line, `depth` levels deep.
  mutating func line(_ depth: Int, _ content: String, _ todo: Todo? = nil) {
    text += String(repeating: "  ", count: depth) + content + (todo?.mark ?? "") + "\n"
    if let todo { marks[todo, default: 0] += 1 }
  }

  /// Adds what every file begins with.
  mutating func opening(_ flow: Flow) {
    line(0, "# \(flow.name): nhập từ / imported from DIGIT.")
    line(0, "# Chỗ ghi “\(Todo.sign)” là giá trị tạm, người có thẩm quyền phải xem lại.")
    line(0, "# Values marked “\(Todo.sign)” stand in until somebody competent has looked at them.")
  }

  /// A text as YAML writes it between quotes.
  static func quoted(_ text: String) -> String {
    let escaped = text.map { $0 == "\"" || $0 == "\\" ? "\\\($0)" : String($0) }
    return "\"\(escaped.joined())\""
  }

  /// A name of DIGIT as a title in both languages.
  static func title(_ name: String) -> String {
    let words = name.replacing("_", with: " ")
    let isLoud = !words.contains(where: \.isLowercase)
    let text = quoted(isLoud ? words.prefix(1) + words.dropFirst().lowercased() : words)
    return "{vi: \(text), en: \(text)}"
  }
}
