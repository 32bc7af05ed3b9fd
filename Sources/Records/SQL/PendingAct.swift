// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

/// An act that waits for the writer.
///
/// Unchecked because it passes from the asking task to the writer once, through the locked mailbox, and is touched only
/// by the writer from then on.
class PendingAct: @unchecked Sendable {
  /// Runs the closure and keeps its result.
  func perform(_ connection: SQLiteConnection) throws {}

  /// Wakes the asking task; called exactly once, after the commit or when all hope is gone.
  func answer(_ failure: (any Error)?) {}
}

final class Act<Value: Sendable>: PendingAct, @unchecked Sendable {
  private let body: @Sendable (any SQLConnection) throws -> Value
  private let continuation: CheckedContinuation<Value, any Error>
  private var value: Value?

  init(
    _ body: @escaping @Sendable (any SQLConnection) throws -> Value,
    _ continuation: CheckedContinuation<Value, any Error>
  ) {
    self.body = body
    self.continuation = continuation
  }

  override func perform(_ connection: SQLiteConnection) throws {
    value = try body(connection)
  }

  override func answer(_ failure: (any Error)?) {
    if let value, failure == nil {
      continuation.resume(returning: value)
    } else {
      continuation.resume(throwing: failure ?? Failure(.internal, "an act was never run"))
    }
  }
}

/// An act whose asker stands by.
final class SoloAct<Value: Sendable>: PendingAct, @unchecked Sendable {
  private let body: @Sendable (any SQLConnection) throws -> Value
  private var value: Value?
  private(set) var result: Result<Value, any Error>?

  init(_ body: @escaping @Sendable (any SQLConnection) throws -> Value) { self.body = body }

  override func perform(_ connection: SQLiteConnection) throws {
    value = try body(connection)
  }

  override func answer(_ failure: (any Error)?) {
    if let value, failure == nil {
      result = .success(value)
    } else {
      result = .failure(failure ?? Failure(.internal, "an act was never run"))
    }
  }
}
