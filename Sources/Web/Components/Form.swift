// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

/// What each form carries unseen: that it came from us, which act it is (a second click is
/// the same act), and which version of the case the person saw.
package struct FormStamp: Sendable, Hashable {
  package var csrf: String
  package var command: String
  package var seen: Int?

  package init(csrf: String, command: String, seen: Int? = nil) {
    self.csrf = csrf
    self.command = command
    self.seen = seen
  }

  var html: HTML {
    """
    <input type="hidden" name="\(FormName.csrf)" value="\(csrf)">\
    <input type="hidden" name="\(FormName.command)" value="\(command)">\
    \(seen.map { "<input type=\"hidden\" name=\"\(FormName.seen)\" value=\"\($0)\">" })
    """
  }
}

/// Names that every form uses.
package enum FormName {
  package static let csrf = "tanda"
  package static let command = "perintah"
  package static let seen = "versi"
}

/// A form that posts. With `draft` the script keeps what is typed by posting the same fields
/// there; `isMultipart` where there is a `fileField`.
func form(
  _ action: String, _ stamp: FormStamp, draft: String? = nil, isMultipart: Bool = false,
  id: String? = nil, _ body: HTML
) -> HTML {
  """
  <form method="post" action="\(action)"\(attribute: "id", id)\
  \(attribute: "enctype", isMultipart ? "multipart/form-data" : nil)\
  \(attribute: "data-draft", draft) data-guard novalidate>\(stamp.html)\(body)</form>
  """
}

/// A form that is one button, such as "Keluar" or "Ambil tugas".
func buttonForm(_ label: String, _ action: String, _ stamp: FormStamp, _ body: HTML = "") -> HTML {
  """
  <form method="post" action="\(action)" class="one">\(stamp.html)\(body)\
  <button class="btn">\(label)</button></form>
  """
}

/// A hidden value.
func hidden(_ name: String, _ value: String?) -> HTML {
  unwrap(value) { "<input type=\"hidden\" name=\"\(name)\" value=\"\($0)\">" }
}

/// The element's id for a field's name: "entries[SIMPEG][from]" is "f-entries-SIMPEG-from".
func fieldID(_ name: String) -> String {
  var id = "f"
  var wantsHyphen = true
  for character in name {
    if character.isLetter || character.isNumber {
      if wantsHyphen { id += "-" }
      id.append(character)
      wantsHyphen = false
    } else {
      wantsHyphen = true
    }
  }
  return id
}
