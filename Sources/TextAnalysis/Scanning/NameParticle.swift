/// The small words inside surnames.
enum NameParticle {
  static let all: Set<String> = [
    "van", "de", "der", "den", "het", "ten", "ter", "te", "la", "le", "el", "al", "ben", "bin",
    "ibn", "von", "zu", "du", "da", "dos", "di", "op", "in", "'t", "t", "aan", "bij", "den", "y",
    "e", "oude", "abu", "ait", "ould",
  ]
}
