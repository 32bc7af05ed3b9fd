// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

import Assurance
import Records

/// Evidence pictures of a finding, as the viewer may see them, and what was done about them.
func pictureSection(_ matter: FindingMatter) -> HTML {
  guard !matter.pictures.isEmpty else { return "" }
  let words = matter.words
  let mayCover = matter.viewer.may(.judgeFindings)
  let isAgency = matter.viewer.officer.role == .agency
  return """
    <h2>\(words.evidencePictures)</h2><ul class="shots">\
    \(each(matter.pictures) { picture in
      let sha = picture.file.sha256
      let isHidden = isAgency && picture.look == nil
      let covered = picture.look.map { !$0.boxes.isEmpty } ?? false
      let source = covered ? Paths.coveredPicture(sha) : Paths.attachment(sha)
      let state =
        picture.look == nil
        ? tag(words.notLookedOver, .warn) : tag(words.pictureState(picture.look), .ok)
      return """
        <li>\(when(
          !isHidden,
          """
          <img class="shown" loading="lazy" src="\(source)" \
          alt="\(words.evidencePictureAlt(picture.file.name))">
          """))\
        <p class="small">\(picture.file.name) \(state)\
        \(when(
          mayCover,
          " " + link(
            picture.look == nil ? words.coverPicture : words.coverAgain,
            to: Paths.cover(sha, back: Paths.finding(matter.finding.number)))))</p></li>
        """
    })</ul>
    """
}

/// Where a report is prepared: pictures that it would only name.
func waitingPictures(
  _ pictures: [EvidencePicture], back: String, mayCover: Bool, _ words: any Phrasebook
) -> HTML {
  let waiting = pictures.filter { $0.look == nil }
  guard !waiting.isEmpty else { return "" }
  return notice(
    """
    <p><b>\(words.picturesWaiting(waiting.count))</b> \(words.picturesWaitingHint)</p>\
    <ul>\(each(waiting) { picture in
      let name = "\(picture.file.name) (\(picture.finding))"
      return """
        <li>\(mayCover
          ? link(words.lookOver(name), to: Paths.cover(picture.file.sha256, back: back))
          : "\(name)")</li>
        """
    })</ul>
    """, .warn)
}
