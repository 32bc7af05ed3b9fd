// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

import Foundation

/// Which rules of PDF/A-2b a file of ours breaks.
///
/// Looks at the bytes and at every dictionary; what stands in content streams is Cairo's and is
/// not read. Each rule names its clause of ISO 19005-2:2011.
struct ArchiveRules {
  let file: RawPDF

  init(_ data: Data) throws { file = try RawPDF(data) }

  func broken() -> [String] {
    (structure + objects + graphics + fonts + interaction + metadata)
      .filter { !$0.holds }.map { "\($0.clause): \($0.rule)" }
  }

  private typealias Rule = (clause: String, rule: String, holds: Bool)

  private var structure: [Rule] {
    let head = file.bytes.prefix(20)
    let second = head.drop { $0 != 0x0A }.dropFirst()
    let end = file.bytes.suffix(7)
    return [
      ("6.1.2", "begins with %PDF-1.n", head.starts(with: Array("%PDF-1.".utf8))),
      (
        "6.1.2", "a comment of four bytes above 127 follows",
        second.first == 0x25 && second.dropFirst().prefix(4).allSatisfy { $0 > 127 }
      ),
      ("6.1.3", "the trailer has an identifier", file.trailer.contains("/ID [")),
      ("6.1.3", "nothing is encrypted", !file.trailer.contains("/Encrypt")),
      ("6.1.3", "nothing follows the end", Array(end) == Array("\n%%EOF\n".utf8)),
      ("6.1.4", "the table of objects is right", file.badOffsets.isEmpty),
      (
        "6.1.9", "no dictionary names a key twice",
        file.dictionary(file.root).map { Set($0.keys).count == $0.keys.count } ?? false
      ),
    ]
  }

  private var objects: [Rule] {
    let all = file.objects.values
    return [
      ("6.1.6", "hexadecimal strings are even", all.allSatisfy(\.hasEvenStrings)),
      (
        "6.1.7.1", "streams are as long as they say", all.allSatisfy { $0.hasRightLength(in: file) }
      ),
      (
        "6.1.7.1", "no stream is outside of the file",
        !all.contains { $0.isStream && ($0.has("/F") || $0.has("/FFilter")) }
      ),
      ("6.1.7.2", "no LZW, no Crypt", !file.says("/LZWDecode") && !file.says("/Crypt")),
      ("6.1.12", "no rights are kept back", !file.says("/Perms")),
      ("6.1.13", "no string is over 32,767 bytes", all.allSatisfy { $0.longestString <= 32_767 }),
      ("6.1.13", "no more than 8,388,607 objects", file.objects.count <= 8_388_607),
    ]
  }

  private var graphics: [Rule] {
    let intent = file.outputIntent
    let profile = intent.flatMap { file.reference("/DestOutputProfile", in: $0) }
      .flatMap { file.objects[$0] }
    let icc = profile?.stream ?? []
    return [
      ("6.2.3", "says what its colours are", intent?.contains("/S /GTS_PDFA1") == true),
      ("6.2.3", "by a profile of three components", profile?.has("/N 3") == true),
      (
        "6.2.3", "of a display, in RGB, below version 5",
        icc.count > 128 && icc[8] < 5 && Array(icc[12..<20]) == Array("mntrRGB ".utf8)
          && Array(icc[36..<40]) == Array("acsp".utf8)
      ),
      ("6.2.4.3", "no colour of printing", !file.says("/DeviceCMYK")),
      ("6.2.5", "no transfer functions", !file.says("/TR ") && !file.says("/HTP")),
      ("6.2.8", "no picture is interpolated", !file.says("/Interpolate true")),
      ("6.2.8", "no picture has alternates", !file.says("/Alternates") && !file.says("/OPI")),
      (
        "6.2.9", "no PostScript, no content from elsewhere",
        !file.says("/Subtype /PS")
          && !file.says("/Ref ")
      ),
      ("6.2.10", "no blending but the normal one", !file.blends.contains { $0 != "/Normal" }),
    ]
  }

