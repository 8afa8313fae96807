/// How a text looks: face, size in points, colour.
public struct TextStyle: Hashable, Sendable {
  public var font: FontStyle
  public var size: Double
  public var ink: Ink

  public init(_ font: FontStyle = .regular, size: Double, ink: Ink = .black) {
    self.font = font
    self.size = size
    self.ink = ink
  }
}

/// A colour: red, green and blue from 0 to 1.
public struct Ink: Hashable, Sendable {
  public let red: Double
  public let green: Double
  public let blue: Double

  public init(red: Double, green: Double, blue: Double) {
    self.red = red
    self.green = green
    self.blue = blue
  }

  public static let black = Ink(red: 0, green: 0, blue: 0)
  /// The blue of a leader's signature.
  public static let signature = Ink(red: 0, green: 0.2, blue: 0.7)
  /// The red of a seal.
  public static let seal = Ink(red: 0.85, green: 0.05, blue: 0.1)
}

/// A piece of text in one style.
public struct TextRun: Hashable, Sendable {
  public var text: String
  public var style: TextStyle

  public init(_ text: String, _ style: TextStyle) {
    self.text = text
    self.style = style
  }
}

/// Text that is broken into lines at a width; lengths in points.
public struct Paragraph: Hashable, Sendable {
  public var runs: [TextRun]
  public var alignment: Alignment
  public var firstIndent: Double
  /// From baseline to baseline, as a multiple of the largest size in the paragraph.
  public var lineSpacing: Double
  public var spaceAfter: Double

  public init(
    _ runs: [TextRun], _ alignment: Alignment = .left, firstIndent: Double = 0, lineSpacing: Double = 1.2,
    spaceAfter: Double = 0
  ) {
    self.runs = runs
    self.alignment = alignment
    self.firstIndent = firstIndent
    self.lineSpacing = lineSpacing
    self.spaceAfter = spaceAfter
  }

  public init(_ text: String, _ style: TextStyle, _ alignment: Alignment = .left) {
    self.init([TextRun(text, style)], alignment)
  }

  var lineHeight: Double { lineSpacing * (runs.map(\.style.size).max() ?? 0) }
}

/// Where the lines of a paragraph stand between its edges.
public enum Alignment: Hashable, Sendable { case left, centre, right, justified }
