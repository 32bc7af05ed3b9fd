// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

package import Foundation
@_spi(DisableValidityCheck) @_spi(FixedExpiryValidationTime) import X509

/// What is known of one signature in a PDF.
package struct FoundSignature: Sendable, Hashable, Codable {
  /// Whether the file is, up to where the signature reaches, what was signed.
  package enum Integrity: String, Sendable, Hashable, Codable {
    case intact
    case broken
    /// The message can't be read, or was made by an algorithm that is not known here.
    case unreadable
  }

  package enum Trust: String, Sendable, Hashable, Codable {
    /// The chain leads to a certificate that the office trusts.
    case trusted
    /// It leads nowhere that the office knows.
    case unknown
    /// It led there once; a certificate's time is over, or has not come.
    case expired
  }

  package var integrity: Integrity
  package var trust: Trust
  /// `nil` where the message can't be read.
  package var signer: CertificateSummary?
  /// As the signer's own clock had it; nobody vouches for it.
  package var at: Date?
  package var reason: String?
  /// `ETSI.CAdES.detached`, `adbe.pkcs7.detached`.
  package var format: String
  /// Bytes of the file up to the signature's end.
  package var reach: Int
  /// Nothing was added to the file after it.
  package var coversAll: Bool
}

/// Finds and judges the signatures of a PDF, in the order in which they were put there.
package enum SignatureReader {
  private static let most = 50

  package static func signatures(
    in pdf: [UInt8], trusting trusted: TrustedCertificates, at instant: Date
  ) async -> [FoundSignature] {
    var found: [FoundSignature] = []
    for mark in ByteSearch.all("/ByteRange", in: pdf).prefix(most) {
      guard let dictionary = enclosing(mark, in: pdf),
        let range = dictionary["ByteRange"]?.items?.compactMap(\.int), range.count == 4,
        range.allSatisfy({ $0 <= pdf.count })
      else { continue }
      found.append(await judge(dictionary, range, in: pdf, trusted, instant))
    }
    return found.sorted { $0.reach < $1.reach }
  }

  /// The dictionary in which this place lies.
  private static func enclosing(_ mark: Int, in pdf: [UInt8]) -> PDFDictionary? {
    var at = mark - 2
    // What stands before the range in its dictionary is short, unless the message does.
    let floor = max(0, mark - (1 << 20))
    while at >= floor {
      if pdf[at] == UInt8(ascii: "<"), pdf[at + 1] == UInt8(ascii: "<"),
        let dictionary = PDFDictionary(pdf, at: at), dictionary.end > mark,
        dictionary["ByteRange"] != nil
      {
        return dictionary
      }
      if at + 4 <= pdf.count, pdf[at..<at + 4].elementsEqual(Array("obj\n".utf8)) { return nil }
      at -= 1
    }
    return nil
  }

  private static func judge(
    _ dictionary: PDFDictionary, _ range: [Int], in pdf: [UInt8], _ trusted: TrustedCertificates,
    _ instant: Date
  ) async -> FoundSignature {
    let (start, first, second, rest) = (range[0], range[1], range[2], range[3])
    let reach = second + rest
    var result = FoundSignature(
      integrity: .unreadable, trust: .unknown, format: dictionary["SubFilter"]?.name ?? "",
      reach: min(reach, pdf.count),
      coversAll: start == 0 && isOnlySpace(pdf, from: reach))
    result.reason = dictionary["Reason"]?.string.flatMap(text)
    result.at = dictionary["M"]?.string.flatMap(moment)
    // What is left out must be the message itself and nothing more.
    guard start == 0, first < second, reach <= pdf.count, let contents = dictionary["Contents"],
      contents.range == first..<second, contents.raw.first == UInt8(ascii: "<"),
      let message = contents.string
    else {
      result.integrity = .broken
      return result
    }
    guard let reading = try? CMSReading(message) else { return result }
    result.signer = CertificateSummary(reading.signer)
    result.at = reading.signingTime ?? result.at
    guard let isIntact = try? reading.isIntact(over: [pdf[0..<first], pdf[second..<reach]]) else {
      return result
    }
    result.integrity = isIntact ? .intact : .broken
    result.trust = await trust(reading, trusted, instant)
    return result
  }

  private static func trust(
    _ reading: CMSReading, _ trusted: TrustedCertificates, _ instant: Date
  ) async -> FoundSignature.Trust {
    // The verifier tells apart neither what is too old nor what was never known.
    var now = Verifier(rootCertificates: CertificateStore(trusted.roots)) {
      RFC5280Policy(fixedExpiryValidationTime: instant)
    }
    if case .validCertificate = await now.validate(
      leaf: reading.signer, intermediates: CertificateStore(reading.others))
    {
      return .trusted
    }
    var ever = Verifier(rootCertificates: CertificateStore(trusted.roots)) {
      RFC5280Policy.withValidityCheckDisabled()
    }
    if case .validCertificate = await ever.validate(
      leaf: reading.signer, intermediates: CertificateStore(reading.others))
    {
      return .expired
    }
    return .unknown
  }

  private static func isOnlySpace(_ pdf: [UInt8], from start: Int) -> Bool {
    start <= pdf.count && pdf[start...].allSatisfy(PDFScanner.isSpace)
  }

  /// A text string in UTF-16 or in PDF's own encoding, of which Latin letters are enough here.
  private static func text(_ bytes: [UInt8]) -> String? {
    guard bytes.starts(with: [0xFE, 0xFF]) else {
      return String(bytes.prefix(300).map { Character(UnicodeScalar($0)) })
    }
    var units: [UInt16] = []
    var index = 2
    while index + 1 < bytes.count, units.count < 300 {
      units.append(UInt16(bytes[index]) << 8 | UInt16(bytes[index + 1]))
      index += 2
    }
    return String(decoding: units, as: UTF16.self)
  }

  /// "D:20261123091500+07'00'".
  private static func moment(_ bytes: [UInt8]) -> Date? {
    let text = String(decoding: bytes.prefix(30), as: UTF8.self)
    guard text.hasPrefix("D:") else { return nil }
    let digits = Array(text.dropFirst(2).prefix { $0.isASCII && $0.isNumber })
    guard digits.count >= 14 else { return nil }
    func part(_ from: Int, _ count: Int) -> String { String(digits[from..<from + count]) }
    var zone = "Z"
    let rest = text.dropFirst(2 + digits.count)
    if let sign = rest.first, sign == "+" || sign == "-" {
      let numbers = rest.filter { $0.isASCII && $0.isNumber }
      if numbers.count >= 2 {
        let minutes = numbers.count >= 4 ? String(numbers.dropFirst(2).prefix(2)) : "00"
        zone = "\(sign)\(numbers.prefix(2)):\(minutes)"
      }
    }
    let day = "\(part(0, 4))-\(part(4, 2))-\(part(6, 2))"
    return try? Date(
      "\(day)T\(part(8, 2)):\(part(10, 2)):\(part(12, 2))\(zone)", strategy: .iso8601)
  }
}

