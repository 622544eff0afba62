package orbit.view;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import javafx.scene.image.Image;
import javafx.scene.image.PixelFormat;
import orbit.circuit.Analysis;
import orbit.circuit.Circuit;
import orbit.circuit.Layout;
import orbit.circuit.Side;
import orbit.circuit.WholeLayers;
import orbit.figure.kind.CircuitLook;
import orbit.figure.kind.FigureKind;
import orbit.figure.kind.FigureSettings;
import orbit.figure.kind.FigureStyle;
import orbit.figure.kind.Shown;
import orbit.figure.sheet.Pixels;
import orbit.figure.sheet.Provenance;
import orbit.stimulus.TuningCurves;
import orbit.workspace.Frame;
import orbit.workspace.MatrixState;

/**
 * What is on screen, as figures can show it.
 *
 * @param name of a file of it
 * @param kinds that can show it, the most telling first
 * @param usual as it is on screen
 * @param shown as settings say; slow
 * @param provenance where a figure with these settings comes from; slow
 * @param pictures of units; asked on the thread of the window
 */
public record FigureSubject(
    String name,
    List<FigureKind> kinds,
    FigureSettings usual,
    Function<FigureSettings, Shown> shown,
    Function<FigureSettings, Provenance> provenance,
    PictureSource pictures) {

  /** Takes the pictures that are there now, to be used on any thread. */
  @FunctionalInterface
  public interface PictureSource {
    orbit.figure.kind.UnitPictures now();
  }

  /**
   * A circuit in the view of its model.
   *
   * @param title what it shows, in a line
   */
  public static FigureSubject of(
      String title,
      CircuitViewModel model,
      Optional<UnitPictures> pictures,
      Function<FigureSettings, Provenance> provenance) {
    Circuit circuit = model.circuit();
    FigureSettings usual = settings(model);
    Optional<Analysis> known = model.analysisProperty().get();
    Shown.OfCircuit plain =
        new Shown.OfCircuit(
            title, circuit, circuit.weights(), model.state().layout(), "", "", "", 1, known);
    // between whole layers nothing is known that the other kinds show
    List<FigureKind> kinds =
        WholeLayers.unrelated(circuit) ? List.of(FigureKind.MATRIX) : FigureKind.of(plain);
    return new FigureSubject(
        circuit.name(),
        kinds,
        usual.with(kinds.getFirst()),
        settings -> CircuitLook.of(title, circuit, settings, analysis(circuit, known, settings)),
        provenance,
        () ->
            pictures.map(pack -> taken(pack, circuit)).orElse(orbit.figure.kind.UnitPictures.NONE));
  }

  private static Optional<Analysis> analysis(
      Circuit circuit, Optional<Analysis> known, FigureSettings settings) {
    return known.isPresent() || !settings.kind().needsAnalysis()
        ? known
        : Optional.of(Analysis.of(circuit, CircuitViewModel.SEED, (done, all) -> true));
  }

  /**
   * The settings by which a figure shows what the matrix shows; a mix is the nearer of its ends.
   */
  static FigureSettings settings(CircuitViewModel model) {
    MatrixState state = model.state();
    Layout layout = state.layout();
    boolean follows = state.ordering().isPresent() && !layout.transposed();
    FigureStyle style = FigureStyle.USUAL.coloured(state.scale(), false);
    return new FigureSettings(
        FigureKind.MATRIX,
        state.ordering(),
        follows ? Optional.empty() : Optional.of(layout),
        state.frame() == Frame.CANONICAL,
        switch (state.shown()) {
          case orbit.workspace.Shown.Residual residual -> FigureSettings.Which.RESIDUAL;
          case orbit.workspace.Shown.Tied(double tie) ->
              tie < 0.5 ? FigureSettings.Which.WEIGHTS : FigureSettings.Which.TIED;
        },
        state.limit(),
        style);
  }

  /** Tuning curves as they are plotted. */
  public static FigureSubject of(
      TuningCurves curves, TuningKind kind, Function<FigureSettings, Provenance> provenance) {
    Shown.OfTuning shown =
        new Shown.OfTuning(
            curves.name().isBlank() ? "Tuning curves of " + curves.layer() : curves.name(), curves);
    List<FigureKind> kinds = FigureKind.of(shown);
    FigureKind plotted =
        switch (kind) {
          case POLAR -> FigureKind.POLAR;
          case ALIGNED -> FigureKind.ALIGNED;
          default -> FigureKind.CURVES;
        };
    FigureSettings usual =
        FigureSettings.of(kinds.contains(plotted) ? plotted : kinds.getFirst(), FigureStyle.USUAL);
    return new FigureSubject(
        shown.title(),
        kinds,
        usual,
        settings -> shown,
        provenance,
        () -> orbit.figure.kind.UnitPictures.NONE);
  }

  private static orbit.figure.kind.UnitPictures taken(UnitPictures pack, Circuit circuit) {
    Map<String, Image> images = new HashMap<>();
    for (Side side : List.of(circuit.input(), circuit.output())) {
      for (int u = 0; u < side.size(); u++) {
        side.member(u)
            .unit()
            .ifPresent(
                unit ->
                    pack.picture(side.layer(), unit)
                        .ifPresent(image -> images.put(side.layer() + ":" + unit, image)));
      }
    }
    return (layer, unit) ->
        Optional.ofNullable(images.get(layer + ":" + unit)).map(FigureSubject::pixels);
  }

  private static Pixels pixels(Image image) {
    int width = (int) image.getWidth();
    int height = (int) image.getHeight();
    int[] argb = new int[width * height];
    image
        .getPixelReader()
        .getPixels(0, 0, width, height, PixelFormat.getIntArgbInstance(), argb, 0, width);
    return new Pixels(width, height, argb);
  }

  /** Whether the matrix shows a mix, which no figure does. */
  public static boolean isMixed(CircuitViewModel model) {
    return model.state().shown() instanceof orbit.workspace.Shown.Tied(double tie)
        && tie > 0
        && tie < 1;
  }
}
