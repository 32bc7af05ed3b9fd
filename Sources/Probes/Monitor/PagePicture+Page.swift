// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

package import Assurance

extension PagePicture {
  /// What stays of a page for comparing.
  ///
  /// - Parameter lexicon: has the marks that vandals leave.
  package init(_ page: Page, _ lexicon: Lexicon) {
    let own = page.address.host
    let hosts = page.scripts.compactMap(\.address?.host).filter {
      RegistrableDomain.isForeign($0, to: own)
    }
    self.init(
      title: page.title, text: page.visibleText, tags: page.tags, scriptHosts: Set(hosts),
      signature: DefacementChecks.mark(of: page, lexicon)?.cut(200))
  }
}
