/// A mailbox of a lab and what its owner logs in with.
package struct LabMailbox: Sendable, Hashable {
  /// The address, which is the name to log in with too.
  package let address: String
  package let password: String

  var localPart: Substring { address.split(separator: "@").first ?? "" }
  var domain: Substring { address.split(separator: "@").last ?? "" }
}

extension MailLab {
  /// A mailbox that nobody has used yet.
  ///
  /// - Parameter name: what its address begins with, to be recognised by in the logs.
  package func newMailbox(_ name: String = "mailbox") -> LabMailbox {
    mailbox("\(name).\(String(UInt64.random(in: .min ... .max), radix: 36))@praatmee.test")
  }

  /// The mailbox of an address below `.test`.
  package func mailbox(_ address: String) -> LabMailbox {
    LabMailbox(address: address, password: password)
  }
}
