// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

import Foundation

enum Logo {
  /// 64 × 64 pixels: a ring around a diamond.
  static let square =
    Data(base64Encoded: encoded) ?? Data()

  /// A first chunk that promises 100,000 × 100,000 pixels.
  static let declaringHugeSize: Data = {
    var bytes = [UInt8](square)
    bytes.replaceSubrange(16..<24, with: [0, 1, 0x86, 0xA0, 0, 1, 0x86, 0xA0])
    return Data(bytes)
  }()

  private static let encoded = """
    iVBORw0KGgoAAAANSUhEUgAAAEAAAABACAIAAAAlC+aJAAABWElEQVR42uXawbHCMAxFUTXEjg19UBLt0FcWlMAMsC\
    aOIktPsfXCZM3c4/x8kljyKf4R7Nddbo/dYzqAJToPI6PSUQwZmx5nCDx9eb2VA84QSLoe7cDgAdh0CwMJSErfZWAA\
    2ek6Iwo4st5nEHt9drrC8AAG1ncZZM56u0GmrTcacgHP+/V3HAqA12cbNACqHmvQAKjlX9cHDcpJEPjyb9UDDW0AZP\
    n1+ohh6yQIcPkt9SjDPyC+/PZ6t6F5EgSy/L31EAMM4Kv3GfCASL3D0Aa4L4B4fa9hfRmIe/lR9RGDH4Ct7zIAABn1\
    dkMUkFdvNIQA2fUWw7kB5f+EGC5ihn+jU/+QlbyVKH8zd+rb6RkfaEo+UpZ/qGd4rVL+xRbDq8XyL3cZXq+X3+Bg2G\
    Iqv8nHsM3KsNHNMGrAMOzBMG7DMPDEMHLGMPRHMnZJMvhKMnpMMvw99vMFDXh6WfV2cJUAAAAASUVORK5CYII=
    """
}
