import Testing

@testable import praatmee

@Suite struct `Output settings` {
  private func settings(
    _ environment: [String: String], colour: ColourChoice = .auto, terminal: Bool = true,
    noPager: Bool = false, size: TerminalSize? = TerminalSize(columns: 100, rows: 40),
    finds: @escaping @Sendable (String) -> Bool = { _ in true }
  ) -> OutputSettings {
    OutputSettings.decide(
      options: OutputOptions(colour: colour, noPager: noPager),
      surroundings: Surroundings(
        environment: environment, inputIsTerminal: true, outputIsTerminal: terminal,
        errorIsTerminal: true, size: size, finds: finds))
  }

  @Test(
    arguments: [
      (["TERM": "xterm"], ColourChoice.auto, true, true), (["TERM": "xterm"], .auto, false, false),
      (["TERM": "dumb"], .auto, true, false), ([:], .auto, true, false),
      (["TERM": "xterm", "NO_COLOR": "1"], .auto, true, false),
      (["TERM": "xterm", "NO_COLOR": ""], .auto, true, true),
      (["TERM": "xterm", "NO_COLOR": "1"], .always, true, true),
      (["CLICOLOR_FORCE": "1"], .auto, false, true), (["CLICOLOR_FORCE": "0"], .auto, false, false),
      (["NO_COLOR": "1", "CLICOLOR_FORCE": "1"], .auto, true, false),
      (["TERM": "xterm", "CLICOLOR": "0"], .auto, true, false),
      (["TERM": "xterm"], .never, true, false),
      (["TERM": "dumb"], .always, false, true),
    ])
  func `colour is there where it was asked for or does no harm`(
    _ environment: [String: String], choice: ColourChoice, terminal: Bool, colour: Bool
  ) {
    #expect(settings(environment, colour: choice, terminal: terminal).colour == colour)
  }

  @Test func `messages have colour where standard error is a terminal`() {
    let piped = settings(["TERM": "xterm"], terminal: false)
    #expect(piped.messageColour)
    #expect(!piped.colour)
    #expect(!piped.layout)
  }

  @Test(
    arguments: [
      (["TERM": "xterm"], "less -FIRX"), (["TERM": "dumb"], nil),
      (["TERM": "xterm", "PAGER": "most"], "most"), (["TERM": "xterm", "PAGER": "cat"], nil),
      (["TERM": "xterm", "PAGER": ""], nil),
      (["TERM": "xterm", "PAGER": "most", "PRAATMEE_PAGER": "less -S"], "less -S"),
      (["TERM": "xterm", "PAGER": "most", "PRAATMEE_PAGER": ""], nil),
    ] as [([String: String], String?)])
  func `the pager is the one that was chosen`(_ environment: [String: String], command: String?) {
    #expect(settings(environment).pager?.command == command)
  }

  @Test func `a pager never starts for a program, where unwanted, or where it is missing`() {
    #expect(settings(["TERM": "xterm"], terminal: false).pager == nil)
    #expect(settings(["TERM": "xterm"], noPager: true).pager == nil)
    #expect(settings(["TERM": "xterm"], finds: { _ in false }).pager == nil)
    #expect(settings(["TERM": "xterm", "PAGER": "weg -x"], finds: { $0 == "less" }).pager == nil)
  }

  @Test(
    arguments: [
      ([:], ["LESSCHARSET": "utf-8"]),
      (["PAGER": "less"], ["LESS": "FIRX", "LESSCHARSET": "utf-8"]),
      (["PAGER": "less", "LESS": "S"], ["LESSCHARSET": "utf-8"]),
      (["PAGER": "less", "LESS": "", "LESSCHARSET": "latin1"], [:]),
    ] as [([String: String], [String: String])])
  func `less reads what we write, and keeps the settings that somebody made`(
    _ environment: [String: String], added: [String: String]
  ) {
    let all = environment.merging(["TERM": "xterm"]) { one, _ in one }
    #expect(settings(all).pager?.environment == added)
  }

  @Test(
    arguments: [
      ([:], 100), (["COLUMNS": "60"], 60), (["COLUMNS": "0"], 100), (["COLUMNS": "-5"], 100),
      (["COLUMNS": "breed"], 100), (["COLUMNS": "99999999999999999999"], 100),
    ] as [([String: String], Int)])
  func `the width is the terminal's, unless a sane one is exported`(
    _ environment: [String: String], columns: Int
  ) {
    #expect(settings(environment).size.columns == columns)
  }

  @Test func `where nobody knows the size it is 80 by 24`() {
    #expect(settings([:], size: nil).size == TerminalSize(columns: 80, rows: 24))
  }

  @Test func `a look is written as parameters of the terminal and ended`() {
    let on = OutputSettings(colour: true)
    #expect(on.paint("x", Palette.sensitive) == "\u{1B}[1;31mx\u{1B}[0m")
    #expect(on.paint("x", Palette.category("question")) == "\u{1B}[34mx\u{1B}[0m")
    #expect(on.paint("x", .plain) == "x")
    #expect(on.paint("", Palette.sensitive) == "")
    #expect(OutputSettings().paint("x", Palette.sensitive) == "x")
  }
}
