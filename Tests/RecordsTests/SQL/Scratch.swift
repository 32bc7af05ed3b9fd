// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

import Foundation
import Records

/// A folder of its own for one test, removed when the test is over.
final class Scratch: Sendable {
  let folder: String

  init() throws {
    folder = NSTemporaryDirectory() + "/kawal-" + UUID().uuidString
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(atPath: folder) }

  func path(_ name: String) -> String { folder + "/" + name }

  func database() throws -> SQLiteDatabase { try SQLiteDatabase(path: path("kawal.db")) }
}

/// An act is done where it stands, so one that is held may not stand on a thread that others need.
final class OwnThread: TaskExecutor {
  private let queue = DispatchQueue(label: "own thread")

  func enqueue(_ job: consuming ExecutorJob) {
    let job = UnownedJob(job)
    queue.async { job.runSynchronously(on: self.asUnownedTaskExecutor()) }
  }
}

/// A gate that keeps an act on the writer until the test has put others behind it.
final class Gate: Sendable {
  private let (arrivals, arrived) = AsyncStream.makeStream(of: Void.self)
  private let opened = DispatchSemaphore(value: 0)

  /// An act that does nothing but stand before the others.
  func hold(_ database: SQLiteDatabase) -> Task<Void, any Error> {
    Task(executorPreference: OwnThread()) {
      try await database.write { [self] _ in
        arrived.yield()
        opened.wait()
      }
    }
  }

  /// Returns once the act has reached the gate.
  func arrival() async {
    for await _ in arrivals { return }
  }

  func open() { opened.signal() }
}
