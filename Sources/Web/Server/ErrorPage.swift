// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

import HTTPTypes
import Hummingbird

/// What happened, what to do, and a number to quote.
func errorPage(_ reason: RefusedPage, number: String, _ frame: PageFrame) -> Page {
  let words = frame.words
  let (title, advice) = words.refusedPage(reason)
  return Page(frame, title: title) {
    """
    <div class="narrow stack">\(pageTitle(title, lead: "\(advice)"))\
    <p class="soft">\(words.quoteThisNumber(number))</p>\
    <p class="acts">\(buttonLink(words.backToStart, to: Paths.inbox))</p></div>
    """
  }
}
