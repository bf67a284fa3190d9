extension Message {
  /// What a part says as a calendar; nil if it is none.
  package func calendar(of id: Entity.ID) -> CalendarObject? {
    let entity = self[id]
    guard mayBeCalendar(entity), let text = scannedText(of: id),
      var object = CalendarReader.read(text)
    else { return nil }
    // RFC 6047 section 2.4: the parameter says the same as the property.
    object.method =
      object.method ?? entity.parameters["method"].map { $0.uppercased() }
    return object
  }

  /// The invitation, answer or cancellation that the message is: the first calendar of its own
  /// parts that has a method (RFC 6047 section 2.4) and is not handed over as a file.
  package var invitation: CalendarObject? {
    for id in ownEntities where mayBeCalendar(self[id]) && self[id].disposition != "attachment" {
      if let object = calendar(of: id), object.method != nil { return object }
    }
    return nil
  }

  private func mayBeCalendar(_ entity: Entity) -> Bool {
    switch entity.record.type.mediaType {
    case .textCalendar: true
    case .other: ["text/x-vcalendar", "application/ics"].contains(entity.mediaType)
    default: false
    }
  }
}
