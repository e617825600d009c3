// SPDX-License-Identifier: EUPL-1.2

/// Turns the bytes that a terminal sends into events; see `feed` and `flush`.
public struct KeyDecoder: Sendable {
  public init() {}
}
