// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

/// The page's one solid button.
func mainButton(_ label: String, name: String? = nil, value: String? = nil) -> HTML {
  button(label, "main", name, value)
}

func button(_ label: String, name: String? = nil, value: String? = nil, icon: Icon? = nil)
  -> HTML
{
  button(label, "", name, value, icon: icon)
}

/// Something that is hard to undo: asks once more (a dialog with the script, else the page
/// behind it confirms).
func dangerButton(
  _ label: String, name: String? = nil, value: String? = nil, confirm: String? = nil,
  _ words: any Phrasebook
) -> HTML {
  """
  <button class="btn danger"\(attribute: "name", name)\(attribute: "value", value)\
  \(attribute: "data-confirm", confirm)\
  \(attribute: "data-cancel", confirm == nil ? nil : words.cancel)>\(label)</button>
  """
}

/// A link that looks like what it is: the way to an act's own page.
func buttonLink(_ label: String, to path: String, icon: Icon? = nil, isMain: Bool = false)
  -> HTML
{
  "<a class=\"btn\(isMain ? " main" : "")\" href=\"\(path)\">\(icon?.html)\(label)</a>"
}

func quietLink(_ label: String, to path: String, icon: Icon? = nil) -> HTML {
  "<a class=\"btn quiet\" href=\"\(path)\">\(icon?.html)\(label)</a>"
}

/// What the Enter key presses: a form's first button, though the one to be seen stands at its end.
func enterButton(_ label: String) -> HTML {
  "<button class=\"vh\" tabindex=\"-1\" aria-hidden=\"true\">\(label)</button>"
}

/// Shown by the script; without it the browser's own command does the same.
func printButton(_ label: String) -> HTML {
  "<button type=\"button\" class=\"btn\" data-print hidden>\(Icon.print.html)\(label)</button>"
}

/// The buttons that end a form, with room for "Konsep tersimpan pukul 09.18".
func actions(_ buttons: HTML..., saved: String? = nil) -> HTML {
  """
  <div class="acts field">\(buttons)\
  <span class="saved" role="status" data-saved>\(saved ?? "")</span></div>
  """
}

private func button(
  _ label: String, _ kind: HTML, _ name: String?, _ value: String?, icon: Icon? = nil
) -> HTML {
  """
  <button class="btn \(kind)"\(attribute: "name", name)\(attribute: "value", value)>\
  \(icon?.html)\(label)</button>
  """
}
