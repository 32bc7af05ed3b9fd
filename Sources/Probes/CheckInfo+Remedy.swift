// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

package import Assurance

extension CheckInfo {
  /// The remedy with the examples of configuration, as indented lines.
  package var fullRemedy: Phrase {
    var examples = ""
    for (name, example) in [("nginx", nginx), ("Apache", apache)] {
      guard let example else { continue }
      examples += "\n\n\(name):\n\n"
      examples += example.split(separator: "\n", omittingEmptySubsequences: false)
        .map { "    " + $0 }.joined(separator: "\n")
    }
    return Phrase(remedy.id + examples, en: remedy.en + examples)
  }
}
