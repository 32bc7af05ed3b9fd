// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

import Foundation
import Procedures

/// Reads the declared fields of a `form` output.
enum FormIntake {
  static func read(
    _ json: String, fields: [FormField], _ problems: inout [FieldProblem]
  ) -> (body: String, contents: OutputContents)? {
    let form: FormValues
    do { form = try CanonicalJSON.value(plain: json) } catch {
      problems.append(FieldProblem("", .rule("not-json", [])))
      return nil
    }
    let given = form.values
    for name in given.keys.sorted() where !fields.contains(where: { $0.name == name }) {
      problems.append(FieldProblem(name, .unknownField))
    }
    var kept: [String: FormValue] = [:]
    for field in fields {
      guard let value = given[field.name], !value.isEmpty else {
        if field.required { problems.append(FieldProblem(field.name, .missing)) }
        continue
      }
      if let problem = problem(with: value, for: field) {
        problems.append(FieldProblem(field.name, problem))
      }
      kept[field.name] = value
    }
    guard let body = try? CanonicalJSON.text(FormValues(values: kept)) else { return nil }
    return (body, .form(kept))
  }

  private static func problem(with value: FormValue, for field: FormField) -> FieldProblem.Kind? {
    switch (field.kind, value) {
    case (.text, .text), (.paragraph, .text), (.number, .number), (.yesno, .yesno): nil
    case (.number, .text(let text)): Double(text) == nil ? .notNumber : nil
    case (.yesno, .text(let text)):
      ["ya", "tidak", "true", "false"].contains(text) ? nil : .notYesNo
    case (.date, .text(let text)): CalendarDate(text) == nil ? .notDate : nil
    case (.choice, .text(let text)): field.options.contains(text) ? nil : .notOneOf(field.options)
    case (.text, _), (.paragraph, _): .notText
    case (.number, _): .notNumber
    case (.date, _): .notDate
    case (.choice, _): .notOneOf(field.options)
    case (.yesno, _): .notYesNo
    }
  }
}

/// Values by the names of the fields.
struct FormValues: PlainReadable, CanonicalText {
  var values: [String: FormValue]

  init(values: [String: FormValue]) { self.values = values }

  init(from decoder: any Decoder) throws { values = try [String: FormValue](from: decoder) }

  func encode(to encoder: any Encoder) throws { try values.encode(to: encoder) }

  init(_ json: PlainObject) throws(OddJSON) {
    values = try json.mapped { value throws(OddJSON) in
      switch value {
      case .text(let text): return .text(text)
      case .number(let number): return .number(Double(number))
      case .flag(let flag): return .yesno(flag)
      case .list, .object, .null: throw OddJSON()
      }
    }
  }

  func write(to json: inout CanonicalWriter) {
    for (name, value) in values.sorted(by: { $0.key < $1.key }) {
      switch value {
      case .text(let text): json.member(named: name, text)
      case .number(let number): json.member(named: name, number)
      case .yesno(let flag): json.member(named: name, flag)
      }
    }
  }
}

/// A value of a form's field.
package enum FormValue: Sendable, Hashable, Codable {
  case text(String)
  case number(Double)
  case yesno(Bool)

  var isEmpty: Bool {
    if case .text(let text) = self { text.allSatisfy(\.isWhitespace) } else { false }
  }

  package init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    if let value = try? container.decode(Bool.self) {
      self = .yesno(value)
    } else if let value = try? container.decode(Double.self) {
      self = .number(value)
    } else {
      self = .text(try container.decode(String.self))
    }
  }

  package func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    switch self {
    case .text(let value): try container.encode(value)
    case .number(let value): try container.encode(value)
    case .yesno(let value): try container.encode(value)
    }
  }
}
