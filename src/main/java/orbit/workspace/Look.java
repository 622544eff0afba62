package orbit.workspace;

/** A matrix by its name, which stays when the program ends. */
public sealed interface Look {

  /** The weights between two whole layers. */
  record Layers(String from, String to) implements Look {}

  /** A circuit of the workspace. */
  record OfCircuit(String name) implements Look {}

  /** By which lists of matrices are sorted in files. */
  default String key() {
    return switch (this) {
      case OfCircuit(String name) -> "circuit " + name;
      case Layers(String from, String to) -> "layers " + from + " " + to;
    };
  }
}
