// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

import Foundation
import Records
import Sheets

/// A file of the pack, as its table of contents names it.
struct PackedFile: Codable, Sendable, Hashable {
  var path: String
  /// What it is, for a reader.
  var title: String
  var bytes: Int
  var sha256: String
}

/// Puts files into the archive and remembers each with its digest.
final class PackWriter {
  private let archive: ArchiveWriter
  private(set) var files: [PackedFile] = []
  private var taken: Set<String> = []

  init(to path: String) throws { archive = try ArchiveWriter(to: path) }

  func add(_ path: String, _ title: String, _ bytes: [UInt8]) throws {
    let path = unused(path)
    try archive.begin(path, isCompressed: Self.isCompressible(path))
    try archive.write(bytes)
    note(path, title, bytes.count, Digest.hex(bytes))
  }

  /// A file of the office's store, a piece at a time; its name in the store is its digest.
  func add(_ path: String, _ title: String, stored sha256: String, in store: FileStore) throws {
    let path = unused(path)
    let file = try store.open(sha256)
    try archive.begin(path, isCompressed: Self.isCompressible(path))
    while let piece = try file.next() { try archive.write(piece) }
    note(path, title, file.size, sha256)
  }

  func close() throws { try archive.close() }

  private func note(_ path: String, _ title: String, _ bytes: Int, _ sha256: String) {
    files.append(PackedFile(path: path, title: title, bytes: bytes, sha256: sha256))
  }

  /// Two attachments may bear one name, or names that differ only in case.
  private func unused(_ path: String) -> String {
    var candidate = path
    var number = 2
    while !taken.insert(candidate.lowercased()).inserted {
      let url = URL(fileURLWithPath: "/" + path)
      let ending = url.pathExtension.isEmpty ? "" : ".\(url.pathExtension)"
      candidate = String(path.dropLast(ending.count)) + "-\(number)" + ending
      number += 1
    }
    return candidate
  }

  /// PDFs, workbooks and pictures are packed already.
  private static func isCompressible(_ path: String) -> Bool {
    ["json", "txt", "csv", "ics", "xml", "html"].contains { path.lowercased().hasSuffix(".\($0)") }
  }
}

extension String {
  /// As a part of a path in an archive: without what some system would read otherwise.
  var packName: String {
    let clean = String(
      map {
        "\\/:*?\"<>|".contains($0)
          || $0.unicodeScalars.contains { $0.value < 32 || $0.value == 127 }
          ? "-" : $0
      }
    ).trimmingCharacters(in: .whitespaces)
    let short =
      clean.count > 100 ? String(clean.prefix(60)) + "…" + String(clean.suffix(38)) : clean
    return short.isEmpty || short.allSatisfy { $0 == "." } ? "berkas" : short
  }
}
