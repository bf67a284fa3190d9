/// The parsers of what servers say.
let targets: [String: @Sendable ([UInt8]) -> Void] = [
  "imap-responses": readIMAPResponses,
  "mailbox-names": readMailboxName,
  "server-words": readServerWords,
  "smtp-replies": readSMTPReplies,
  "smtp-data": writeSMTPData,
]
