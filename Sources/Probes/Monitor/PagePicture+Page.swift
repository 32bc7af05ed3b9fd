// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

package import Assurance

extension PagePicture {
  /// What stays of a page for comparing.
  package init(_ page: Page) {
    let own = page.address.host
    let hosts = page.scripts.compactMap(\.address?.host).filter {
      RegistrableDomain.isForeign($0, to: own)
    }
    let headings = page.headings.filter { !$0.isHidden && $0.level <= 2 }.map(\.text)
    self.init(
      title: page.title,
      prominent: (headings + [page.meta("description") ?? ""]).joined(separator: "\n"),
      text: page.visibleText, tags: page.tags, scriptHosts: Set(hosts))
  }
}
