// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

package import Foundation

extension Happening {
  /// Stable name of the kind of event, as it is stored.
  package var kind: String {
    switch self {
    case .opened: "opened"
    case .started: "started"
    case .takenUp: "taken-up"
    case .completed: "completed"
    case .sentBack: "sent-back"
    case .reassigned: "reassigned"
    case .delegated: "delegated"
    case .noted: "noted"
    case .paused: "paused"
    case .resumed: "resumed"
    case .cancelled: "cancelled"
    case .reopened: "reopened"
    case .itemsAdded: "items-added"
    case .itemMoved: "item-moved"
    case .deadlinesMoved: "deadlines-moved"
    }
  }

  /// Canonical JSON of what belongs to the kind: sorted keys, instants as milliseconds.
  package func payload() throws -> String {
    switch self {
    case .opened(let value): try CanonicalJSON.text(value)
    case .started(let value): try CanonicalJSON.text(value)
    case .takenUp(let value): try CanonicalJSON.text(value)
    case .completed(let value): try CanonicalJSON.text(value)
    case .sentBack(let value): try CanonicalJSON.text(value)
    case .reassigned(let value): try CanonicalJSON.text(value)
    case .delegated(let value): try CanonicalJSON.text(value)
    case .noted(let value): try CanonicalJSON.text(value)
    case .paused(let value): try CanonicalJSON.text(value)
    case .resumed(let value): try CanonicalJSON.text(value)
    case .cancelled(let value): try CanonicalJSON.text(value)
    case .reopened(let value): try CanonicalJSON.text(value)
    case .itemsAdded(let value): try CanonicalJSON.text(value)
    case .itemMoved(let value): try CanonicalJSON.text(value)
    case .deadlinesMoved(let value): try CanonicalJSON.text(value)
    }
  }

  /// Reads what ``payload()`` wrote; throws a `DecodingError` where it does not fit the kind.
  package init(kind: String, payload: String) throws {
    switch kind {
    case "opened": self = .opened(try CanonicalJSON.value(payload))
    case "started": self = .started(try CanonicalJSON.value(payload))
    case "taken-up": self = .takenUp(try CanonicalJSON.value(payload))
    case "completed": self = .completed(try CanonicalJSON.value(payload))
    case "sent-back": self = .sentBack(try CanonicalJSON.value(payload))
    case "reassigned": self = .reassigned(try CanonicalJSON.value(payload))
    case "delegated": self = .delegated(try CanonicalJSON.value(payload))
    case "noted": self = .noted(try CanonicalJSON.value(payload))
    case "paused": self = .paused(try CanonicalJSON.value(payload))
    case "resumed": self = .resumed(try CanonicalJSON.value(payload))
    case "cancelled": self = .cancelled(try CanonicalJSON.value(payload))
    case "reopened": self = .reopened(try CanonicalJSON.value(payload))
    case "items-added": self = .itemsAdded(try CanonicalJSON.value(payload))
    case "item-moved": self = .itemMoved(try CanonicalJSON.value(payload))
    case "deadlines-moved": self = .deadlinesMoved(try CanonicalJSON.value(payload))
    default:
      throw DecodingError.dataCorrupted(
        .init(codingPath: [], debugDescription: "unknown kind of event: \(kind)"))
    }
  }
}

/// JSON as it is stored and hashed: one value has one text.
package enum CanonicalJSON {
  package static func text(_ value: some Encodable) throws -> String {
    String(decoding: try encoder.encode(value), as: UTF8.self)
  }

  package static func value<T: Decodable>(_ text: String) throws -> T {
    try decoder.decode(T.self, from: Data(text.utf8))
  }

  private static let encoder: JSONEncoder = {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    encoder.dateEncodingStrategy = .custom { date, encoder in
      var container = encoder.singleValueContainer()
      try container.encode(date.milliseconds)
    }
    return encoder
  }()

  private static let decoder: JSONDecoder = {
    let decoder = JSONDecoder()
    decoder.dateDecodingStrategy = .custom { decoder in
      Date(milliseconds: try decoder.singleValueContainer().decode(Int64.self))
    }
    return decoder
  }()
}

extension Date {
  /// Without what is finer than a millisecond, so that stored and remembered instants are equal.
  package var wholeMilliseconds: Date { Date(milliseconds: milliseconds) }
}
