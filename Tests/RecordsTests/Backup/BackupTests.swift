// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

import Foundation
import TestWorld
import Testing

@testable import Records

@Suite struct BackupTests {
  @Test func `a backup brings the office's own data files along, and no key`() async throws {
    let office = try await TestOffice.make()
    let manager = FileManager.default
    for folder in ["probes", "policies", "lain"] {
      try manager.createDirectory(
        atPath: "\(office.folder)/\(folder)", withIntermediateDirectories: true)
    }
    let own = "probes/judol.yaml"
    for path in [own, "probes/catatan.txt", "probes/.tersembunyi.yaml", "lain/judol.yaml"] {
      try "isi: \(path)".write(
        toFile: "\(office.folder)/\(path)", atomically: true, encoding: .utf8)
    }
    try await office.store.setSigningService(
      "{}", address: "", by: Acting(TestOffice.administrator, at: TestOffice.now))

    let scratch = try Scratch()
    let made = try Store.backUp(
      folder: office.folder, to: scratch.path("cadangan.tar"), at: TestOffice.now)
    #expect(made.ownFileCount == 1)
    let restored = scratch.path("baru")
    _ = try Store.restore(from: scratch.path("cadangan.tar"), to: restored)
    #expect(try String(contentsOfFile: "\(restored)/\(own)", encoding: .utf8) == "isi: \(own)")
    let kept = try manager.contentsOfDirectory(atPath: restored).sorted()
    #expect(kept == ["kawal.sqlite", "probes"])
    let store = try await Store.open(folder: restored)
    #expect(try await store.lostSecrets() == [.signingService])
    await store.close()
  }

  @Test(arguments: [
    ("probes/judol.yaml", true), ("policies/advice.yaml", true), ("probes/../kawal.key", false),
    ("probes/a/b.yaml", false), ("kawal.key", false), ("probes/.yaml", false),
    ("procedures/x.yaml", false), ("/probes/x.yaml", false), ("probes/X.yaml", false),
  ])
  func `only plain names in their folders are own files`(path: String, isOwn: Bool) {
    #expect(BackupManifest.isOwnFile(path) == isOwn)
  }
}
