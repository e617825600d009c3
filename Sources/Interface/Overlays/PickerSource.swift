import Catalogue
import Metamodel

extension PickerOverlay {
  /// What is picked from.
  enum Source: Sendable, Hashable {
    /// Descriptions, by name and id.
    case descriptions
    /// Descriptions, by all their text.
    case text
    /// Descriptions that are kept at hand.
    case bookmarks
    /// All commands.
    case commands
    /// The commands of a context, and those for everywhere.
    case help(Context)
    /// The choices of a field.
    case values(FormTarget)
    /// What a field may refer to.
    case targets(FormTarget)
    /// The kinds that a new description can be of.
    case kinds
    /// The fields that all marked descriptions have.
    case fields
    /// The name of a new description of a kind, and what there is already that is like it.
    case naming(String)
    /// What can fill a hole of the chain.
    case chain(ChainGap)
    /// The actor that one describes for.
    case actors
    /// The field in which a text is replaced.
    case replacedField
    /// The two versions of a service, by its id, that are compared.
    case versionPair(String)
    /// A path on the disk.
    case path(PathPurpose)
    /// The format of what is imported.
    case importFormat(ImportSources)
    /// The service, or the version of one, that what is imported is brought into.
    case importTarget(ImportRequest)
    /// What of the catalogue is exported.
    case exportExtent
    /// The format that it is exported in.
    case exportFormat(ExportExtent)
  }

  /// Something that can be picked.
  enum Item: Sendable, Hashable {
    /// A description by its position.
    case description(Int)
    /// A search of before.
    case earlier(String)
    /// A description with a hit in its text, by its position.
    case hit(Int)
    /// A command by its id.
    case command(String)
    /// A heading, which cannot be picked.
    case heading(String)
    /// A value of a field, with the words for it.
    case value(String, label: String)
    /// A part of a description by its reference.
    case part(String, label: String)
    /// A kind by its id.
    case kind(String)
    /// A field by its id.
    case field(String, label: String)
    /// A new description of a kind, with the name that was typed.
    case create(kind: String, name: String)
    /// What is in a folder of the disk.
    case entry(FolderListing.Entry)
    /// The path that has been typed.
    case path(String)
  }
}
