// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

import Foundation

extension PaperFile.About {
  /// Longest title, author, subject or alternative text in the file, in characters; a PDF's string
  /// ends at 32,767 bytes.
  private static let limit = 1000

  static func short(_ text: String) -> String {
    let clean = text.drawable
    let isFit = clean.utf8.count <= limit && !clean.utf8.contains(0x0A)
    return isFit ? clean : String(clean.map { $0 == "\n" ? " " : $0 }.prefix(limit))
  }

  var given: (title: String, author: String, subject: String) {
    (Self.short(title), Self.short(author), Self.short(subject))
  }

  static let producer = "Kawal"

  /// The document information dictionary; says the same as the packet.
  var entries: String {
    let date = createdAt.ISO8601Format().filter { $0.isNumber }
    return """
      << /Title \(given.title.hexadecimal) /Author \(given.author.hexadecimal)
         /Subject \(given.subject.hexadecimal) /Creator (\(Self.producer))
         /Producer (\(Self.producer)) /CreationDate (D:\(date)Z) /ModDate (D:\(date)Z) >>
      """
  }

  /// The metadata packet, which also claims conformance.
  ///
  /// - SeeAlso: ISO 19005-2, 6.6.2 to 6.6.4; ISO 16684-1 (XMP).
  var packet: String {
    let date = createdAt.ISO8601Format()
    func alternative(_ text: String) -> String {
      "<rdf:Alt><rdf:li xml:lang=\"x-default\">\(text.escaped)</rdf:li></rdf:Alt>"
    }
    return """
      <?xpacket begin="\u{FEFF}" id="W5M0MpCehiHzreSzNTczkc9d"?>
      <x:xmpmeta xmlns:x="adobe:ns:meta/">
      <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
      <rdf:Description rdf:about=""
        xmlns:dc="http://purl.org/dc/elements/1.1/"
        xmlns:xmp="http://ns.adobe.com/xap/1.0/"
        xmlns:pdf="http://ns.adobe.com/pdf/1.3/"
        xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/">
      <pdfaid:part>2</pdfaid:part>
      <pdfaid:conformance>B</pdfaid:conformance>
      <dc:format>application/pdf</dc:format>
      <dc:title>\(alternative(given.title))</dc:title>
      <dc:creator><rdf:Seq><rdf:li>\(given.author.escaped)</rdf:li></rdf:Seq></dc:creator>
      <dc:description>\(alternative(given.subject))</dc:description>
      <dc:language><rdf:Bag><rdf:li>\(language)</rdf:li></rdf:Bag></dc:language>
      <pdf:Producer>\(Self.producer)</pdf:Producer>
      <xmp:CreatorTool>\(Self.producer)</xmp:CreatorTool>
      <xmp:CreateDate>\(date)</xmp:CreateDate>
      <xmp:ModifyDate>\(date)</xmp:ModifyDate>
      <xmp:MetadataDate>\(date)</xmp:MetadataDate>
      </rdf:Description>
      </rdf:RDF>
      </x:xmpmeta>
      <?xpacket end="w"?>
      """
  }
}

extension String {
  /// As a PDF's string: UTF-16, big end first, after a mark that says so.
  var hexadecimal: String {
    let digits = utf16.map { unit in
      let digits = String(unit, radix: 16, uppercase: true)
      return String(repeating: "0", count: 4 - digits.count) + digits
    }
    return "<FEFF\(digits.joined())>"
  }

  fileprivate var escaped: String {
    replacing("&", with: "&amp;").replacing("<", with: "&lt;").replacing(">", with: "&gt;")
  }
}
