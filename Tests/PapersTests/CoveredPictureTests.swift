// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

import Assurance
import Foundation
import Testing

@testable import Papers

/// Boxes in pictures: what lies under them is gone from the file.
struct CoveredPictureTests {
  private static let photos = Result {
    let page = try Poppler(Samples.slip.pdf(createdAt: Samples.instant))
    return [try page.photo(), try page.photo(progressive: true)]
  }
  private let box = (left: 20, top: 10, width: 50, height: 30)

  private func covered(_ file: Data, _ boxes: [(left: Int, top: Int, width: Int, height: Int)])
    throws -> Data
  {
    let boxes = try boxes.map { box in
      try #require(
        PictureBox(
          left: box.left * 100, top: box.top * 100, width: box.width * 100,
          height: box.height * 100))
    }
    return try #require(CoveredPicture.bytes(of: file, under: boxes))
  }

  /// The picture as a reader of the report gets it out of the file.
  private func inside(_ picture: Data) throws -> Pixels {
    var report = Samples.report(findings: 1)
    report.findings[0].evidence = [ReportedEvidence(.picture(picture), caption: "layar")]
    let pdf = try report.pdf(createdAt: Samples.instant)
    #expect(try ArchiveRules(pdf).broken() == [])
    return try #require(try Poppler(pdf).pixels().first)
  }

  @Test func `a JPEG that is packed anew has the same pixels`() throws {
    for photo in try Self.photos.get() {
      let again = try covered(photo, [])
      #expect(try inside(again) == inside(photo))
      // Nothing is lost, so nothing is gained either.
      #expect(again.count < photo.count * 2)
    }
  }

  @Test func `what is covered in a JPEG is not in the report's file`() throws {
    for photo in try Self.photos.get() {
      let before = try inside(photo)
      #expect(before.brightest(box.left, box.top, box.width, box.height) > 200)
      let after = try inside(covered(photo, [box]))
      #expect(after.brightest(box.left, box.top, box.width, box.height) == 0)
      // Two rows of blocks around it, no more.
      #expect(before.differences(from: after, outside: box, margin: 16) == 0)
    }
  }

  @Test func `what is covered in a PNG is not in the report's file`() throws {
    let pages = try Poppler(Samples.slip.pdf(createdAt: Samples.instant)).pictures()
    let page = try Data(contentsOf: #require(pages.first))
    let before = try inside(page)
    #expect(before.brightest(box.left, box.top, box.width, box.height) > 200)
    let after = try inside(covered(page, [box]))
    #expect(after.brightest(box.left, box.top, box.width, box.height) == 0)
    #expect(before.differences(from: after, outside: box, margin: 1) == 0)
  }

  @Test func `a photograph stands upright, and its boxes where they were seen`() throws {
    let photo = try Self.photos.get()[0]
    let plain = try #require(JPEGFile(photo))
    for value in 1...8 {
      let turn = try #require(PictureTurn(rawValue: value))
      var held = photo
      held.insert(contentsOf: turn.exif, at: 2)
      let file = try #require(JPEGFile(held))
      #expect(file.turn == turn)
      #expect(
        file.uprightSize
          == (turn.isOnItsSide ? (plain.height, plain.width) : (plain.width, plain.height)))
      // The upper left corner, as one sees it.
      let data = try covered(held, [(left: 0, top: 0, width: 30, height: 20)])
      #expect(JPEGFile(data)?.turn == turn)
      let stored = try inside(data)
      let corner = turn.stored(0.15, 0.1)
      let x = Int(corner.x * Double(stored.width))
      let y = Int(corner.y * Double(stored.height))
      #expect(stored.brightness(x, y) == 0, "turn \(value)")
      for other in [(0.15, 0.9), (0.85, 0.1), (0.85, 0.9)] {
        let place = turn.stored(other.0, other.1)
        let isDark =
          stored.brightness(
            Int(place.x * Double(stored.width)), Int(place.y * Double(stored.height))) == 0
        #expect(!isDark, "turn \(value)")
      }
      for point in [(0.2, 0.7), (1, 0), (0.5, 0.1)] {
        let there = turn.stored(point.0, point.1)
        let back = turn.upright(there.x, there.y)
        #expect(abs(back.x - point.0) < 1e-9 && abs(back.y - point.1) < 1e-9)
      }
    }
  }

  @Test func `a picture is drawn as it was seen, however the camera was held`() throws {
    // Its upper left corner is black, all else is not.
    let photo = try covered(Self.photos.get()[0], [(left: 0, top: 0, width: 40, height: 25)])
    var corners: [String] = []
    for value in [1, 3, 6, 8] {
      var held = photo
      held.insert(contentsOf: try #require(PictureTurn(rawValue: value)).exif, at: 2)
      let size = try #require(JPEGFile(held)).uprightSize
      let page = try #require(try Poppler(sheet(held)).page(dotsPerInch: 72))
      let (width, height) = (size.width * 3 / 4, size.height * 3 / 4)
      // Its frame's upper edge is the first line that goes all the way.
      let top = try #require(
        (0..<60).first { y in (1..<width).allSatisfy { page.brightness($0, y) < 250 } })
      let places = [(12, 9), (88, 9), (12, 91), (88, 91)]
      corners.append(
        places.map { x, y in
          page.brightness(width * x / 100, top + height * y / 100) < 40 ? "x" : "."
        }.joined())
    }
    // Upper left; lower right; a quarter to the right puts it upper right; to the left, lower left.
    #expect(corners == ["x...", "...x", ".x..", "..x."])
  }

  /// Nothing but the picture, three points for four pixels.
  private func sheet(_ picture: Data) throws -> Data {
    var frame = try #require(FramedPicture(picture, limit: 5000, alternative: "layar"))
    frame.above = 0
    let table = Table(
      columns: [.share(1)], rows: [Table.Row(cells: [Table.Cell([frame])])], rules: .none,
      padding: .none)
    return try PaperFile(
      size: .a4, margins: .none,
      about: PaperFile.About(
        title: "Gambar", author: "Kantor", subject: "Bukti", language: "id",
        createdAt: Samples.instant),
      parts: [
        (
          blocks: [Paragraph(StyledText("Gambar"), TextStyle(size: 10)), table],
          furniture: PageFurniture { _, _, _, _ in }
        )
      ]
    ).pdf()
  }

  @Test func `what can't be read is not given out covered`() throws {
    let photo = try Self.photos.get()[1]
    let all = try #require(PictureBox(left: 0, top: 0, width: 10_000, height: 10_000))
    #expect(CoveredPicture.bytes(of: Data(), under: [all]) == nil)
    #expect(CoveredPicture.bytes(of: photo.prefix(photo.count / 2), under: [all]) == nil)
    var random = SystemRandomNumberGenerator()
    for _ in 0..<200 {
      var copy = photo
      for _ in 0..<3 {
        copy[Int.random(in: 0..<copy.count, using: &random)] = .random(in: 0...255, using: &random)
      }
      // Packed or refused, never a crash; and what is packed can be unpacked.
      guard let packed = CoveredPicture.bytes(of: copy, under: [all]) else { continue }
      let file = try #require(JPEGFile(packed))
      #expect((try? JPEGBlocks(file)) != nil)
    }
  }
}
