// CatalogueFiles
