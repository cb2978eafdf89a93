/// A body holds an error although its status says that all is well.
struct ErrorInsteadOfData: Error {}
