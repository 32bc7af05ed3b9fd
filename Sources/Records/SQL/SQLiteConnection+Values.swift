// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

import GRDB
import GRDBSQLite

extension SQLiteConnection {
  /// Binds the values; texts and blobs by their address, without a copy each for SQLite to free. They stay where they
  /// are until the next statement.
  func bind(_ parameters: [SQLValue], to handle: OpaquePointer) throws {
    guard Int(sqlite3_bind_parameter_count(handle)) == parameters.count else {
      throw Failure(.internal, "\(parameters.count) values for: \(SQLiteConnection.sql(handle))")
    }
    if parameters.isEmpty { return }
    var size = 0
    for value in parameters {
      switch value {
      case .text(let text): size += text.utf8.count
      case .blob(let blob): size += blob.count
      case .null, .int, .real: break
      }
    }
    var next = room.reserve(size)
    var index: CInt = 0
    for value in parameters {
      index += 1
      let code: CInt
      switch value {
      case .null: code = sqlite3_bind_null(handle, index)
      case .int(let number): code = sqlite3_bind_int64(handle, index, number)
      case .real(let number): code = sqlite3_bind_double(handle, index, number)
      case .text(var text):
        let count = text.withUTF8 { SQLiteConnection.copy(UnsafeRawBufferPointer($0), to: next) }
        let start = next.assumingMemoryBound(to: CChar.self)
        code = sqlite3_bind_text64(handle, index, start, UInt64(count), nil, UInt8(SQLITE_UTF8))
        next += count
      case .blob(let blob):
        let count = blob.withUnsafeBytes { SQLiteConnection.copy($0, to: next) }
        code = sqlite3_bind_blob64(handle, index, next, UInt64(count), nil)
        next += count
      }
      guard code == SQLITE_OK else { throw failure(handle) }
    }
  }

  private static func copy(
    _ bytes: UnsafeRawBufferPointer, to place: UnsafeMutableRawPointer
  ) -> Int {
    if let start = bytes.baseAddress { place.copyMemory(from: start, byteCount: bytes.count) }
    return bytes.count
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
