package orbit.workspace;

import java.nio.file.Path;
import java.util.Optional;
import orbit.circuit.Circuit;

/**
 * A second matrix beside another, as a file keeps it.
 *
 * @param of the other matrix
 * @param with the circuit that stands beside it; empty for the same matrix once more
 * @param view of the second
 * @param linking how the two follow each other
 */
public record Comparison(
    Look of,
    Optional<CircuitReference> with,
    SavedView view,
    Beside.Linking linking,
    Unknown unknown) {

  /**
   * What stands beside a matrix now.
   *
   * @param circuit the second
   * @param home from where its path leads
   * @param before what the file says of a comparison, of which unknown fields are kept
   */
  public static Comparison of(
      Look look, Beside now, Circuit circuit, Path home, Optional<Comparison> before) {
    Optional<CircuitReference> with =
        now.what()
            .reference(home)
            .map(
                reference ->
                    before
                        .flatMap(Comparison::with)
                        .filter(other -> other.name().equals(reference.name()))
                        .map(same -> reference.with(same.unknown()))
                        .orElse(reference));
    Unknown ofView = before.map(other -> other.view().unknown()).orElse(Unknown.NOTHING);
    return new Comparison(
        look,
        with,
        SavedView.of(now.state(), circuit, ofView),
        now.linking(),
        before.map(Comparison::unknown).orElse(Unknown.NOTHING));
  }

  /** The same in another workspace. */
  Comparison moved(Path from, Path to) {
    return new Comparison(of, with.map(circuit -> circuit.moved(from, to)), view, linking, unknown);
  }

  /** Without what is selected and how far one is in. */
  Comparison lasting() {
    return new Comparison(of, with, view.lasting(), linking, unknown);
  }
}
