// SPDX-License-Identifier: EUPL-1.2
import Metamodel

/// The words of pages.
enum PageWords {
  static let picture = Words(sv: "Bild", en: "Picture")
}
