// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

package import Foundation

/// Reads what backup tools print as JSON; which tool it was, the contents tell.
///
/// Known are `restic snapshots --json`, `restic backup --json` (its last line), `restic check
/// --json`, `borg list --json`, `borg create --json`, and the message of the webhook.
package enum BackupListing {
  package enum Problem: Error, Sendable, Hashable {
    case tooLarge, notJSON, unknown
    /// A field that is missing or of another kind.
    case field(String)
  }

  /// Largest listing, in bytes (8 MiB): some ten thousand snapshots.
  package static let limit = 8 << 20
  /// Entries that are taken from one listing, newest first.
  package static let entries = 400

  /// - Parameters:
  ///   - system: code of the system that it is evidence for.
  ///   - now: for tools whose output bears no time.
  package static func read(
    _ data: Data, system: String, source: BackupEvidence.Source, at now: Date
  ) throws(Problem) -> [BackupEvidence] {
    guard data.count <= limit else { throw .tooLarge }
    let reading = Reading(system: system, source: source, now: now)
    var found: [BackupEvidence] = []
    switch try rows(data) {
    case .list(let rows):
      for row in rows { found.append(try reading.resticSnapshot(row)) }
    case .one(let row): found = try reading.one(row)
    }
    found.sort { $0.finishedAt > $1.finishedAt }
    return Array(found.prefix(entries))
  }

  private enum Rows {
    case list([Row])
    case one(Row)
  }

  private static func rows(_ data: Data) throws(Problem) -> Rows {
    let decoder = JSONDecoder()
    let first = data.first { $0 > 32 }
    if first == UInt8(ascii: "[") {
      guard let list = try? decoder.decode([Row].self, from: data) else { throw .notJSON }
      return .list(list)
    }
    if let one = try? decoder.decode(Row.self, from: data) { return .one(one) }
    // restic prints its progress before the summary, a line each.
    let last = data.split(separator: UInt8(ascii: "\n")).last { !$0.allSatisfy { $0 <= 32 } }
    guard let last, let row = try? decoder.decode(Row.self, from: Data(last)) else {
      throw .notJSON
    }
    return .one(row)
  }

  /// The fields of all tools side by side. One of another kind than expected counts as absent,
  /// for the tools' own versions differ in what we don't need.
  private struct Row: Decodable {
    final class Part: Decodable, Sendable {
      let row: Row
      init(from decoder: any Decoder) throws { row = try Row(from: decoder) }
    }

    var texts: [Key: String] = [:]
    var numbers: [Key: Double] = [:]
    var flags: [Key: Bool] = [:]
    var parts: [Key: Part] = [:]
    var lists: [Key: [Part]] = [:]
    var present: Set<Key> = []

    enum Key: String, CodingKey, CaseIterable {
      case id, name, time, start, end, summary, archives, archive, stats, kind, person, tool, ok
      case messageType = "message_type", backupEnd = "backup_end", snapshotID = "snapshot_id"
      case totalBytes = "total_bytes_processed", totalFiles = "total_files_processed"
      case originalSize = "original_size", nfiles, errors = "num_errors"
      case brokenPacks = "broken_packs", finishedAt, bytes, files, snapshot
    }

    init(from decoder: any Decoder) throws {
      let values = try decoder.container(keyedBy: Key.self)
      for key in Key.allCases where values.contains(key) {
        if (try? values.decodeNil(forKey: key)) ?? false { continue }
        present.insert(key)
        if let text = try? values.decode(String.self, forKey: key) {
          texts[key] = text
        } else if let flag = try? values.decode(Bool.self, forKey: key) {
          flags[key] = flag
        } else if let number = try? values.decode(Double.self, forKey: key) {
          numbers[key] = number
        } else if let list = try? values.decode([Part].self, forKey: key) {
          lists[key] = list
        } else if let part = try? values.decode(Part.self, forKey: key) {
          parts[key] = part
        }
      }
    }

    subscript(part key: Key) -> Row? { parts[key]?.row }

    func count(_ key: Key) -> Int64? {
      guard let number = numbers[key], number >= 0, number < 9e15 else { return nil }
      return Int64(number)
    }

    func text(_ key: Key, or other: Key? = nil) throws(Problem) -> String {
      let text = texts[key] ?? other.flatMap { texts[$0] }
      guard let text, !text.isEmpty else { throw .field(key.rawValue) }
      return text
    }

    /// The first of these that is there; it has to be a time.
    func time(_ keys: Key...) throws(Problem) -> Date {
      let key = keys.first { present.contains($0) }
      guard let key, let date = texts[key].flatMap(BackupTime.read) else {
        throw .field((key ?? keys[0]).rawValue)
      }
      return date
    }
  }

  private struct Reading {
    var system: String
    var source: BackupEvidence.Source
    var now: Date

    func one(_ row: Row) throws(Problem) -> [BackupEvidence] {
      if let archives = row.lists[.archives] {
        var found: [BackupEvidence] = []
        for part in archives { found.append(try borgArchive(part.row)) }
        return found
      }
      if let archive = row[part: .archive] { return [try borgArchive(archive)] }
      if row.texts[.messageType] == "summary" { return [try resticSummary(row)] }
      if row.present.contains(.finishedAt) { return [try message(row)] }
      throw .unknown
    }

    func resticSnapshot(_ row: Row) throws(Problem) -> BackupEvidence {
      let summary = row[part: .summary]
      return BackupEvidence(
        system: system, tool: "restic",
        finishedAt: try summary?.present.contains(.backupEnd) ?? false
          ? summary?.time(.backupEnd) ?? now : row.time(.time),
        bytes: summary?.count(.totalBytes), files: summary?.count(.totalFiles),
        snapshot: try row.text(.id), source: source)
    }

    private func resticSummary(_ row: Row) throws(Problem) -> BackupEvidence {
      if let errors = row.count(.errors) {
        return BackupEvidence(
          system: system, kind: .check, tool: "restic", finishedAt: now,
          snapshot: "check \(Int64(now.timeIntervalSince1970))",
          isGood: errors == 0
            && (!row.present.contains(.brokenPacks) || row.lists[.brokenPacks]?.isEmpty ?? false),
          source: source)
      }
      return BackupEvidence(
        system: system, tool: "restic",
        finishedAt: row.present.contains(.backupEnd) ? try row.time(.backupEnd) : now,
        bytes: row.count(.totalBytes), files: row.count(.totalFiles),
        snapshot: try row.text(.snapshotID), source: source)
    }

    private func borgArchive(_ row: Row) throws(Problem) -> BackupEvidence {
      let stats = row[part: .stats]
      return BackupEvidence(
        system: system, tool: "borg", finishedAt: try row.time(.end, .time, .start),
        bytes: stats?.count(.originalSize), files: stats?.count(.nfiles),
        snapshot: try row.text(.id, or: .name), source: source)
    }

    private func message(_ row: Row) throws(Problem) -> BackupEvidence {
      guard let isGood = row.flags[.ok] else { throw .field("ok") }
      var kind = BackupEvidence.Kind.backup
      if row.present.contains(.kind) {
        guard let known = row.texts[.kind].flatMap(BackupEvidence.Kind.init) else {
          throw .field("kind")
        }
        kind = known
      }
      let person = row.texts[.person]
      if kind == .restore, person?.isEmpty ?? true { throw .field("person") }
      return BackupEvidence(
        system: system, kind: kind, tool: String(try row.text(.tool).prefix(40)),
        finishedAt: try row.time(.finishedAt), bytes: row.count(.bytes), files: row.count(.files),
        snapshot: String(try row.text(.snapshot, or: .finishedAt).prefix(200)), isGood: isGood,
        source: source, person: person.map { String($0.prefix(200)) })
    }
  }
}

