// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

import Children
import Foundation

/// Reads a PDF back with other eyes than those that drew it.
struct Poppler {
  let file: URL

  /// Writes the PDF to a file of its own; into `$KAWAL_PAPERS` under `name` where that is set,
  /// for somebody to look at.
  init(_ pdf: Data, name: String = UUID().uuidString) throws {
    let folder = ProcessInfo.processInfo.environment["KAWAL_PAPERS"]
    // Else two tests that draw the same paper would write over each other.
    file =
      folder.map { URL(fileURLWithPath: $0).appendingPathComponent("\(name).pdf") }
      ?? FileManager.default.temporaryDirectory
      .appendingPathComponent("\(name)-\(UUID().uuidString).pdf")
    try pdf.write(to: file)
  }

  /// The text in the order of the file, one line for each line on paper.
  func text() throws -> String { try run("pdftotext", ["-raw", file.path, "-"]) }

  /// The text page by page.
  func pages() throws -> [String] {
    try text().split(separator: "\u{0C}", omittingEmptySubsequences: true)
      .map(String.init).filter { $0 != "\n" }
  }

  func info() throws -> [String: String] {
    let lines = try run("pdfinfo", ["-isodates", file.path]).split(separator: "\n")
    return Dictionary(
      lines.compactMap { line in
        line.firstIndex(of: ":").map {
          (
            String(line[..<$0]),
            line[line.index(after: $0)...].trimmingCharacters(in: .whitespaces)
          )
        }
      }, uniquingKeysWith: { first, _ in first })
  }

  /// Name and whether embedded, of each font.
  func fonts() throws -> [(name: String, isEmbedded: Bool)] {
    let lines = try run("pdffonts", [file.path]).split(separator: "\n").dropFirst(2)
    return lines.map { line in
      let words = line.split(separator: " ")
      return (String(words.first ?? ""), words.dropLast(4).last == "yes")
    }
  }

  /// The structure that a screen reader follows.
  func structure() throws -> String { try run("pdfinfo", ["-struct", file.path]) }

  /// One line for each picture inside: page, number, kind, width, height, colours, ...
  func images() throws -> [Substring] {
    try run("pdfimages", ["-list", file.path]).split(separator: "\n").dropFirst(2).map { $0 }
  }

  /// The first page as a JPEG in colour.
  func photo(progressive: Bool = false) throws -> Data {
    let base = file.deletingPathExtension()
    _ = try run(
      "pdftoppm",
      ["-r", "50", "-jpeg", "-jpegopt", "progressive=\(progressive ? "y" : "n")"]
        + ["-singlefile", file.path, base.path])
    return try Data(contentsOf: base.appendingPathExtension("jpg"))
  }

  /// The pictures inside, unpacked.
  func pixels() throws -> [Pixels] {
    let folder = file.deletingPathExtension().appendingPathExtension("inside")
    try? FileManager.default.removeItem(at: folder)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    _ = try run("pdfimages", [file.path, folder.path + "/picture"])
    return try FileManager.default.contentsOfDirectory(
      at: folder, includingPropertiesForKeys: nil
    ).sorted { $0.lastPathComponent < $1.lastPathComponent }
      .compactMap { try Pixels(Data(contentsOf: $0)) }
  }

  /// The first page in colour, as one sees it.
  func page(dotsPerInch: Int) throws -> Pixels? {
    let base = file.deletingPathExtension()
    _ = try run(
      "pdftoppm", ["-r", String(dotsPerInch), "-singlefile", file.path, base.path])
    return try Pixels(Data(contentsOf: base.appendingPathExtension("ppm")))
  }

  /// Pictures of the pages, grey and small.
  func pictures(dotsPerInch: Int = 36) throws -> [URL] {
    let folder = file.deletingPathExtension().appendingPathExtension("pages")
    try? FileManager.default.removeItem(at: folder)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    _ = try run(
      "pdftoppm", ["-r", String(dotsPerInch), "-gray", "-png", file.path, folder.path + "/page"])
    return try FileManager.default.contentsOfDirectory(
      at: folder, includingPropertiesForKeys: nil
    ).sorted { $0.lastPathComponent < $1.lastPathComponent }
  }

  private func run(_ tool: String, _ arguments: [String]) throws -> String {
    let process = ChildProcess(tool, arguments)
    let output = Pipe()
    process.output = .pipe(output)
    process.error = .nothing
    try process.run()
    let data = output.fileHandleForReading.readDataToEndOfFile()
    process.wait()
    return String(decoding: data, as: UTF8.self)
  }
}
