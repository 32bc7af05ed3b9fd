// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

/// What a field has besides its name: label, hint, what was typed, what is wrong with it.
struct Field {
  var name: String
  var label: String
  var value: String
  var hint: String?
  var error: String?
  var isOptional: Bool

  init(
    _ name: String, _ label: String, value: String = "", hint: String? = nil,
    error: String? = nil, isOptional: Bool = false
  ) {
    self.name = name
    self.label = label
    self.value = value
    self.hint = hint
    self.error = error
    self.isOptional = isOptional
  }

  /// A field of a form that came in, or of a stored draft, with its error.
  init(
    _ name: String, _ label: String, from form: FormData, errors: FieldErrors = FieldErrors(),
    hint: String? = nil, isOptional: Bool = false
  ) {
    self.init(
      name, label, value: form[name] ?? "", hint: hint, error: errors[name],
      isOptional: isOptional)
  }

  var id: String { fieldID(name) }

  /// ` id name aria-…` of the control.
  var attributes: HTML {
    let described = [hint == nil ? nil : "\(id)-hint", error == nil ? nil : "\(id)-msg"]
      .compactMap(\.self).joined(separator: " ")
    return """
       id="\(id)" name="\(name)"\
      \(attribute: "aria-describedby", described.isEmpty ? nil : described)\
      \(attribute: "aria-invalid", error == nil ? nil : "true")\
      \(attribute: "aria-required", isOptional ? nil : "true")
      """
  }

  /// Label, hint and error around the control.
  func around(_ control: HTML, _ words: any Phrasebook) -> HTML {
    """
    <div class="field\(error == nil ? "" : " err")">\
    <label class="lbl" for="\(id)">\(label)\(optionalMark(words))</label>\(hintLine)\
    \(fieldError(error, for: name))\(control)</div>
    """
  }

  /// The same for a group of controls.
  func aroundGroup(_ controls: HTML, isQuestion: Bool, _ words: any Phrasebook) -> HTML {
    """
    <fieldset class="field\(error == nil ? "" : " err")"\
    \(attribute: "aria-describedby", hint == nil ? nil : "\(id)-hint")>\
    <legend class="\(isQuestion ? "q" : "lbl")">\(label)\(optionalMark(words))</legend>\(hintLine)\
    \(fieldError(error, for: name))\(controls)</fieldset>
    """
  }

  private func optionalMark(_ words: any Phrasebook) -> HTML {
    isOptional ? " <span class=\"soft\">\(words.optional)</span>" : ""
  }

  private var hintLine: HTML {
    unwrap(hint) { "<p class=\"hint\" id=\"\(id)-hint\">\($0)</p>" }
  }
}
