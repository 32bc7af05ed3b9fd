// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

/// One piece for each item, in order.
package func each<Items: Sequence>(
  _ items: Items, _ piece: (Items.Element) -> HTML
) -> HTML {
  var html = HTML()
  for item in items { html += piece(item) }
  return html
}

/// The piece where the condition holds, else nothing.
package func when(_ condition: Bool, _ piece: @autoclosure () -> HTML) -> HTML {
  condition ? piece() : HTML()
}

/// The piece made of the value where there is one, else nothing.
package func unwrap<Value>(_ value: Value?, _ piece: (Value) -> HTML) -> HTML {
  value.map(piece) ?? HTML()
}

/// A sentence of a phrase book in which some parts are links or stressed: the parts stand at
/// `{0}`, `{1}` … in the order of the language.
package func compose(_ sentence: String, _ parts: HTML...) -> HTML {
  var html = HTML()
  var rest = sentence[...]
  while let open = rest.firstIndex(of: "{"),
    let close = rest[open...].firstIndex(of: "}"),
    let position = Int(rest[rest.index(after: open)..<close]), parts.indices.contains(position)
  {
    html += HTML(text: String(rest[..<open])) + parts[position]
    rest = rest[rest.index(after: close)...]
  }
  return html + HTML(text: String(rest))
}
