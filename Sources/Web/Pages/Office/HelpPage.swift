// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

/// Short help by task; open to everybody.
func helpPage(_ frame: PageFrame) -> Page {
  let words = frame.words
  return Page(frame, title: words.helpTitle) {
    narrow(
      pageTitle(words.helpTitle, lead: "\(words.helpLead)")
        + each(words.helpTopics) { group in
          section(
            group.heading, each(group.topics) { topic in helpPanel(topic.question, steps(topic)) })
        } + "<p class=\"sec soft\">\(words.helpContact(frame.office.contact))</p>")
  }
}

private func steps(_ topic: HelpTopic) -> HTML {
  """
  <ol>\(each(topic.steps) { "<li>\($0)</li>" })</ol>\
  \(topic.after.map { "<p class=\"soft\">\($0)</p>" })
  """
}