  private var fonts: [Rule] {
    let descriptors = file.objects.values.filter { $0.has("/Type /FontDescriptor") }
    let all = file.objects.values.filter { $0.has("/Type /Font\n") || $0.has("/Type /Font ") }
    let plain = all.filter { $0.has("/Subtype /TrueType") }
    let wide = all.filter { $0.has("/Subtype /CIDFontType2") }
    return [
      ("6.2.11.4", "there are fonts", !all.isEmpty),
      ("6.2.11.4.1", "each travels in the file", descriptors.allSatisfy { $0.has("/FontFile") }),
      (
        "6.2.11.6", "plain TrueType says its encoding",
        plain.allSatisfy { $0.has("/Encoding /WinAnsiEncoding") }
      ),
      (
        "6.2.11.3.2", "wide TrueType says which glyph is which",
        wide.allSatisfy { $0.has("/CIDToGIDMap /Identity") }
      ),
      (
        "6.2.11.7.2", "each says its characters",
        all.filter { !$0.has("/Subtype /CIDFontType") }.allSatisfy { $0.has("/ToUnicode") }
      ),
    ]
  }

  private var interaction: [Rule] {
    [
      ("6.3", "no notes and links", !file.says("/Annots")),
      ("6.4", "no form", !file.says("/AcroForm") && !file.says("/XFA")),
      (
        "6.5", "nothing happens by itself",
        !["/AA", "/JavaScript", "/OpenAction", "/Launch", "/SubmitForm"].contains(where: file.says)
      ),
      ("6.8", "nothing is enclosed", !file.says("/EmbeddedFiles") && !file.says("/EF ")),
      ("6.9", "no layers", !file.says("/OCProperties")),
      ("6.10", "no other looks", !file.says("/AlternatePresentations") && !file.says("/PresSteps")),
      ("6.11", "asks for nothing", !file.says("/Requirements")),
    ]
  }

  private var metadata: [Rule] {
    let packet = file.packet
    let catalogue = file.text(file.root) ?? ""
    return [
      ("6.6.2.1", "metadata lie open", packet.map { !$0.0.contains("/Filter") } ?? false),
      ("6.6.2.1", "metadata are well-formed", packet.map { XMLCheck.isWellFormed($0.1) } ?? false),
      ("6.6.4", "claims part 2", packet?.1.contains("<pdfaid:part>2</pdfaid:part>") == true),
      (
        "6.6.4", "claims level B",
        packet?.1.contains("<pdfaid:conformance>B</pdfaid:conformance>") == true
      ),
      (
        "6.7.2", "is marked, in a language",
        catalogue.contains("/MarkInfo << /Marked true >>")
          && catalogue.contains("/Lang (id)")
      ),
      ("6.7.3", "has a structure", catalogue.contains("/StructTreeRoot")),
    ]
  }
}

private enum XMLCheck {
  /// Elements close in the order in which they were opened, and no bare mark stands in a text.
  static func isWellFormed(_ packet: String) -> Bool {
    var open: [Substring] = []
    var rest = packet[...]
    while let start = rest.firstIndex(of: "<") {
      let text = rest[..<start]
      if text.contains(">") || text.replacing(/&(amp|lt|gt);/, with: "").contains("&") {
        return false
      }
      guard let end = rest[start...].firstIndex(of: ">") else { return false }
      let tag = rest[rest.index(after: start)..<end]
      rest = rest[rest.index(after: end)...]
      if tag.hasPrefix("?") || tag.hasSuffix("/") { continue }
      let name = tag.drop { $0 == "/" }.prefix { !$0.isWhitespace }
      if tag.hasPrefix("/") {
        guard open.popLast() == name else { return false }
      } else {
        open.append(name)
      }
    }
    return open.isEmpty
  }
}
