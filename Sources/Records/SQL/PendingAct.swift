// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

/// An act that waits for the writer.
///
/// Unchecked because it passes from the asking task to the writer once, through the locked mailbox, and is touched only
/// by the writer from then on.
class PendingAct: @unchecked Sendable {
  /// Runs the closure and keeps its result.
  func perform(_ connection: SQLiteConnection) throws {}

  /// Tells whoever asks; called exactly once, after the commit or when all hope is gone.
  func answer(_ failure: (any Error)?) {}
}

final class Act<Value: Sendable>: PendingAct, @unchecked Sendable {
  private let body: @Sendable (any SQLConnection) throws -> Value
  private let tell: (Result<Value, any Error>) -> Void
  private var value: Value?

  init(
    _ body: @escaping @Sendable (any SQLConnection) throws -> Value,
    tell: @escaping (Result<Value, any Error>) -> Void
  ) {
    self.body = body
    self.tell = tell
  }

  override func perform(_ connection: SQLiteConnection) throws {
    value = try body(connection)
  }

  override func answer(_ failure: (any Error)?) {
    if let value, failure == nil {
      tell(.success(value))
    } else {
      tell(.failure(failure ?? Failure(.internal, "an act was never run")))
    }
  }
}
