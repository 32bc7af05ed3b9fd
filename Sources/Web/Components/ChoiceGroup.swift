// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

/// One answer, with what follows from it.
struct Choice {
  var value: String
  var label: String
  var consequences: [String]
  var isDisabled: Bool

  init(
    _ value: String, _ label: String, consequences: [String] = [], isDisabled: Bool = false
  ) {
    self.value = value
    self.label = label
    self.consequences = consequences
    self.isDisabled = isDisabled
  }
}

/// The question of the page: one answer each on paper of its own. Nothing is chosen in a fresh
/// form; `advice` stands between question and answers.
func choiceGroup(
  _ field: Field, _ words: any Phrasebook, choices: [Choice], isQuestion: Bool = true,
  advice: HTML? = nil
) -> HTML {
  let answers = each(Array(choices.enumerated())) { position, choice in
    let id = optionID(field.name, choice.value, position)
    return """
      <div class="choice"><input type="radio" id="\(id)" name="\(field.name)" \
      value="\(choice.value)"\(flag: "checked", field.value == choice.value)\
      \(flag: "disabled", choice.isDisabled)\
      \(attribute: "aria-describedby", choice.consequences.isEmpty ? nil : "\(id)-next")>\
      <label for="\(id)">\(choice.label)</label>\(consequences(choice.consequences, id: id))</div>
      """
  }
  return field.aroundGroup(
    "\(advice)<div class=\"choices\">\(answers)</div>", isQuestion: isQuestion, words)
}

/// Short answers side by side: verdicts, yes and no.
func inlineChoices(
  _ field: Field, _ words: any Phrasebook, choices: [(value: String, label: String, tone: Tone)]
) -> HTML {
  let answers = each(Array(choices.enumerated())) { position, choice in
    let id = optionID(field.name, choice.value, position)
    return """
      <div class="verdict \(choice.tone.name)"><input type="radio" id="\(id)" name="\(field.name)" \
      value="\(choice.value)"\(flag: "checked", field.value == choice.value)>\
      <label for="\(id)">\(choice.label)</label></div>
      """
  }
  return field.aroundGroup("<div class=\"verdicts\">\(answers)</div>", isQuestion: false, words)
}

/// Several of many, e.g. applications to evaluate; a note stands beside each.
func checkboxList(
  _ field: Field, _ words: any Phrasebook,
  options: [(value: String, label: String, note: HTML?)], chosen: Set<String>
) -> HTML {
  let boxes = each(Array(options.enumerated())) { position, option in
    let id = optionID(field.name, option.value, position)
    return """
      <li><input type="checkbox" id="\(id)" name="\(field.name)" value="\(option.value)"\
      \(flag: "checked", chosen.contains(option.value))><label for="\(id)">\(option.label)</label>\
      \(option.note.map { "<small>\($0)</small>" })</li>
      """
  }
  return field.aroundGroup("<ul class=\"checks sheet\">\(boxes)</ul>", isQuestion: false, words)
}

/// A single yes.
func checkbox(_ field: Field, isOn: Bool) -> HTML {
  """
  <div class="field one\(field.error == nil ? "" : " err")">\(fieldError(field.error, for: field.name))\
  <input type="checkbox"\(field.attributes) value="1"\(flag: "checked", isOn)>\
  <label for="\(field.id)">\(field.label)\(field.hint.map { " <small class=\"soft\" id=\"\(field.id)-hint\">\($0)</small>" })</label></div>
  """
}

/// The first option bears the field's id, so that the summary's link lands on it.
private func optionID(_ name: String, _ value: String, _ position: Int) -> String {
  position == 0 ? fieldID(name) : "\(fieldID(name))-\(position)"
}

private func consequences(_ sentences: [String], id: String) -> HTML {
  sentences.isEmpty
    ? "" : "<ul id=\"\(id)-next\">\(each(sentences) { "<li>\($0)</li>" })</ul>"
}
