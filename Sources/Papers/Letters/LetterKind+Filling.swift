// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

package import Assurance

extension LetterKind {
  /// What stands in each field at first, by its name.
  package func starts(with values: LetterValues) -> [String: String] {
    Dictionary(
      fields.map { ($0.name, LetterComposer.text($0.start, with: values)) }
    ) { first, _ in first }
  }

  /// The values with what was typed for this letter, and what its fields begin with for the rest.
  package func filled(_ values: LetterValues, typed: [String: String] = [:]) -> LetterValues {
    var filled = values
    let starts = starts(with: values)
    for field in fields {
      let text = typed[field.name] ?? starts[field.name] ?? ""
      let name = "isian.\(field.name)"
      switch field.kind {
      case .line, .text, .day: filled.set(name, text)
      case .list:
        let lines = text.split(whereSeparator: \.isNewline).map(String.init)
          .filter { !$0.allSatisfy(\.isWhitespace) }
        filled[name] = .list(
          lines.enumerated().map { index, line in
            .group([
              "no": .text("\(index + 1)"), "huruf": .text(LetterMarks.letters.mark(index)),
              "teks": .text(line),
            ])
          })
      }
    }
    return filled
  }
}
