// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

import Foundation
import Records
import Synchronization
import Testing

/// Nobody is told of a commit before it is on the disk, whoever asks and however many there are.
struct CommitLogTests {
  let scratch: Scratch
  let disk = Disk()
  let database: SQLiteDatabase

  init() async throws {
    scratch = try Scratch()
    database = try disk.database(scratch.path("kawal.db"))
    try await CommitLogTests.prepare(database)
  }

  private static func prepare(_ database: SQLiteDatabase) async throws {
    try await database.write {
      try $0.script("CREATE TABLE act (number INTEGER NOT NULL PRIMARY KEY) STRICT")
    }
  }

  private static func insert(_ number: Int, _ database: SQLiteDatabase) async throws {
    try await database.write {
      try $0.execute("INSERT INTO act (number) VALUES (?)", [SQLValue(number)])
    }
  }

  private static func numbers(_ database: SQLiteDatabase) async throws -> [Int] {
    try await database.read {
      try $0.run("SELECT number FROM act ORDER BY number").map { try $0.int(0) }
    }
  }

  /// Does what is asked on a thread of its own, and tells whether it is over.
  private func begin<T: Sendable>(
    _ work: @escaping @Sendable () async throws -> T
  ) -> (task: Task<T, any Error>, isOver: @Sendable () -> Bool) {
    let over = Count()
    let task = Task(executorPreference: OwnThread()) {
      defer { over.increase() }
      return try await work()
    }
    return (task, { over.value > 0 })
  }

  private func aMoment() async throws { try await Task.sleep(for: .milliseconds(30)) }

  @Test func `an act is answered when the disk has it, and not before`() async throws {
    disk.hold()
    let (act, isOver) = begin { [database] in try await CommitLogTests.insert(1, database) }
    await disk.arrival()
    try await aMoment()
    #expect(!isOver())
    disk.release()
    try await act.value
    #expect(try await CommitLogTests.numbers(database) == [1])
  }

  /// The log is copied as it is when the disk is asked: what a power cut would leave at worst.
  @Test func `each act of a crowd is in the log that the disk had when it was answered`()
    async throws
  {
    let folder = try Scratch()
    let copies = Count()
    let path = folder.path("kawal.db")
    let disk = Disk { descriptor in
      let size = lseek(descriptor, 0, SEEK_END)
      let log = FileManager.default.contents(atPath: path + "-wal")?.prefix(Int(size)) ?? Data()
      let copy = path + "-\(copies.value + 1)"
      try? FileManager.default.copyItem(atPath: path, toPath: copy)
      FileManager.default.createFile(atPath: copy + "-wal", contents: log)
      copies.increase()
    }
    let database = try disk.database(path)
    try await CommitLogTests.prepare(database)
    let answered = try await withThrowingTaskGroup(of: [(number: Int, copy: Int)].self) { group in
      for person in 0..<64 {
        group.addTask {
          var answered: [(number: Int, copy: Int)] = []
          for number in 1...4 {
            try await CommitLogTests.insert(person * 10 + number, database)
            answered.append((person * 10 + number, copies.value))
          }
          return answered
        }
      }
      return try await group.reduce(into: []) { $0 += $1 }
    }
    #expect(answered.count == 256)
    for (copy, acts) in Dictionary(grouping: answered, by: \.copy) {
      let found = try await CommitLogTests.numbers(SQLiteDatabase(path: path + "-\(copy)"))
      #expect(Set(acts.map(\.number)).subtracting(found).isEmpty, "copy \(copy)")
    }
  }

  @Test func `whoever reads waits until what they saw is on the disk`() async throws {
    disk.hold()
    let act = begin { [database] in try await CommitLogTests.insert(1, database) }
    await disk.arrival()
    let question = begin { [database] in try await CommitLogTests.numbers(database) }
    try await aMoment()
    #expect(!question.isOver())
    disk.release()
    #expect(try await question.task.value == [1])
    try await act.task.value
  }

  @Test func `the next commit of a crowd is written while the disk takes the one before`()
    async throws
  {
    let done = Count()
    let gate = Gate()
    let held = gate.hold(database)
    await gate.arrival()
    // The held act writes nothing and asks the disk for nothing.
    disk.hold()
    let database = database
    @Sendable func submit(_ numbers: ClosedRange<Int>) -> [Task<Void, any Error>] {
      numbers.map { number in
        Task {
          _ = try await database.write {
            done.increase()
            try $0.execute("INSERT INTO act (number) VALUES (?)", [SQLValue(number)])
          }
        }
      }
    }
    let first = submit(1...20)
    while database.waiting < 20 { await Task.yield() }
    gate.open()
    await disk.arrival()
    let second = submit(21...40)
    while done.value < 40 { await Task.yield() }
    let question = begin { [database] in try await CommitLogTests.numbers(database) }
    try await aMoment()
    #expect(!question.isOver())
    disk.release()
    for act in first + second { try await act.value }
    try await held.value
    #expect(try await question.task.value == Array(1...40))
  }

  @Test func `an act that writes nothing asks nothing of the disk`() async throws {
    let before = disk.calls
    try await database.write { _ = try $0.run("SELECT number FROM act") }
    let refusal = Failure(.forbidden, "not today")
    await #expect(throws: refusal) { try await database.write { _ in throw refusal } }
    #expect(disk.calls == before)
    try await CommitLogTests.insert(1, database)
    #expect(disk.calls == before + 1)
  }

  @Test func `a disk that was interrupted is asked again`() async throws {
    disk.fail(EINTR, EINTR)
    try await CommitLogTests.insert(1, database)
    #expect(try await CommitLogTests.numbers(database) == [1])
  }

  @Test func `after a disk that refused, everything is refused until the file is opened again`()
    async throws
  {
    try await CommitLogTests.insert(1, database)
    disk.fail(EIO)
    for number in 2...3 {
      await #expect { try await CommitLogTests.insert(number, database) } throws: { error in
        (error as? Failure)?.code == .unavailable
      }
    }
    await #expect { try await CommitLogTests.numbers(database) } throws: { error in
      (error as? Failure)?.code == .unavailable
    }
    await database.close()
    let again = try scratch.database()
    // The second is in doubt, the third was never written.
    let found = try await CommitLogTests.numbers(again)
    #expect(found.first == 1)
    #expect(!found.contains(3))
    #expect(try await again.damage().isEmpty)
    try await CommitLogTests.insert(4, again)
  }

  @Test func `whoever waits for a disk that refuses is told so`() async throws {
    disk.hold()
    disk.fail(EIO)
    let act = begin { [database] in try await CommitLogTests.insert(1, database) }
    await disk.arrival()
    let question = begin { [database] in try await CommitLogTests.numbers(database) }
    try await aMoment()
    disk.release()
    for outcome in [await act.task.result.map { [] }, await question.task.result] {
      #expect { try outcome.get() } throws: { ($0 as? Failure)?.code == .unavailable }
    }
  }

  @Test func `closing waits for the disk`() async throws {
    disk.hold()
    let act = begin { [database] in try await CommitLogTests.insert(1, database) }
    await disk.arrival()
    let closing = begin { [database] in await database.close() }
    try await aMoment()
    #expect(!closing.isOver())
    disk.release()
    try await closing.task.value
    try await act.task.value
    #expect(try await CommitLogTests.numbers(scratch.database()) == [1])
  }
}

private final class Count: Sendable {
  private let state = Mutex(0)

  var value: Int { state.withLock { $0 } }

  func increase() { state.withLock { $0 += 1 } }
}
