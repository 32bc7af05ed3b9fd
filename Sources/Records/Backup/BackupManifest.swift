// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

package import Foundation

/// What a backup holds, as its first entry says: each file with its SHA-256 and size.
package struct BackupManifest: Sendable, Hashable, Codable {
  package struct Entry: Sendable, Hashable, Codable {
    package var path: String
    package var sha256: String
    package var size: Int
  }

  /// Of this shape; 1.
  package var format: Int
  /// The office's name.
  package var office: String
  package var madeAt: Date
  package var entries: [Entry]

  static let name = "manifest.json"
  static let database = "kawal.sqlite"

  /// Attachments and papers.
  package var fileCount: Int { entries.count { $0.path.hasPrefix("files/") } }
  /// Data files of the office's own.
  package var ownFileCount: Int { entries.count { BackupManifest.isOwnFile($0.path) } }
  package var byteCount: Int { entries.reduce(0) { $0 + $1.size } }

  /// Whether every path is one that a backup has, each once, the database among them.
  var isPlausible: Bool {
    let paths = Set(entries.map(\.path))
    return format == 1 && paths.count == entries.count && paths.contains(BackupManifest.database)
      && entries.allSatisfy { entry in
        entry.size >= 0
          && (entry.path == BackupManifest.database || BackupManifest.isOwnFile(entry.path)
            || entry.path == BackupManifest.path(of: entry.sha256))
      }
  }

  /// Folders of data files with which an office replaces shipped ones.
  static let ownFolders = ["policies", "probes"]

  /// Whether a path is such a file's: `probes/judol.yaml`.
  static func isOwnFile(_ path: String) -> Bool {
    let parts = path.split(separator: "/", omittingEmptySubsequences: false)
    guard parts.count == 2, ownFolders.contains(String(parts[0])), parts[1].hasSuffix(".yaml"),
      (6...64).contains(parts[1].utf8.count)
    else { return false }
    return parts[1].utf8.dropLast(5).allSatisfy {
      (0x61...0x7A).contains($0) || (0x30...0x39).contains($0) || $0 == UInt8(ascii: "-")
    }
  }

  /// Where an attachment lies, in a data folder and in a backup; `nil` for what is no SHA-256.
  static func path(of sha256: String) -> String? {
    let isName =
      sha256.utf8.count == 64
      && sha256.utf8.allSatisfy { (0x30...0x39).contains($0) || (0x61...0x66).contains($0) }
    return isName ? "files/\(sha256.prefix(2))/\(sha256.dropFirst(2))" : nil
  }
}
