package orbit.view;

import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import orbit.circuit.Analysis;

/** The scores of two circuits beside chance, and how much higher the second is, in one line. */
final class CompareScores {

  private CompareScores() {}

  static String of(CircuitViewModel left, CircuitViewModel right) {
    String both = "Scores " + words(left) + " and " + words(right);
    OptionalDouble first = score(left);
    OptionalDouble second = score(right);
    return first.isPresent() && second.isPresent()
        ? both
            + String.format(
                Locale.ROOT, ", difference %+.4f", second.getAsDouble() - first.getAsDouble())
        : both;
  }

  private static OptionalDouble score(CircuitViewModel model) {
    Optional<Analysis> known = model.analysisProperty().get();
    return known.isEmpty() || isWithoutScore(model, known.get())
        ? OptionalDouble.empty()
        : OptionalDouble.of(known.get().score());
  }

  private static boolean isWithoutScore(CircuitViewModel model, Analysis known) {
    return model.circuit().group().order() == 1 || Double.isNaN(known.score());
  }

  private static String words(CircuitViewModel model) {
    if (model.circuit().group().order() == 1) {
      return "none (no group relates the units)";
    }
    return model
        .analysisProperty()
        .get()
        .map(
            known ->
                isWithoutScore(model, known)
                    ? "none (all weights are zero)"
                    : String.format(
                        Locale.ROOT, "%.4f (chance %.4f)", known.score(), known.chance().mean()))
        .orElse("… (being measured)");
  }
}
