import MIME

/// The groups of a delivery status notification; what stands behind a line of `--` is returned as
/// the header of the message.
@Sendable func readDeliveryReport(_ input: [UInt8]) {
  let start = """
    Content-Type: multipart/report; report-type=delivery-status; boundary="="

    --=
    Content-Type: message/delivery-status


    """
  let returned = "\n--=\nContent-Type: text/rfc822-headers\n\n"
  let separator = Array("\n--\n".utf8)
  var report = input
  var header: [UInt8] = []
  if let place = input.indices.first(where: { input[$0...].starts(with: separator) }) {
    report = Array(input[..<place])
    header = Array(input[(place + separator.count)...])
  }
  let message = Message(
    parsing: Array(start.utf8) + report + Array(returned.utf8) + header + Array("\n--=--\n".utf8))
  _ = message.defects
  guard let read = message.deliveryReport else { return }
  demand(read.recipients.count <= input.count, "each recipient takes a byte")
  for recipient in read.recipients {
    let values = [recipient.address, recipient.action, recipient.status, recipient.diagnostic]
    demand(values.contains { $0 != nil }, "a recipient is something", [recipient])
    demand(values.allSatisfy { isTidy($0 ?? "") }, "a value is one line", [recipient])
    for word in [recipient.action ?? "-", recipient.status ?? "-"] {
      demand(!word.isEmpty && !word.contains(" "), "a word is a word", [recipient])
    }
    demand(recipient.action == recipient.action?.lowercased(), "in lower case", [recipient])
    demand(recipient.address != "", "no address is not an empty one")
  }
  if let id = read.originalMessageID { demand(isTidy(id) && !id.isEmpty, "a message-id", [id]) }
}
