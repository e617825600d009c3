/// What a collaboration is made of.
extension BPMNCollaboration {
  /// A text that explains something, and the field that it stands in.
  struct Documentation {
    let field: String
    let text: String
  }

  /// The actor of a pool.
  struct Partner {
    let identifier: String
    let reference: String
    let name: String
  }

  /// A process of an actor, or a customer.
  struct Pool {
    let identifier: String
    var name: String
    /// The description, `process/utreda`.
    let reference: String
    /// The name of the process; `nil` for a customer.
    let process: String?
    let documentation: [Documentation]
    /// The actor.
    let partner: Partner?
    /// In the order of the file; none in a black box.
    var nodes: [Node] = []
    /// From one node to another.
    var sequences: [(from: String, to: String)] = []
    /// What the steps take and give inside the process.
    var objects: [DataObject] = []
  }

  /// A step, an action of a customer or an event that starts it.
  struct Node {
    let identifier: String
    let reference: String
    let name: String
    let documentation: String?
    let isEvent: Bool
    var inputs: [String] = []
    var outputs: [String] = []
  }

  struct DataObject {
    let identifier: String
    let reference: String
    let name: String
  }

  /// A business object that passes.
  struct Message {
    let identifier: String
    let reference: String
    let name: String
    let documentation: String?
  }

  /// An exchange of a business object.
  struct Flow {
    let identifier: String
    let reference: String
    let name: String
    let documentation: String?
    /// Identifiers of pools or nodes.
    let source: String
    let target: String
    let message: String?
  }
}
