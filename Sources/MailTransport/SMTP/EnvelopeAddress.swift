/// Whether an address can stand between `<` and `>` in a command without ending it.
enum EnvelopeAddress {
  /// RFC 5321 section 4.5.3.1.3, which counts the brackets.
  static let maximumBytes = 254

  /// What is wrong with an address, in words that do not repeat it; nil for a good one.
  static func defect(of address: String) -> String? {
    guard !address.isEmpty else { return "the address is empty" }
    guard address.utf8.count <= maximumBytes else { return "the address is too long" }
    for scalar in address.unicodeScalars {
      switch scalar {
      case "<", ">": return "the address holds an angle bracket"
      case " ": return "the address holds a space"
      default:
        switch scalar.properties.generalCategory {
        case .control, .format, .lineSeparator, .paragraphSeparator, .spaceSeparator, .surrogate,
          .privateUse, .unassigned:
          return "the address holds a character that no address may hold"
        default: continue
        }
      }
    }
    guard let at = address.lastIndex(of: "@"), at > address.startIndex,
      address.index(after: at) < address.endIndex
    else { return "the address has no domain" }
    return nil
  }

  /// Whether it needs SMTPUTF8 (RFC 6531).
  static func isInternational(_ address: String) -> Bool {
    !address.utf8.allSatisfy { $0 < 0x80 }
  }

  /// As ENVID writes text: `+`, `=` and all that is not printable ASCII as `+2B` (RFC 3461
  /// section 4).
  static func xtext(_ text: String) -> String {
    var output = ""
    for byte in text.utf8 {
      guard (0x21...0x7E).contains(byte), byte != 0x2B, byte != 0x3D else {
        let hex = String(byte, radix: 16, uppercase: true)
        output += hex.utf8.count == 1 ? "+0\(hex)" : "+\(hex)"
        continue
      }
      output.unicodeScalars.append(Unicode.Scalar(byte))
    }
    return output
  }
}
