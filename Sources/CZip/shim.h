// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

#include <minizip/zip.h>
#include <minizip/unzip.h>
