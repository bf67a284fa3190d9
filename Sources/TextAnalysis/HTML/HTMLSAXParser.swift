private import CLibXML2

/// Runs libxml2's tag-soup parser over a document and hands what it meets to a writer.
enum HTMLSAXParser {
  /// libxml2 wants to be set up once before threads use it.
  private static let ready: Void = xmlInitParser()

  /// Parses `html` and returns false where it was stopped by a limit.
  static func parse(_ html: [UInt8], into writer: HTMLTextWriter) -> Bool {
    _ = ready
    guard !html.isEmpty, html.count <= Int(Int32.max) else { return html.isEmpty }
    return html.withUnsafeBytes { buffer in
      guard
        let start = buffer.bindMemory(to: CChar.self).baseAddress,
        let context = htmlCreateMemoryParserCtxt(start, Int32(buffer.count))
      else { return false }
      defer { htmlFreeParserCtxt(context) }
      // HUGE lifts the limit on the size of one text node, NONET forbids fetching anything, and
      // IGNORE_ENC takes the bytes for UTF-8 whatever a <meta> claims.
      let options =
        HTML_PARSE_RECOVER.rawValue | HTML_PARSE_NOERROR.rawValue
        | HTML_PARSE_NOWARNING.rawValue | HTML_PARSE_NONET.rawValue
        | HTML_PARSE_IGNORE_ENC.rawValue | XML_PARSE_HUGE.rawValue
      htmlCtxtUseOptions(context, Int32(options))
      xmlSwitchEncoding(context, XML_CHAR_ENCODING_UTF8)
      context.pointee.sax.pointee = handler()
      return withExtendedLifetime(writer) {
        context.pointee.userData = Unmanaged.passUnretained(writer).toOpaque()
        writer.stop = { xmlStopParser(context) }
        writer.isAtEndTag = { endsWithEndTag(context, of: $0) }
        defer {
          writer.stop = nil
          writer.isAtEndTag = nil
        }
        htmlParseDocument(context)
        return !writer.overflowed
      }
    }
  }

  /// Whether the parser has just read `</name>`, so that the element is not closed for want of it.
  private static func endsWithEndTag(
    _ context: htmlParserCtxtPtr, of name: UnsafePointer<UInt8>
  ) -> Bool {
    guard let input = context.pointee.input, let base = input.pointee.base,
      let current = input.pointee.cur
    else { return true }
    var place = current - base
    if place > 0, base[place - 1] == 0x3E { place -= 1 }
    var length = 0
    while name[length] != 0 { length += 1 }
    let start = place - length
    guard start >= 2, base[start - 1] == 0x2F, base[start - 2] == 0x3C else { return false }
    return (0..<length).allSatisfy { base[start + $0] == name[$0] }
  }

  /// The callbacks: elements and characters. Comments, scripts and style sheets have callbacks of
  /// their own, which stay empty, so that their content never reaches the text.
  private static func handler() -> xmlSAXHandler {
    var handler = xmlSAXHandler()
    handler.startElement = { data, name, attributes in
      guard let data, let name else { return }
      let writer = Unmanaged<HTMLTextWriter>.fromOpaque(data).takeUnretainedValue()
      writer.open(name, HTMLSAXParser.attributes(attributes))
    }
    handler.endElement = { data, name in
      guard let data, let name else { return }
      let writer = Unmanaged<HTMLTextWriter>.fromOpaque(data).takeUnretainedValue()
      writer.close(name)
    }
    handler.characters = { data, characters, count in
      guard let data, let characters, count > 0 else { return }
      let writer = Unmanaged<HTMLTextWriter>.fromOpaque(data).takeUnretainedValue()
      writer.characters(UnsafeBufferPointer(start: characters, count: Int(count)))
    }
    handler.ignorableWhitespace = handler.characters
    return handler
  }

  /// Reads the few attributes that decide whether and how an element shows.
  private static func attributes(
    _ list: UnsafeMutablePointer<UnsafePointer<xmlChar>?>?
  ) -> HTMLAttributes {
    var result = HTMLAttributes()
    guard var place = list else { return result }
    while let name = place.pointee {
      result.set(name, place.successor().pointee)
      place += 2
    }
    return result
  }
}
