// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import Foundation
import Records
import Web

struct BackupCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "backup", abstract: "Write the whole office into one file, while people work.",
    discussion: """
      The file is an uncompressed POSIX archive: a manifest with the SHA-256 of each file, a
      consistent copy of the records, the attachments, and the office's own data files. It holds all
      that people wrote: keep it safe. It does not hold kawal.key: passwords towards mail and other
      services are set again after a restore, or that file is kept apart and put back.

      EXAMPLES:
        kawal backup /mnt/cadangan/kawal-2026-11-23.tar
      """)

  @OptionGroup var read: ReadOptions
  @Argument(help: "The file to write; it must not exist.") var file: String

  func run() async throws {
    let manifest = try Store.backUp(folder: read.data.folder, to: file, at: Date())
    if read.json {
      Console.say(JSONText.of(BackupJSON(manifest, at: file)))
    } else {
      Console.say(
        Indonesian().backupWritten(file, files: manifest.fileCount, bytes: manifest.byteCount))
    }
  }
}

struct BackupJSON: Encodable {
  var path: String
  var office: String
  var files: Int
  /// Data files of the office's own.
  var ownFiles: Int
  var bytes: Int
  /// Passwords and keys that have to be set again; absent where a backup was only written.
  var secretsToSet: [String]?

  init(_ manifest: BackupManifest, at path: String) {
    self.path = path
    office = manifest.office
    files = manifest.fileCount
    ownFiles = manifest.ownFileCount
    bytes = manifest.byteCount
  }
}
