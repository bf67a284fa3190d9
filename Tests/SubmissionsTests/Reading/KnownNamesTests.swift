import MIME
import TextAnalysis
import Testing

@testable import Submissions

@Suite struct `Names that a message gives away` {
  @Test(arguments: [
    ("Noor van Dijk", ["Noor van Dijk"]), ("Dijk, Noor van", ["Noor van Dijk"]),
    ("Noor van Dijk (De Regenboog)", ["Noor van Dijk"]), ("\"Noor\"", ["Noor"]),
    ("Noor | groep 5", ["Noor"]), ("Noor via Parro", ["Noor"]), ("noor@a.test", []), ("", []),
    ("  ", []), ("123", []), (",", []), ("Dijk,", ["Dijk,"]),
  ])
  func `a display name holds one`(displayName: String, names: [String]) {
    #expect(KnownNames.names(in: displayName) == names)
  }

  @Test func `header and signature are searched, our own name is left out`() {
    let message = personal(
      from: "Noor <noor@a.test>",
      "Cc: \"Anders Berg\" <anders@a.test>, Praatmee <praatmee@praatmee.test>, Website <no-reply@form.test>"
    )
    let pieces = [
      TextPiece(kind: .ownWords, text: "Ik sprak met Jayden Smit\n"),
      TextPiece(
        kind: .signature, text: "Met vriendelijke groet,\nNoor van der Berg\nleerkracht groep 5\n"),
    ]
    let names = KnownNames.of(
      message.header, pieces: pieces, own: OwnAddresses(["praatmee@praatmee.test"]))
    #expect(names == ["Noor", "Anders Berg", "Noor van der Berg"])
  }
}