/// Times as the tools write them: RFC 3339 with any fraction, or without zone, which is UTC.
package enum BackupTime {
  package static func read(_ text: String) -> Date? {
    // 2026-11-23T02:00:05.123456789+07:00
    let bytes = Array(text.utf8)
    guard bytes.count >= 19, bytes.count <= 40,
      bytes[10] == UInt8(ascii: "T") || bytes[10] == UInt8(ascii: " ")
    else { return nil }
    func digits(_ range: Range<Int>) -> Int? {
      guard range.upperBound <= bytes.count else { return nil }
      var value = 0
      for byte in bytes[range] {
        guard byte >= 48, byte <= 57 else { return nil }
        value = value * 10 + Int(byte - 48)
      }
      return value
    }
    guard bytes[4] == UInt8(ascii: "-"), bytes[7] == UInt8(ascii: "-"),
      bytes[13] == UInt8(ascii: ":"), bytes[16] == UInt8(ascii: ":"),
      let year = digits(0..<4), let month = digits(5..<7), let day = digits(8..<10),
      let hour = digits(11..<13), let minute = digits(14..<16), let second = digits(17..<19),
      (1...12).contains(month), (1...31).contains(day), hour < 24, minute < 60, second <= 60,
      year >= 1970
    else { return nil }
    var index = 19
    var fraction = 0.0
    if index < bytes.count, bytes[index] == UInt8(ascii: ".") {
      index += 1
      var scale = 0.1
      while index < bytes.count, bytes[index] >= 48, bytes[index] <= 57 {
        fraction += Double(bytes[index] - 48) * scale
        scale /= 10
        index += 1
      }
    }
    var offset = 0
    switch index < bytes.count ? bytes[index] : UInt8(ascii: "Z") {
    case UInt8(ascii: "Z"), UInt8(ascii: "z"): break
    case UInt8(ascii: "+"), UInt8(ascii: "-"):
      guard let hours = digits(index + 1..<index + 3) else { return nil }
      let minutes = digits(index + 4..<index + 6) ?? 0
      offset = (hours * 60 + minutes) * 60 * (bytes[index] == UInt8(ascii: "-") ? -1 : 1)
    default: return nil
    }
    // Days since 1970, proleptic Gregorian.
    let y = month <= 2 ? year - 1 : year
    let era = y / 400
    let ofEra = y - era * 400
    let ofYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1
    let days = era * 146_097 + ofEra * 365 + ofEra / 4 - ofEra / 100 + ofYear - 719_468
    return Date(
      timeIntervalSince1970: Double(days * 86_400 + hour * 3600 + minute * 60 + second - offset)
        + fraction)
  }
}