/// What a file that came back is, beside the paper that was issued.
package enum ReturnedCopy: Sendable, Equatable {
  /// The very same bytes.
  case identical
  /// The issued bytes, and updates that touch nothing of what is to be seen.
  case extended
  /// The issued bytes, and updates that put other contents in place of some.
  case altered
  /// Another file: perhaps a picture of the signed print.
  case other

  package init(_ copy: [UInt8], of original: [UInt8]) {
    if copy == original {
      self = .identical
    } else if copy.count > original.count, copy.starts(with: original) {
      self = ReturnedCopy.isHarmless(copy, original) ? .extended : .altered
    } else {
      self = .other
    }
  }

  /// Entries that signing may change, by the kind of object.
  private static let open: [String: Set<String>] = [
    "Catalog": [
      "AcroForm", "DSS", "Extensions", "Perms", "Version", "MarkInfo", "Lang", "Metadata",
    ],
    "Page": ["Annots", "Tabs", "LastModified"],
  ]

  private static func isHarmless(_ copy: [UInt8], _ original: [UInt8]) -> Bool {
    guard let before = try? PDFFile(original), let after = try? PDFFile(copy) else { return false }
    for (number, place) in after.places where before.places[number] != nil {
      guard before.places[number] != place, before.places[number] != .free else { continue }
      guard let old = try? before.object(number) else { continue }
      guard place != .free, let new = try? after.object(number) else { return false }
      if old.raw.elementsEqual(new.raw), after.isPlain(number) { continue }
      guard let was = old.dictionary, let now = new.dictionary else {
        // A list of annotations or fields that grew; what it was is still its beginning.
        guard let was = old.items, let now = new.items, now.starts(with: was, by: { $0.means($1) })
        else { return false }
        continue
      }
      let kind = was["Type"]?.name ?? (was["Fields"] != nil ? "Form" : "")
      if kind == "Metadata" || number == before.trailer["Info"]?.reference { continue }
      // A field's own value, state and look may be filled in.
      let mayDiffer =
        open[kind]
        ?? (kind == "Form"
          ? ["Fields", "SigFlags", "DR", "DA", "NeedAppearances"]
          : was["FT"]?.name == "Sig" ? ["V", "AP", "F", "Lock", "M"] : [])
      let names = was.names.union(now.names).subtracting(mayDiffer)
      let isSame = names.allSatisfy { name in
        guard let was = was[name], let now = now[name] else { return false }
        return was.means(now)
      }
      guard isSame, now.isUnambiguous, after.isPlain(number) else { return false }
    }
    return true
  }
}

extension PDFFile {
  /// Whether an object is no stream: then its text is all of it.
  func isPlain(_ number: Int) -> Bool {
    guard case .offset = places[number] else { return true }
    guard let value = try? object(number) else { return false }
    var scanner = PDFScanner(bytes, at: value.range.upperBound)
    scanner.skipSpace()
    return !scanner.starts(with: "stream")
  }
}
