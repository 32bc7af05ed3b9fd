// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

import GRDB
import GRDBSQLite

extension SQLiteConnection {
  /// Runs `body` with the values bound; texts and blobs by their address, without a copy each.
  func binding<T>(
    _ parameters: [SQLValue], to handle: OpaquePointer, _ body: () throws -> T
  ) throws -> T {
    guard Int(sqlite3_bind_parameter_count(handle)) == parameters.count else {
      throw Failure(.internal, "\(parameters.count) values for: \(SQLiteConnection.sql(handle))")
    }
    // Taken out while it is filled: what belongs to this call alone needs no check at each piece.
    var bytes = self.bytes
    self.bytes = []
    bytes.removeAll(keepingCapacity: bytes.capacity <= SQLiteConnection.bytesKept)
    defer { self.bytes = bytes }
    for value in parameters {
      switch value {
      case .text(let text): bytes.append(contentsOf: text.utf8)
      case .blob(let blob): bytes.append(contentsOf: blob)
      case .null, .int, .real: break
      }
    }
    return try bytes.withUnsafeBytes { buffer in
      defer {
        sqlite3_reset(handle)
        if !parameters.isEmpty { sqlite3_clear_bindings(handle) }
      }
      try bind(parameters, in: buffer, to: handle)
      return try body()
    }
  }

  /// Texts and blobs stand in the buffer one after the other.
  private func bind(
    _ parameters: [SQLValue], in buffer: UnsafeRawBufferPointer, to handle: OpaquePointer
  ) throws {
    // An empty buffer may have no address, which SQLite would take for NULL.
    var next = buffer.baseAddress ?? UnsafeRawPointer(bitPattern: 1)
    var index: CInt = 0
    for value in parameters {
      index += 1
      let code: CInt
      var size = 0
      switch value {
      case .null: code = sqlite3_bind_null(handle, index)
      case .int(let number): code = sqlite3_bind_int64(handle, index, number)
      case .real(let number): code = sqlite3_bind_double(handle, index, number)
      case .text(let text):
        size = text.utf8.count
        let start = next?.assumingMemoryBound(to: CChar.self)
        code = sqlite3_bind_text64(handle, index, start, UInt64(size), nil, UInt8(SQLITE_UTF8))
      case .blob(let blob):
        size = blob.count
        code = sqlite3_bind_blob64(handle, index, next, UInt64(size), nil)
      }
      guard code == SQLITE_OK else { throw failure(handle) }
      next = next?.advanced(by: size)
    }
  }

  /// The current row.
  static func values(of handle: OpaquePointer) -> [SQLValue] {
    let count = Int(sqlite3_data_count(handle))
    return [SQLValue](unsafeUninitializedCapacity: count) { buffer, filled in
      for index in 0..<count {
        buffer.initializeElement(at: index, to: value(handle, CInt(index)))
      }
      filled = count
    }
  }

  private static func value(_ handle: OpaquePointer, _ index: CInt) -> SQLValue {
    switch sqlite3_column_type(handle, index) {
    case SQLITE_INTEGER: return .int(sqlite3_column_int64(handle, index))
    case SQLITE_FLOAT: return .real(sqlite3_column_double(handle, index))
    case SQLITE_TEXT:
      guard let start = sqlite3_column_text(handle, index) else { return .text("") }
      let count = Int(sqlite3_column_bytes(handle, index))
      return .text(
        String(decoding: UnsafeBufferPointer(start: start, count: count), as: UTF8.self))
    case SQLITE_BLOB:
      guard let start = sqlite3_column_blob(handle, index) else { return .blob([]) }
      let count = Int(sqlite3_column_bytes(handle, index))
      return .blob([UInt8](UnsafeRawBufferPointer(start: start, count: count)))
    case _: return .null
    }
  }

  static func sql(_ handle: OpaquePointer) -> String {
    sqlite3_sql(handle).map { String(cString: $0) } ?? ""
  }

  /// What the connection last complained about.
  func failure(_ handle: OpaquePointer) -> Failure {
    let connection = database.sqliteConnection
    return Failure(
      code: sqlite3_extended_errcode(connection),
      message: sqlite3_errmsg(connection).map { String(cString: $0) } ?? "unknown error",
      sql: SQLiteConnection.sql(handle))
  }
}
