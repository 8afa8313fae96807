/// Text written line by line, with boxes inside boxes.
struct IndentedText {
  private(set) var text = ""
  private var depth = 0

  mutating func line(_ line: String) {
    text += String(repeating: "  ", count: depth) + line + "\n"
  }

  /// A line that opens a box, what lies inside, and the line that closes it.
  mutating func box(_ opening: String, _ closing: String = "}", _ inside: (inout IndentedText) -> Void) {
    line(opening)
    depth += 1
    inside(&self)
    depth -= 1
    line(closing)
  }
}
