// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

import Foundation
import Testing

@testable import Papers

/// Pictures that somebody brings as evidence.
struct PictureTests {
  /// A page as a camera would have it.
  private static let photo = Result {
    try Poppler(Samples.slip.pdf(createdAt: Samples.instant)).photo()
  }

  private func report(_ picture: Data) throws -> Data {
    var report = Samples.report(findings: 1)
    report.findings[0].evidence = [ReportedEvidence(.picture(picture), caption: "layar.jpg")]
    return try report.pdf(createdAt: Samples.instant)
  }

  @Test func `a JPEG stands in the report as it is`() throws {
    let photo = try Self.photo.get()
    let pdf = try report(photo)
    let lines = try Poppler(pdf).images()
    let words = try #require(lines.first).split(separator: " ").map(String.init)
    #expect(words.contains("jpeg"))
    #expect(words.contains("rgb"))
    let picture = try #require(JPEGFile(photo))
    #expect(words[3...4] == [String(picture.width), String(picture.height)])
    #expect(pdf.range(of: picture.bytes) != nil)
    #expect(try ArchiveRules(pdf).broken() == [])
  }

  @Test func `what a camera writes beside the picture is dropped`() throws {
    var photo = try Self.photo.get()
    let place = Data("Exif\u{0}\u{0}-6.9,107.6".utf8)
    let length = UInt16(place.count + 2)
    photo.insert(
      contentsOf: [0xFF, 0xE1, UInt8(length >> 8), UInt8(length & 0xFF)] + place, at: 2)
    let kept = try #require(JPEGFile(photo)).bytes
    #expect(kept.range(of: Data("107.6".utf8)) == nil)
    #expect(try kept == JPEGFile(Self.photo.get())?.bytes)
  }

  @Test func `hostile and broken pictures are named, not drawn`() throws {
    let photo = try Self.photo.get()
    let frame = try #require(
      photo.range(of: Data([0xFF, 0xC0])) ?? photo.range(of: Data([0xFF, 0xC2]))
    ).lowerBound
    func changed(_ offset: Int, _ bytes: [UInt8]) -> Data {
      var copy = photo
      copy.replaceSubrange(frame + offset..<frame + offset + bytes.count, with: bytes)
      return copy
    }
    let broken = [
      photo.prefix(photo.count / 2), photo.prefix(3), photo.dropLast(2),
      // Enormous, empty, of twelve bits, of four colours, packed in a way that no reader knows.
      changed(5, [0xFF, 0xFF]), changed(7, [0xFF, 0xFF]), changed(5, [0, 0]), changed(4, [12]),
      changed(9, [4]), changed(1, [0xC9]), changed(2, [0, 0]), changed(2, [0xFF, 0xFF]),
      photo + Data(count: JPEGFile.byteLimit),
    ]
    for (index, picture) in broken.enumerated() {
      let text = try Poppler(report(Data(picture))).text()
      #expect(text.contains("Gambar layar.jpg tidak dimuat"), "case \(index)")
    }
    // Whatever else is broken: refused or embedded, never a crash, and always a sound file.
    var random = SystemRandomNumberGenerator()
    for _ in 0..<40 {
      var copy = photo
      for _ in 0..<4 {
        copy[Int.random(in: 0..<700, using: &random)] = UInt8.random(in: 0...255, using: &random)
      }
      #expect(try ArchiveRules(report(copy)).broken() == [])
    }
  }

  @Test func `a hostile logo is refused in words`() throws {
    var slip = Samples.slip
    for logo in [Data(), Data([1, 2, 3]), Logo.declaringHugeSize, Logo.square.prefix(100)] {
      slip.letterhead.logo = Data(logo)
      #expect(throws: PaperFailure.logoUnreadable) { try slip.pdf(createdAt: Samples.instant) }
      #expect(!Letterhead.accepts(logo: Data(logo)))
    }
    #expect(Letterhead.accepts(logo: Logo.square))
  }
}
