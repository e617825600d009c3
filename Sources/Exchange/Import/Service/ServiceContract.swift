import Catalogue
import Metamodel

/// One version of a service as a contract describes it, whatever the format of the contract.
struct ServiceContract {
  /// A name with its id and where it comes from.
  struct Named {
    let id: String
    let name: String
    let source: String?
  }

  /// What one side offers the other.
  struct Surface {
    let id: String
    var name: String?
    let isConsumers: Bool
    var operations: [Operation] = []
  }

  struct Operation {
    let id: String
    let name: String
    let pattern: String
    var summary: NewValue?
    /// The ids of its messages.
    let uses: [String]
    /// Whether whoever implements the surface has to have it; `nil` where nothing says so.
    var isMandatory: Bool?
    var errorCodes: [ErrorCode] = []
  }

  struct ErrorCode {
    let code: String
    let text: String
  }

  struct Message {
    let id: String
    let name: String
    let direction: String
    /// The ids of exchange objects.
    var carries: [String]
    var fieldRules: [NewValue] = []
  }

  /// One way to carry all of it.
  struct TechnicalInterface {
    let id: String
    let name: String
    let source: String?
    let protocolID: String
    let formats: [String]
    var style: String?
    var authentication: String?
    /// How the messages are bound.
    let binding: Words
    /// The paths of the documents that say so.
    let documents: [String]
  }

  struct Instance {
    let id: String
    let name: String
    let address: String
    /// The ids of the technical interfaces that it answers by.
    let interfaces: [String]
    var environment: String?
    var contact: [NewValue.Pair] = []
    /// The fields of each level that is promised.
    var serviceLevels: [[NewValue.Pair]] = []
  }

  /// A file that the contract rests on.
  struct Document {
    let path: String
    let checksum: String
    /// The type of specification document, such as `wsdl`.
    let type: String
    var version: String?
    /// An absolute uri that means the document on every machine.
    var uri: String?
    /// Whether it is what the contract is read from, and not something that this refers to.
    let isContract: Bool
  }

  let service: Named
  let version: Named
  /// What tells that a service of the catalogue with the same id is the same one.
  var identity = Proposal.Identity.id
  /// What the contract says of itself.
  var text: NewValue?
  /// More fields of the service and of its profile.
  var serviceFields: [NewValue.Pair] = []
  var profileFields: [NewValue.Pair] = []
  var surfaces: [Surface] = []
  var messages: [Message] = []
  var interfaces: [TechnicalInterface] = []
  var instances: [Instance] = []
  var documents: [Document] = []
}
