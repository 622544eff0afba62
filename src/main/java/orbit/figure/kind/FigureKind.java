package orbit.figure.kind;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import orbit.family.Family;
import orbit.figure.sheet.Figure;
import orbit.figure.sheet.Provenance;

/** The kinds of figures. */
public enum FigureKind {
  MATRIX("kernels of all outputs and inputs"),
  ROW("inputs down the side, outputs along the top: invariant to equivariant"),
  COLUMN("inputs down the side, outputs along the top: equivariant to invariant"),
  PAIRS("which input excites and which inhibits each output, with the strip of kernels"),
  TIED("the weights beside their equivariant part"),
  SPECTRUM("power in each irreducible representation"),
  RESIDUAL("what the symmetry does not explain of each unit"),
  FAMILY("the units of each family side by side"),
  RING("the units of each family round a circle"),
  HUE_GRID("hue x rotation as a grid that comes round shifted"),
  SCALES("series of scales"),
  MIRRORS("pairs of mirror images"),
  CURVES("tuning curves"),
  POLAR("tuning curves as radius over angle"),
  ALIGNED("tuning curves turned back to their peaks");

  private final String words;

  FigureKind(String words) {
    this.words = words;
  }

  /** The name in commands and files, such as {@code hue-grid}. */
  public String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** What it shows, for a list to choose from. */
  public String words() {
    return words;
  }

  public static Optional<FigureKind> named(String word) {
    return Arrays.stream(values()).filter(kind -> kind.word().equals(word)).findFirst();
  }

  /** Whether it needs the analysis of a circuit. */
  public boolean needsAnalysis() {
    return this == TIED || this == SPECTRUM || this == RESIDUAL;
  }

  /** The kinds that can show it, the most telling first. */
  public static List<FigureKind> of(Shown shown) {
    return Arrays.stream(values())
        .filter(kind -> kind.shows(shown))
        .sorted((a, b) -> Boolean.compare(b == usual(shown), a == usual(shown)))
        .toList();
  }

  private static FigureKind usual(Shown shown) {
    return switch (shown) {
      case Shown.OfCircuit of ->
          switch (of.circuit().kind()) {
            case "invariant->equivariant" -> ROW;
            case "equivariant->invariant" -> COLUMN;
            default -> MATRIX;
          };
      case Shown.OfFamilies of -> FAMILY;
      case Shown.OfTuning of -> CURVES;
    };
  }

  private boolean shows(Shown shown) {
    return switch (shown) {
      case Shown.OfCircuit of ->
          switch (this) {
            case MATRIX, PAIRS, TIED, SPECTRUM, RESIDUAL -> true;
            case ROW -> of.circuit().kind().equals("invariant->equivariant");
            case COLUMN -> of.circuit().kind().equals("equivariant->invariant");
            case CURVES, POLAR, ALIGNED -> false;
            case FAMILY, RING, HUE_GRID, SCALES, MIRRORS ->
                any(of.circuit().input().families()) || any(of.circuit().output().families());
          };
      case Shown.OfFamilies of ->
          isOfFamilies() && any(of.families().stream().map(Shown.OfLayer::family).toList());
      case Shown.OfTuning of ->
          switch (this) {
            case CURVES -> true;
            case POLAR, ALIGNED -> of.curves().period().isPresent();
            default -> false;
          };
    };
  }

  private boolean isOfFamilies() {
    return switch (this) {
      case FAMILY, RING, HUE_GRID, SCALES, MIRRORS -> true;
      default -> false;
    };
  }

  private boolean any(List<Family> families) {
    return FamilyFigure.any(this, families);
  }

  /**
   * Draws what is shown.
   *
   * @throws IllegalArgumentException one sentence, if it cannot be shown like this
   */
  public Figure draw(Shown shown, FigureStyle style, UnitPictures pictures, Provenance provenance) {
    if (!shows(shown)) {
      throw new IllegalArgumentException(
          "this cannot be shown as %s; choose one of %s"
              .formatted(
                  word(), String.join(", ", of(shown).stream().map(FigureKind::word).toList())));
    }
    return switch (shown) {
      case Shown.OfCircuit of -> circuit(of, style, pictures, provenance);
      case Shown.OfFamilies of -> FamilyFigure.draw(this, of, style, pictures, provenance);
      case Shown.OfTuning of -> TuningFigure.draw(this, of, style, provenance);
    };
  }

  private Figure circuit(
      Shown.OfCircuit of, FigureStyle style, UnitPictures pictures, Provenance provenance) {
    return switch (this) {
      case ROW, COLUMN ->
          MatrixFigure.draw(MatrixFigure.inputsDown(of), style, pictures, provenance);
      case PAIRS -> PairsFigure.draw(of, style, pictures, provenance);
      case TIED -> TiedFigure.draw(of, style, pictures, provenance);
      case SPECTRUM -> BarsFigure.spectrum(of, style, provenance);
      case RESIDUAL -> BarsFigure.residual(of, style, provenance);
      case FAMILY, RING, HUE_GRID, SCALES, MIRRORS ->
          FamilyFigure.draw(this, of, style, pictures, provenance);
      default -> MatrixFigure.draw(of, style, pictures, provenance);
    };
  }
}
