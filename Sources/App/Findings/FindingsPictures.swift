// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import Assurance
import Foundation
import Papers
import Records
import Web

struct FindingsPictures: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "pictures", abstract: "Evidence pictures in the report on one item of a case.",
    discussion: """
      A picture that nobody has looked over for what must not be seen is only named in the report.

      EXAMPLES:
        kawal findings pictures BKS-2026-0002 --item SIMPEG
      """)

  @OptionGroup var read: ReadOptions
  @Argument(help: "Number of the case.") var number: String
  @Option(help: ArgumentHelp("Code of the system.", valueName: "code")) var item: String

  func run() async throws {
    let (pictures, time) = try await OpenOffice.with(read.data) { office in
      (try await office.store.evidencePictures(of: number, item: item), office.time)
    }
    if read.json {
      Console.say(JSONText.of(pictures.map { PictureJSON($0, time) }))
      return
    }
    let words = Indonesian()
    Console.say(
      TextTable(
        head: ["Temuan", "Gambar", "Keadaan", "sha256"],
        rows: pictures.map { picture in
          [
            picture.finding, picture.file.name, words.pictureState(picture.look),
            picture.file.sha256,
          ]
        }
      ).text)
  }
}

struct FindingsCover: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "cover", abstract: "Say which parts of an evidence picture must not be seen.",
    discussion: """
      The file stays as it is; in reports, and for agencies, the boxes are drawn into its pixels.
      What was said before no longer counts.

      EXAMPLES:
        kawal findings cover SHA256 --box 10,20,30,5 --box 62.5,80,20,10 --as bayu.pradipta
        kawal findings cover SHA256 --nothing --as bayu.pradipta
      """)

  @OptionGroup var act: ActOptions
  @Argument(help: "SHA-256 of the picture.") var sha256: String
  @Option(
    help: ArgumentHelp(
      "Left, top, width and height in percent of the picture as one sees it; repeat for more.",
      valueName: "l,t,w,h"))
  var box: [String] = []
  @Flag(help: "Nothing in it has to be covered.") var nothing = false
  @Option(
    name: .shortAndLong,
    help: ArgumentHelp("Write the picture as others see it.", valueName: "file"))
  var output: String?
  @Option(help: "Key that makes repeating the command harmless.") var command: String?

  func validate() throws {
    guard nothing != !box.isEmpty else {
      throw ValidationError("Give --box, or --nothing.")
    }
    _ = try boxes()
  }

  private func boxes() throws -> [PictureBox] {
    try box.map { text in
      let parts = text.split(separator: ",").map(String.init)
      guard parts.count == 4,
        let box = PictureBox(left: parts[0], top: parts[1], width: parts[2], height: parts[3])
      else { throw ValidationError("--box is four percentages: 10,20,30.5,5.") }
      return box
    }
  }

  func run() async throws {
    let boxes = try boxes()
    let (picture, time) = try await OpenOffice.with(act.read.data) { office in
      var acting = try office.acting(act)
      acting.command = command
      try await office.store.look(over: sha256, covering: boxes, by: acting)
      guard let file = try await office.store.attachments([sha256]).first else {
        throw Failure(.notFound, "no file \(sha256)")
      }
      if let output {
        let bytes = Data(try office.store.files.contents(of: sha256))
        guard let covered = CoveredPicture.bytes(of: bytes, under: boxes) else {
          throw Failure(.invalid, "the picture can't be read")
        }
        try covered.write(to: URL(fileURLWithPath: output))
      }
      let look = try await office.store.pictureLooks([sha256])[sha256]
      return (EvidencePicture(file: file, look: look, finding: ""), office.time)
    }
    Console.say(
      act.read.json
        ? JSONText.of(PictureJSON(picture, time)) : Indonesian().pictureState(picture.look))
  }
}

struct PictureJSON: Encodable {
  struct Box: Encodable {
    var left: Double
    var top: Double
    var width: Double
    var height: Double
  }

  var finding: String?
  var name: String
  var sha256: String
  var size: Int
  /// Whether somebody looked it over.
  var lookedOver: Bool
  /// In percent.
  var boxes: [Box]
  var by: String?
  var at: String?

  init(_ picture: EvidencePicture, _ time: OfficeTime) {
    func percent(_ value: Int) -> Double { Double(value) / 100 }
    finding = picture.finding.isEmpty ? nil : picture.finding
    name = picture.file.name
    sha256 = picture.file.sha256
    size = picture.file.size
    lookedOver = picture.look != nil
    boxes = (picture.look?.boxes ?? []).map { box in
      Box(
        left: percent(box.left), top: percent(box.top), width: percent(box.width),
        height: percent(box.height))
    }
    by = picture.look?.by
    at = time.stamp(picture.look?.at)
  }
}
