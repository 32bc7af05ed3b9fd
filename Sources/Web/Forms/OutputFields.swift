// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

package import Procedures

/// The fields of one output within the form of its row. Inside, a field has its own name, such
/// as `summary` or `entries[SIMPEG][from]`; on the page it bears the output's too:
/// `isi[laporan][summary]`.
package struct OutputFields: Sendable {
  /// Name of the field that holds files, kept ones (SHA-256) and new ones alike.
  package static let files = "files"

  package var output: Output
  /// What was typed, or a draft, or nothing; by own names.
  package var values: FormData
  /// By own names.
  package var errors: FieldErrors

  package init(
    _ output: Output, values: FormData = FormData(), errors: FieldErrors = FieldErrors()
  ) {
    self.output = output
    self.values = values
    self.errors = errors
  }

  /// The fields of this output out of the whole form of the row.
  package init(_ output: Output, of form: FormData, errors: FieldErrors = FieldErrors()) {
    let own = form.nested("isi").first { $0.key == output.name }?.fields ?? FormData()
    var ownErrors = FieldErrors()
    let fields = OutputFields(output)
    for entry in errors.entries {
      if let name = fields.ownName(entry.field) { ownErrors.add(name, entry.message) }
    }
    self.init(output, values: own, errors: ownErrors)
  }

  /// "entries[SIMPEG][from]" is "isi[jadwal][entries][SIMPEG][from]" on the page.
  package func name(_ field: String) -> String {
    let head = field.prefix { $0 != "[" }
    return "isi[\(output.name)][\(head)]\(field.dropFirst(head.count))"
  }

  /// The field as the page has it, with what was typed and what is wrong.
  func field(
    _ name: String, _ label: String, hint: String? = nil, isOptional: Bool = false
  ) -> Field {
    Field(
      self.name(name), label, value: values[name] ?? "", hint: hint, error: errors[name],
      isOptional: isOptional)
  }

  /// The inverse of ``name(_:)``; `nil` for a field of another output.
  func ownName(_ field: String) -> String? {
    let start = "isi[\(output.name)]["
    guard field.hasPrefix(start), let close = field.dropFirst(start.count).firstIndex(of: "]")
    else { return nil }
    return String(field.dropFirst(start.count)[..<close] + field[field.index(after: close)...])
  }
}
