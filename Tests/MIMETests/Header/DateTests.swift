import FoundationEssentials
import MIME
import Testing

@Suite struct DateTests {
  @Test(arguments: [
    // RFC 5322 appendix A.
    ("Fri, 21 Nov 1997 09:55:06 -0600", "1997-11-21T15:55:06Z"),
    ("Tue, 1 Jul 2003 10:52:37 +0200", "2003-07-01T08:52:37Z"),
    (
      "Thu,\n      13\n        Feb\n          1969\n      23:32\n  -0330 (Newfoundland Time)",
      "1969-02-14T03:02:00Z"
    ),
    ("21 Nov 97 09:55:06 GMT", "1997-11-21T09:55:06Z"),
    ("Fri, 21 Nov 1997 09(comment):   55  :  06 -0600", "1997-11-21T15:55:06Z"),
    // Section 4.3: years of two and three digits, zones by name.
    ("1 Jan 49 00:00 UT", "2049-01-01T00:00:00Z"),
    ("1 Jan 50 00:00 UT", "1950-01-01T00:00:00Z"),
    ("1 Jan 103 00:00 UT", "2003-01-01T00:00:00Z"),
    ("1 Jul 2003 12:00:00 EST", "2003-07-01T17:00:00Z"),
    ("1 Jul 2003 12:00:00 edt", "2003-07-01T16:00:00Z"),
    ("1 Jul 2003 12:00:00 CST", "2003-07-01T18:00:00Z"),
    ("1 Jul 2003 12:00:00 PDT", "2003-07-01T19:00:00Z"),
    ("1 Jul 2003 12:00:00 A", "2003-07-01T12:00:00Z"),
    ("1 Jul 2003 12:00:00 MESZ", "2003-07-01T12:00:00Z"),
    ("Thu, 29 Feb 2024 23:59:60 +0000", "2024-03-01T00:00:00Z"),
  ])
  func `a date-time is read by the grammar`(source: String, expected: String) throws {
    let date = try Date(expected, strategy: .iso8601)
    #expect(Message(field: "Date: " + source).header.date == date)
  }

  @Test(arguments: [
    ("Sat, 4 Aug 2001 10:54:51", "2001-08-04T10:54:51Z"),
    ("Mon Sep 16 01:02:03 1996", "1996-09-16T01:02:03Z"),
    ("2001-08-04T10:54:51Z", "2001-08-04T10:54:51Z"),
    ("2001-08-04T10:54:51+02:00", "2001-08-04T08:54:51Z"),
    ("4-Aug-2001 10:54:51 +0000", "2001-08-04T10:54:51Z"),
    ("Sat, 4 August 2001 1:05:00 PM +0000", "2001-08-04T13:05:00Z"),
    ("Sat, 4 Aug 2001 12:05:00 AM +0000", "2001-08-04T00:05:00Z"),
    ("Sat, 4 Aug 2001 10:54:51.25 +0000", "2001-08-04T10:54:51Z"),
    ("Sat, 4 Aug 2001 10:54:51 +-0500", "2001-08-04T10:54:51Z"),
    ("Sat, 4 Aug 2001 10:54:51 -600", "2001-08-04T10:54:51Z"),
    ("Sat, 4 Aug 2001 10:54:51 GMT+1", "2001-08-04T10:54:51Z"),
    ("Sat, 4 Aug 2001 10:54:51 +0200 (CEST)", "2001-08-04T08:54:51Z"),
  ])
  func `forms that the grammar does not know are read`(source: String, expected: String) throws {
    let date = try Date(expected, strategy: .iso8601)
    #expect(Message(field: "Date: " + source).header.date == date)
  }

  @Test(arguments: [
    "", "Whenever", "31 Feb 2020 10:00 +0000", "29 Feb 2023 10:00 +0000", "0 Jan 2020 10:00 +0000",
    "1 Jan 0102 10:00 +0000", "1 Jan 1800 10:00 +0000", "1 Jan 99999 10:00 +0000",
    "1 Jan 2020 24:00 +0000", "1 Jan 2020 10:60 +0000", "1 Jan 2020 10:00:61 +0000",
    "12/25/1999", "99999999999999999999999999", "((((((",
  ])
  func `what is no date is none`(source: String) {
    let message = Message(field: "Date: " + source)
    #expect(message.header.date == nil)
    #expect(message.kinds.contains(.invalidDate))
  }

  @Test func `a missing zone is noticed`() {
    #expect(Message(field: "Date: 4 Aug 2001 10:54:51").kinds == [.dateWithoutZone])
  }
}
