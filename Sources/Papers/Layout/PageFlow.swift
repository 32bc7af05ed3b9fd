// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

/// Shares strips out over pages.
struct PageFlow {
  var top: Double
  var left: Double
  var height: Double

  func pages(of strips: [Strip]) -> [[Placed]] {
    var pages: [[Placed]] = [[]]
    var y = 0.0
    for run in Self.runs(of: strips) {
      let fits = y + Self.height(of: run, first: pages[pages.count - 1].isEmpty) <= height
      if run.first?.beginsPage == true || (!fits && Self.height(of: run, first: true) <= height) {
        turn(&pages, &y)
      }
      for strip in run where strip.height > 0 || strip.above > 0 {
        if y + strip.above + strip.height > height { turn(&pages, &y) }
        place(strip, on: &pages[pages.count - 1], &y)
      }
    }
    return pages
  }

  private func turn(_ pages: inout [[Placed]], _ y: inout Double) {
    guard !pages[pages.count - 1].isEmpty else { return }
    pages.append([])
    y = 0
  }

  private func place(_ strip: Strip, on page: inout [Placed], _ y: inout Double) {
    if page.isEmpty {
      for repeated in strip.repeated { put(repeated, on: &page, &y) }
    }
    put(strip, on: &page, &y)
  }

  private func put(_ strip: Strip, on page: inout [Placed], _ y: inout Double) {
    if !page.isEmpty { y += strip.above }
    page.append(Placed(strip: strip, x: left, y: top + y))
    y += strip.height
  }

  /// Strips that hold each other.
  private static func runs(of strips: [Strip]) -> [[Strip]] {
    var runs: [[Strip]] = []
    var holds = false
    for strip in strips {
      if holds && !strip.beginsPage {
        runs[runs.count - 1].append(strip)
      } else {
        runs.append([strip])
      }
      holds = strip.holdsNext
    }
    return runs
  }

  /// With what is repeated above it on a new page.
  private static func height(of run: [Strip], first: Bool) -> Double {
    guard let strip = run.first else { return 0 }
    return run.stackedHeight + (first ? strip.repeated.stackedHeight : strip.above)
  }
}
