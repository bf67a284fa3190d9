/// The parsers of MIME, each behind the interface that the rest of Praatmee uses.
let targets: [String: @Sendable ([UInt8]) -> Void] = [
  "message": readMessage,
  "header": readHeader,
  "addresses": readAddresses,
  "dates": readDate,
  "message-ids": readMessageIDs,
  "parameters": readParameters,
  "encoded-words": readEncodedWords,
  "charsets": readCharset,
  "base64": readBase64,
  "quoted-printable": readQuotedPrintable,
  "uuencode": readUUEncoding,
  "flowed": readFlowedText,
  "delivery-report": readDeliveryReport,
  "composing": writeAndRead,
]
