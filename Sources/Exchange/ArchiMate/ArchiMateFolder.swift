/// The chosen folder with models that Archi has packed, for the sake of their pictures, unpacked.
struct ArchiMateFolder: ImportFolder {
  let folder: any ImportFolder

  func bytes(of path: String) throws(ImportFolderFault) -> [UInt8] {
    let bytes = try folder.bytes(of: path)
    return ZipArchive.isArchive(bytes) ? try ZipArchive.file("model.xml", in: bytes) : bytes
  }
}
