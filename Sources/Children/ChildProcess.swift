// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

import CSpawn
package import Foundation

/// Another program that runs beside this one.
///
/// Foundation's own `Process` reads past the end of a buffer while it looks for open files, and at
/// times brings the whole program down (Swift 6.3 on Linux). This one lets `posix_spawn` close them.
package final class ChildProcess: @unchecked Sendable {
  /// Where one of the three standard streams leads.
  package enum Stream {
    case inherited
    case nothing
    case pipe(Pipe)
    case file(FileHandle)
  }

  package enum Ending: Sendable, Equatable {
    case exit(Int32)
    case signal(Int32)
  }

  // To be set before `run`.
  package var executable: URL
  package var arguments: [String]
  /// `nil` for this program's own.
  package var environment: [String: String]?
  package var folder: URL?
  package var input = Stream.nothing
  package var output = Stream.inherited
  package var error = Stream.inherited

  /// 0 before `run`.
  package var identifier: Int32 { state.withLock { number } }
  private let state = NSCondition()
  // Behind `state`.
  private var number: pid_t = 0
  private var found: Ending?
  /// Sent before there was anybody to get it.
  private var early: Int32?

  /// - Parameter executable: A path, or a name that is looked up in `PATH`.
  package init(_ executable: String, _ arguments: [String] = []) {
    let isPath = executable.contains("/")
    self.executable = URL(fileURLWithPath: isPath ? executable : "/usr/bin/env")
    self.arguments = isPath ? arguments : [executable] + arguments
  }

  package init(_ executable: URL, _ arguments: [String] = []) {
    self.executable = executable
    self.arguments = arguments
  }

  /// - Throws: `POSIXError` where the program can't be started.
  package func run() throws {
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    connect(input, to: 0, &actions)
    connect(output, to: 1, &actions)
    connect(error, to: 2, &actions)
    posix_spawn_file_actions_addclosefrom_np(&actions, 3)
    if let folder { posix_spawn_file_actions_addchdir_np(&actions, folder.path) }
    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    // Threads of a pool block signals; a child that inherited that could not be ended.
    var none = sigset_t()
    sigemptyset(&none)
    posix_spawnattr_setsigmask(&attributes, &none)
    var all = sigset_t()
    sigfillset(&all)
    posix_spawnattr_setsigdefault(&attributes, &all)
    posix_spawnattr_setflags(
      &attributes, Int16(POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF))
    let environment = self.environment ?? ProcessInfo.processInfo.environment
    var words = ([executable.path] + arguments).map { strdup($0) } + [nil]
    var settings = environment.map { strdup("\($0.key)=\($0.value)") } + [nil]
    defer { (words + settings).forEach { free($0) } }
    var id: pid_t = 0
    let code = posix_spawn(&id, executable.path, &actions, &attributes, &words, &settings)
    guard code == 0 else { throw POSIXError(POSIXErrorCode(rawValue: code) ?? .EINVAL) }
    let started = id
    state.withLock {
      number = started
      if let early { kill(started, early) }
    }
    if case .pipe(let pipe) = input { try? pipe.fileHandleForReading.close() }
    if case .pipe(let pipe) = output { try? pipe.fileHandleForWriting.close() }
    if case .pipe(let pipe) = error, !isSame(error, output) {
      try? pipe.fileHandleForWriting.close()
    }
    Thread.detachNewThread { self.reap(started) }
  }

  package var isRunning: Bool { state.withLock { number != 0 && found == nil } }

  /// Sends a signal: as soon as the program runs, or never where it has ended.
  package func signal(_ signal: Int32 = SIGTERM) {
    state.withLock {
      if number == 0 { early = signal } else if found == nil { kill(number, signal) }
    }
  }

  /// Waits; blocks the thread.
  @discardableResult
  package func wait() -> Ending {
    state.withLock {
      while true {
        if let found { return found }
        state.wait()
      }
    }
  }

  /// Waits without blocking a thread of the pool.
  @discardableResult
  package func ended() async -> Ending {
    await withCheckedContinuation { done in
      Thread.detachNewThread { done.resume(returning: self.wait()) }
    }
  }

  private func reap(_ identifier: pid_t) {
    // Waits without reaping, so that `signal` never meets a number that was given away.
    var information = siginfo_t()
    while waitid(P_PID, id_t(identifier), &information, WEXITED | WNOWAIT) < 0, errno == EINTR {}
    state.withLock {
      var status: Int32 = 0
      while waitpid(identifier, &status, 0) < 0, errno == EINTR {}
      found = status & 0x7F == 0 ? .exit(status >> 8 & 0xFF) : .signal(status & 0x7F)
      state.broadcast()
    }
  }

  private func connect(
    _ stream: Stream, to number: Int32, _ actions: inout posix_spawn_file_actions_t
  ) {
    switch stream {
    case .inherited: break
    case .nothing:
      posix_spawn_file_actions_addopen(
        &actions, number, "/dev/null", number == 0 ? O_RDONLY : O_WRONLY, 0)
    case .pipe(let pipe):
      let end = number == 0 ? pipe.fileHandleForReading : pipe.fileHandleForWriting
      posix_spawn_file_actions_adddup2(&actions, end.fileDescriptor, number)
    case .file(let file):
      posix_spawn_file_actions_adddup2(&actions, file.fileDescriptor, number)
    }
  }

  private func isSame(_ one: Stream, _ other: Stream) -> Bool {
    guard case .pipe(let one) = one, case .pipe(let other) = other else { return false }
    return one === other
  }
}
