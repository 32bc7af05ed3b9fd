// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

import CXLSX

/// How cells look; a workbook keeps each look once.
struct SheetLooks {
  typealias Look = UnsafeMutablePointer<lxw_format>

  let head: Look?
  let number: Look?
  let share: Look?
  let day: Look?
  let moment: Look?
  let link: Look?
  private let plain: Look?
  private let wrapped: Look?
  private let guarded: Look?
  private let guardedWrapped: Look?

  init(_ workbook: UnsafeMutablePointer<lxw_workbook>) {
    func look(_ form: String? = nil, _ change: (Look) -> Void = { _ in }) -> Look? {
      guard let look = workbook_add_format(workbook) else { return nil }
      format_set_align(look, UInt8(LXW_ALIGN_VERTICAL_TOP.rawValue))
      if let form { format_set_num_format(look, form) }
      change(look)
      return look
    }
    head = look {
      format_set_bold($0)
      format_set_text_wrap($0)
      format_set_bg_color($0, 0xE6EBF2)
      format_set_bottom($0, UInt8(LXW_BORDER_THIN.rawValue))
    }
    number = look("#,##0.##########")
    share = look("0.0%")
    day = look("dd-mm-yyyy") { format_set_align($0, UInt8(LXW_ALIGN_LEFT.rawValue)) }
    moment = look("dd-mm-yyyy hh:mm") { format_set_align($0, UInt8(LXW_ALIGN_LEFT.rawValue)) }
    link = look {
      format_set_font_color($0, 0x1F4E8C)
      format_set_underline($0, UInt8(LXW_UNDERLINE_SINGLE.rawValue))
    }
    plain = look()
    wrapped = look { format_set_text_wrap($0) }
    // Typed as text: who edits the cell does not make a formula of it.
    guarded = look("@")
    guardedWrapped = look("@") { format_set_text_wrap($0) }
  }

  func text(isWrapped: Bool, isGuarded: Bool) -> Look? {
    switch (isWrapped, isGuarded) {
    case (false, false): plain
    case (true, false): wrapped
    case (false, true): guarded
    case (true, true): guardedWrapped
    }
  }
}
