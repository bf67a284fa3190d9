import FoundationEssentials
import TextAnalysis

/// Reads sets of labelled mails.
///
/// A set is a `.jsonl` file with a mail a line; a `.json` file with labels beside the `.eml` file of
/// the same name, or with the text in itself; or a folder of such files, with all below it.
package enum LabelledMails {
  /// - Throws: what is wrong with the first mail that cannot be read. Half a set would give a score
  ///   that nobody could compare.
  package static func read(_ path: String) throws(LabelledMailError) -> [LabelledMail] {
    var mails: [LabelledMail] = []
    for file in try files(of: path) {
      if file.hasSuffix(".jsonl") {
        mails += try lines(in: try bytes(of: file), named: file)
      } else {
        mails.append(try pair(file))
      }
    }
    var seen: Set<String> = []
    for mail in mails where !seen.insert(mail.id).inserted {
      throw LabelledMailError(path: path, line: nil, problem: .sameName(mail.id))
    }
    guard !mails.isEmpty else { throw LabelledMailError(path: path, line: nil, problem: .nothing) }
    return mails
  }

  /// Reads lines of JSON, one mail each; blank lines are none.
  package static func lines(
    in bytes: [UInt8], named name: String
  ) throws(LabelledMailError) -> [LabelledMail] {
    var mails: [LabelledMail] = []
    for (index, line) in bytes.split(separator: 0x0A, omittingEmptySubsequences: false).enumerated()
    where line.contains(where: { $0 > 0x20 }) {
      mails.append(try decode(LabelledMail.self, line, name, line: index + 1))
    }
    return mails
  }

  /// Labels without a mail of their own: the message lies beside them.
  private static func pair(_ file: String) throws(LabelledMailError) -> LabelledMail {
    let bytes = try bytes(of: file)
    let base = String(file.dropLast(".json".count))
    guard FileManager.default.fileExists(atPath: base + ".eml") else {
      if let mail = try? decode(LabelledMail.self, bytes[...], file, line: nil) { return mail }
      let labelled = try decode(Unnamed.self, bytes[...], file, line: nil)
      return LabelledMail(
        id: file, content: .text(subject: labelled.subject, body: labelled.text),
        labels: labelled.labels)
    }
    let labels = try decode(Labels.self, bytes[...], file, line: nil)
    return LabelledMail(
      id: String(base.split(separator: "/").last ?? ""),
      content: .message(try self.bytes(of: base + ".eml")), labels: labels)
  }

  private struct Unnamed: Decodable {
    private enum Key: String, CodingKey { case subject, text }

    var subject: String?
    var text: String
    var labels: Labels

    init(from decoder: any Decoder) throws {
      let object = try decoder.container(keyedBy: Key.self)
      subject = try object.decodeIfPresent(String.self, forKey: .subject)
      text = try object.decode(String.self, forKey: .text)
      labels = try Labels(from: decoder)
    }
  }

  private static func decode<Value: Decodable>(
    _ type: Value.Type, _ bytes: ArraySlice<UInt8>, _ path: String, line: Int?
  ) throws(LabelledMailError) -> Value {
    do {
      return try JSONDecoder().decode(type, from: Data(bytes))
    } catch {
      throw LabelledMailError(path: path, line: line, problem: .unreadable(error))
    }
  }

  private static func files(of path: String) throws(LabelledMailError) -> [String] {
    var isFolder = false
    guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) else {
      throw LabelledMailError(path: path, line: nil, problem: .missing)
    }
    guard isFolder else {
      guard path.hasSuffix(".jsonl") || path.hasSuffix(".json") else {
        throw LabelledMailError(path: path, line: nil, problem: .unknownForm)
      }
      return [path]
    }
    let below: [String]
    do {
      below = try FileManager.default.subpathsOfDirectory(atPath: path)
    } catch {
      throw LabelledMailError(path: path, line: nil, problem: .refused)
    }
    let folder = path.hasSuffix("/") ? String(path.dropLast()) : path
    return below.filter { $0.hasSuffix(".jsonl") || $0.hasSuffix(".json") }.sorted()
      .map { "\(folder)/\($0)" }
  }

  private static func bytes(of path: String) throws(LabelledMailError) -> [UInt8] {
    guard let data = FileManager.default.contents(atPath: path) else {
      throw LabelledMailError(path: path, line: nil, problem: .refused)
    }
    return [UInt8](data)
  }
}
