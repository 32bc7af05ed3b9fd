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
      consistent copy of the records, and the attachments. It holds everything: keep it safe.

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
  var bytes: Int

  init(_ manifest: BackupManifest, at path: String) {
    self.path = path
    office = manifest.office
    files = manifest.fileCount
    bytes = manifest.byteCount
  }
}
