// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

import Assurance
import Records

/// What the page shows on which boxes are laid over a picture.
struct PictureMatter {
  var frame: PageFrame
  var file: AttachedFile
  var look: PictureLook?
  /// Name of who looked it over.
  var person: String?
  /// Where the viewer came from.
  var back: String

  var words: any Phrasebook { frame.words }
}

/// Names of the fields of boxes: `kotak[3][kiri]`.
enum BoxField {
  static let group = "kotak"
  static let sides = ["kiri", "atas", "lebar", "tinggi"]
  static let back = "kembali"
  static let then = "lalu"
  static let nothing = "tidak-ada"
  static let more = "tambah"

  static func name(_ row: Int, _ side: String) -> String { "\(group)[\(row)][\(side)]" }

  /// As the form has them.
  static func form(_ boxes: [PictureBox]) -> FormData {
    var form = FormData()
    for (row, box) in boxes.enumerated() {
      let values = [box.left, box.top, box.width, box.height]
      for (side, value) in zip(sides, values) {
        form.append(name(row, side), PictureBox.percent(value))
      }
    }
    return form
  }

  /// What was typed; rows left empty don't count.
  static func boxes(
    _ form: FormData, rows: Int, _ words: any Phrasebook
  ) -> (boxes: [PictureBox], errors: FieldErrors) {
    var (boxes, errors) = ([PictureBox](), FieldErrors())
    for row in 0..<rows {
      let values = sides.map { form.text(name(row, $0)) }
      guard values.contains(where: { $0 != nil }) else { continue }
      let typed = values.compactMap(\.self)
      if typed.count == 4,
        let box = PictureBox(left: typed[0], top: typed[1], width: typed[2], height: typed[3])
      {
        boxes.append(box)
      } else {
        errors.add(name(row, sides[0]), words.boxFaulty)
      }
    }
    return (boxes, errors)
  }

  /// Rows of a form: those with something in them and some more.
  static func rows(_ form: FormData, more: Int) -> Int {
    let last = (0..<PictureBox.most).last { row in
      sides.contains { form.text(name(row, $0)) != nil }
    }
    return min(PictureBox.most, max(6, (last ?? -1) + 1 + more))
  }
}

/// The picture with its boxes; the boxes in numbers; how others see it.
func picturePage(
  _ matter: PictureMatter, typed: FormData, more: Int = 3, errors: FieldErrors = FieldErrors(),
  refusal: String? = nil
) -> Page {
  let words = matter.words
  let path = Paths.cover(matter.file.sha256)
  let summary: HTML =
    refusal.map { refusalSummary(words.boxesNotSaved, "\($0)") }
    ?? (errors.isEmpty ? "" : errorSummary(words.boxesNotSaved, errors, words))
  return Page(
    matter.frame, title: words.pictureTitle, tab: .findings,
    isRefused: !errors.isEmpty || refusal != nil
  ) {
    backLink(words.backFromPicture, to: matter.back) + summary
      + pageTitle(words.pictureTitle, lead: "\(words.pictureLead)", tags: stateTag(matter))
      + "<p class=\"small soft\">\(said(matter))</p>"
      + form(
        path, matter.frame.stamp(command: typed.command),
        enterButton(words.saveBoxes) + hidden(BoxField.back, matter.back)
          + canvas(matter, typed) + numbers(typed, more: more, errors, words)
          + actions(
            mainButton(words.saveBoxes),
            button(words.nothingToCover, name: BoxField.then, value: BoxField.nothing)))
      + asOthersSee(matter)
  }
}

private func stateTag(_ matter: PictureMatter) -> HTML {
  matter.look == nil
    ? tag(matter.words.notLookedOver, .warn)
    : tag(matter.words.pictureState(matter.look), .ok, icon: .check)
}

private func said(_ matter: PictureMatter) -> String {
  let words = matter.words
  let who = matter.look.map { look in
    words.lookedOverBy(
      matter.person ?? look.by,
      words.moment(matter.frame.local(look.at), seenOn: matter.frame.today))
  }
  return [
    matter.file.name, words.fileSize(matter.file.size),
    "\(words.digest) \(shortened(matter.file.sha256))", who,
  ].compactMap(\.self).joined(separator: " · ")
}

/// The original, upright as the browser shows it, with the boxes over it.
private func canvas(_ matter: PictureMatter, _ typed: FormData) -> HTML {
  let words = matter.words
  let boxes = BoxField.boxes(typed, rows: PictureBox.most, words).boxes
  return """
    <p data-drag hidden>\(words.dragHint)</p>\
    <div class="cover" data-cover><img src="\(Paths.attachment(matter.file.sha256))" \
    alt="\(words.evidencePictureAlt(matter.file.name))">\
    <svg viewBox="0 0 \(PictureBox.whole) \(PictureBox.whole)" preserveAspectRatio="none" \
    aria-hidden="true">\
    \(each(boxes) { box in
      """
      <rect x="\(box.left)" y="\(box.top)" width="\(box.width)" height="\(box.height)"/>
      """
    })</svg></div>\
    <p class="acts" data-drag hidden><button type="button" class="btn" data-unbox>\
    \(words.takeBackBox)</button></p>
    """
}

private func numbers(
  _ typed: FormData, more: Int, _ errors: FieldErrors, _ words: any Phrasebook
) -> HTML {
  let rows = BoxField.rows(typed, more: more)
  let hasMore = rows < PictureBox.most
  return """
    <details class="part" open data-numbers><summary>\(words.boxNumbers)</summary>\
    <p class="small soft">\(words.numbersHint)</p>\
    \(each(Array(0..<rows)) { row in
      """
      <fieldset class="box" data-box><legend class="small">\(words.boxLabel(row + 1))</legend>\
      <div class="sides">\
      \(each(Array(zip(BoxField.sides, words.boxSides))) { side, label in
        sideField(
          Field(BoxField.name(row, side), label, from: typed, errors: errors, isOptional: true))
      })</div></fieldset>
      """
    })\
    \(when(hasMore, "<p class=\"acts\">\(button(words.moreBoxes, name: BoxField.then, value: BoxField.more))</p>"))\
    </details>
    """
}

/// One of four numbers; that whole rows may be empty is said above them.
private func sideField(_ field: Field) -> HTML {
  """
  <div class="field\(field.error == nil ? "" : " err")">\
  <label class="lbl" for="\(field.id)">\(field.label)</label>\
  \(fieldError(field.error, for: field.name))\
  <input type="text" inputmode="decimal"\(field.attributes) value="\(field.value)"></div>
  """
}

private func asOthersSee(_ matter: PictureMatter) -> HTML {
  guard let look = matter.look, !look.boxes.isEmpty else { return "" }
  let words = matter.words
  return """
    <div class="sec"><h2>\(words.asOthersSee)</h2><p class="small soft">\(words.othersHint)</p>\
    <img class="shown" src="\(Paths.coveredPicture(matter.file.sha256))" \
    alt="\(words.evidencePictureAlt(matter.file.name))"></div>
    """
}
