// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import Records
import Web

struct RestoreCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "restore",
    abstract: "Put an office back from a backup, into an empty data folder.",
    discussion: """
      Every file is compared with its SHA-256; nothing is left of a damaged backup. Verify the events
      next with: kawal audit verify
      A backup holds no passwords that can be read: those that have to be set again are named.

      EXAMPLES:
        kawal restore /mnt/cadangan/kawal-2026-11-23.tar --data /srv/kawal-baru
      """)

  @OptionGroup var read: ReadOptions
  @Argument(help: "The backup.") var file: String

  func run() async throws {
    let folder = read.data.folder
    let manifest = try Store.restore(from: file, to: folder)
    let store = try await Store.open(folder: folder)
    let lost = try await store.lostSecrets()
    await store.close()
    if read.json {
      var told = BackupJSON(manifest, at: folder)
      told.secretsToSet = lost.map(\.rawValue)
      Console.say(JSONText.of(told))
    } else {
      Console.say(Indonesian().officeRestored(folder, files: manifest.fileCount))
      for secret in lost { Console.complain(Indonesian().secretToSet(secret)) }
    }
  }
}
