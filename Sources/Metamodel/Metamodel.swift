// Metamodel
