// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

/// One answer of the turn panel.
struct TurnFact {
  var label: String
  var value: HTML
  var detail: String?

  init(_ label: String, _ value: HTML, detail: String? = nil) {
    self.label = label
    self.value = value
    self.detail = detail
  }
}

/// Whose turn, what to do, until when: the first thing on a case and on a finding.
func turnPanel(label: String, _ facts: [TurnFact], actions: HTML? = nil) -> HTML {
  """
  <section class="turn sheet pad" aria-label="\(label)" data-live="giliran"><dl>\(each(facts) { fact in
    """
    <div><dt>\(fact.label)</dt><dd>\(fact.value)\
    \(fact.detail.map { "<small>\($0)</small>" })</dd></div>
    """
  })</dl>\(actions.map { "<div class=\"acts\">\($0)</div>" })</section>
  """
}

/// The usual three. `holder` is who has the turn: "Anda, sebagai Plt. Kepala Bidang" with the
/// first words stressed by the caller.
func turnPanel(
  _ words: any Phrasebook, label: String, holder: HTML, act: String, detail: String? = nil,
  due: Due?, actions: HTML? = nil
) -> HTML {
  let deadline: HTML =
    due.map { "<b class=\"\($0.tone.name)\">\($0.sentence)</b>" } ?? "\(words.noDeadline)"
  return turnPanel(
    label: label,
    [
      TurnFact(words.turn, holder),
      TurnFact(words.whatToDo, "<b>\(act)</b>", detail: detail),
      TurnFact(words.deadline, deadline, detail: due?.until),
    ], actions: actions)
}
