// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import Procedures

/// An output being put together from arguments.
struct OutputDraft {
  var name: String
  /// `nil` where the row declares no such output.
  var kind: OutputKind?
  var body: JSONValue = .object([:])
  var files: [String] = []

  init(name: String, kind: OutputKind?) {
    self.name = name
    self.kind = kind
  }

  /// - Throws: `ValidationError` where the text is no JSON.
  mutating func set(_ path: [String], json text: String) throws {
    guard let value = try? JSONValue(parsing: text) else {
      throw ValidationError("Not JSON: --output \(name)=json:…")
    }
    set(path, to: value)
  }

  /// A text as the field it goes to wants it; without a field, as the main one of its kind.
  mutating func set(_ path: [String], text: String) {
    if path.isEmpty, let main = kind?.mainField {
      set([main], to: value(text, for: main))
    } else if let field = path.last {
      set(path, to: value(text, for: field))
    } else {
      set(["value"], to: .text(text))
    }
  }

  mutating func set(_ path: [String], to value: JSONValue) {
    body = OutputDraft.setting(path[...], of: body, to: value)
  }

  private static func setting(
    _ path: ArraySlice<String>, of whole: JSONValue, to value: JSONValue
  ) -> JSONValue {
    var fields: [String: JSONValue] = [:]
    if case .object(let known) = whole { fields = known }
    guard let first = path.first else {
      // A whole entry keeps the fields that were given one by one.
      guard case .object(let new) = value else { return value }
      return .object(fields.merging(new) { $1 })
    }
    fields[first] = setting(path.dropFirst(), of: fields[first] ?? .null, to: value)
    return .object(fields)
  }

  private func value(_ text: String, for field: String) -> JSONValue {
    guard kind != .form else { return .text(text) }
    switch field {
    case "systems", "members", "instructions": return .texts(OutputDraft.list(text))
    case "to" where kind == .disposition:
      return .list(
        OutputDraft.list(text).enumerated().map { index, post in
          .object(["post": .text(post), "responsible": .yesno(index == 0)])
        })
    case "likelihood", "impact", "intervalSeconds":
      return Double(text).map(JSONValue.number) ?? .text(text)
    case "backupTaken":
      switch text {
      case "ya", "yes", "true": return .yesno(true)
      case "tidak", "no", "false": return .yesno(false)
      default: return .text(text)
      }
    default: return .text(text)
    }
  }

  /// Separated by commas.
  static func list(_ text: String) -> [String] {
    text.split(separator: ",").map { $0.trimmingPrefix(while: \.isWhitespace) }.map {
      String($0.reversed().drop(while: \.isWhitespace).reversed())
    }.filter { !$0.isEmpty }
  }
}

extension OutputKind {
  /// The field that a bare value goes to; `nil` where the kind has no such one.
  var mainField: String? {
    switch self {
    case .selection: "systems"
    case .disposition, .approval: "note"
    case .report, .followUp: "summary"
    case .decision: "considerations"
    case .delivery, .request: "subject"
    case .workRecord: "done"
    case .shutdownOrder: "announcement"
    case .monitoringOrder: "backupPlan"
    case .analysis: "finding"
    case .changeRecord: "plan"
    case .testRecord: "method"
    case .assignment, .schedule, .evaluation, .form, .file: nil
    }
  }
}
