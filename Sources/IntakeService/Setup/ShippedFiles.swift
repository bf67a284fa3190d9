/// The files of `config/`, which the program carries in itself.
package enum ShippedFiles {
  /// Every key of the configuration, commented.
  package static var configuration: String { text(PackageResources.praatmee_yaml) }

  /// The acknowledgement templates, by file name.
  package static var templates: [(name: String, text: String)] {
    [
      ("example.nl.md", text(PackageResources.example_nl_md)),
      ("example.en.md", text(PackageResources.example_en_md)),
      ("question.nl.md", text(PackageResources.question_nl_md)),
      ("question.en.md", text(PackageResources.question_en_md)),
      ("doubt.nl.md", text(PackageResources.doubt_nl_md)),
      ("doubt.en.md", text(PackageResources.doubt_en_md)),
      ("neutral.nl.md", text(PackageResources.neutral_nl_md)),
      ("neutral.en.md", text(PackageResources.neutral_en_md)),
      ("signup.nl.md", text(PackageResources.signup_nl_md)),
      ("signup.en.md", text(PackageResources.signup_en_md)),
      ("withdrawal.nl.md", text(PackageResources.withdrawal_nl_md)),
      ("withdrawal.en.md", text(PackageResources.withdrawal_en_md)),
    ]
  }

  /// How the templates are made, to stand beside them.
  package static var templatesGuide: String { text(PackageResources.README_md) }

  private static func text(_ bytes: [UInt8]) -> String { String(decoding: bytes, as: UTF8.self) }
}
