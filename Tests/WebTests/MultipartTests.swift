// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

import Testing

@testable import Web

@Suite struct MultipartTests {
  private static let body = Array(
    """
    ignored\r\n--XyZ\r\nContent-Disposition: form-data; name="a"\r\n\r\nsatu\r\ndua\r\n--XyZ  \r\n\
    Content-Disposition: form-data; name="f"; filename="C:\\fakepath\\a;b%22.pdf"\r\n\
    Content-Type: application/pdf\r\n\r\n%PDF\r\n--Xy-\r\n\r\n--XyZ\r\n\
    content-disposition: form-data; name="kosong"; filename=""\r\n\r\n\r\n--XyZ--\r\nafter
    """.utf8)

  @Test(arguments: [1, 2, 3, 5, 7, 16, 1_000]) func `parts are the same however the body is cut`(
    size: Int
  ) throws {
    var multipart = Multipart(boundary: "XyZ")
    var parts: [(part: Multipart.Part, content: [UInt8])] = []
    for start in stride(from: 0, to: Self.body.count, by: size) {
      let piece = Self.body[start..<min(start + size, Self.body.count)]
      for event in try multipart.feed(piece) {
        switch event {
        case .begin(let part): parts.append((part, []))
        case .data(let bytes): parts[parts.count - 1].content += bytes
        case .end: continue
        }
      }
    }
    try multipart.finish()
    #expect(parts.map(\.part.name) == ["a", "f", "kosong"])
    #expect(parts.map(\.part.fileName) == [nil, "C:\\fakepath\\a;b\".pdf", ""])
    #expect(parts.map(\.part.mediaType) == [nil, "application/pdf", nil])
    #expect(
      parts.map { String(decoding: $0.content, as: UTF8.self) }
        == ["satu\r\ndua", "%PDF\r\n--Xy-\r\n", ""])
  }

  @Test func `a body that ends early is refused`() throws {
    var multipart = Multipart(boundary: "XyZ")
    _ = try multipart.feed(Self.body.dropLast(12))
    #expect(throws: Multipart.Fault.cutShort) { try multipart.finish() }
  }

  @Test func `an endless head is refused`() {
    var multipart = Multipart(boundary: "b")
    #expect(throws: Multipart.Fault.headTooLong) {
      try multipart.feed(Array("--b\r\nX: ".utf8) + Array(repeating: 65, count: 9_000))
    }
  }

  @Test func `a part without a name is refused`() {
    var multipart = Multipart(boundary: "b")
    #expect(throws: Multipart.Fault.badHead) {
      try multipart.feed(Array("--b\r\nContent-Type: text/plain\r\n\r\n".utf8))
    }
  }

  @Test(arguments: [
    ("multipart/form-data; boundary=abc", true), ("Multipart/Form-Data; boundary=\"a b\"", true),
    ("multipart/form-data", false), ("multipart/mixed; boundary=x", false),
    ("multipart/form-data; boundary=", false),
  ]) func `only a form with a boundary is multipart`(type: String, isRead: Bool) {
    #expect((Multipart(contentType: type) != nil) == isRead)
  }

  @Test(arguments: [
    ("../../etc/passwd", "passwd"), ("C:\\a\\b.txt", "b.txt"), ("...", "berkas"), ("", "berkas"),
    (".ssh", "ssh"), ("a\u{202E}fdp.exe", "afdp.exe"), ("x\r\ny", "xy"),
  ]) func `a file's name loses folders and tricks`(given: String, kept: String) {
    #expect(UploadedFile.safeName(given) == kept)
  }
}
