// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

/// Names and values; a `nil` value leaves its line out.
func factList(_ facts: [(label: String, value: HTML?)], isAside: Bool = false) -> HTML {
  """
  <dl class="facts\(isAside ? " side" : "")">\(each(facts) { fact in
    unwrap(fact.value) { "<dt>\(fact.label)</dt><dd>\($0)</dd>" }
  })</dl>
  """
}
