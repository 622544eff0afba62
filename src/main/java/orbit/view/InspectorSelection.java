package orbit.view;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.beans.InvalidationListener;
import javafx.beans.WeakInvalidationListener;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import orbit.circuit.Bands;
import orbit.circuit.Circuit;
import orbit.circuit.Side;
import orbit.circuit.WeightViews;
import orbit.family.Member;
import orbit.family.Place;
import orbit.figure.RangeEstimate;
import orbit.network.Weights;
import orbit.workspace.Frame;
import orbit.workspace.Selection;

/** The selected cell, band or unit, large and with numbers. */
final class InspectorSelection extends VBox {

  private final CircuitViewModel model;
  private final ObservableValue<Optional<UnitPictures>> pictures;

  // held here: the pack, which outlives this section, refers to it weakly
  private final InvalidationListener arrival = property -> show();

  InspectorSelection(CircuitViewModel model, ObservableValue<Optional<UnitPictures>> pictures) {
    this.model = model;
    this.pictures = pictures;
    getStyleClass().add("lines");
    model.stateProperty().subscribe(this::show);
    model.symmetryProperty().subscribe(this::show);
    model.analysisProperty().subscribe(this::show);
    pictures.subscribe(
        pack -> {
          pack.ifPresent(
              p -> p.arrivalsProperty().addListener(new WeakInvalidationListener(arrival)));
          show();
        });
  }

  private void show() {
    getChildren().clear();
    switch (model.state().selection()) {
      case Selection.Nothing nothing ->
          add("Click a cell or a header. Click a cell again for its band.", "hint");
      case Selection.Cell(int output, int input) -> cell(output, input);
      case Selection.Band(int band) -> band(band);
      case Selection.Output(int unit) -> unit(model.circuit().output(), unit, true);
      case Selection.Input(int unit) -> unit(model.circuit().input(), unit, false);
    }
  }

  private void cell(int output, int input) {
    Circuit circuit = model.circuit();
    add(
        circuit.output().unitName(output) + " ← " + circuit.input().unitName(input),
        "selection-name");
    getChildren()
        .add(new HBox(8, picture(circuit.input(), input), picture(circuit.output(), output)));
    if (!circuit.weights().present(output, input)) {
      add("no kernel: a hole or a missing tile", "");
      return;
    }
    kernel(model.framedWeights(), output, input);
    add("relative element " + relative(output, input), "");
    add(norms(circuit.weights(), output, input), "");
    model
        .analysisProperty()
        .get()
        .filter(a -> !Double.isNaN(a.score()))
        .ifPresent(
            a ->
                add(
                    String.format(
                        Locale.ROOT,
                        "residual here: %.2f %% of all energy",
                        100 * a.residualOfCells()[output][input]),
                    ""));
    model
        .symmetryProperty()
        .get()
        .ifPresent(
            s -> {
              int cells = s.bands().cells(s.bands().bandOf(output, input)).size();
              add("in a band of " + cells + " cells", "");
            });
  }

  private String relative(int output, int input) {
    Circuit circuit = model.circuit();
    return PlaceGlyph.words(circuit.group(), HeaderLine.relative(circuit, output, input));
  }

  private void kernel(Weights weights, int output, int input) {
    float[] kernel = new float[weights.kernelSize()];
    weights.read(output, input, kernel);
    float limit =
        (float)
            model
                .state()
                .limit()
                .orElseGet(() -> RangeEstimate.of(model.circuit().weights()).maximum());
    getChildren()
        .add(
            new KernelView(
                kernel, weights.height(), weights.width(), model.state().scale(), limit));
    add(
        model.state().frame() == Frame.CANONICAL
            ? "turned back by its output's element"
            : "frame as stored",
        "hint");
  }

  private static String norms(Weights weights, int output, int input) {
    float[] kernel = new float[weights.kernelSize()];
    weights.read(output, input, kernel);
    double sum = 0;
    double energy = 0;
    for (float value : kernel) {
      sum += value;
      energy += (double) value * value;
    }
    return String.format(
        Locale.ROOT,
        "norm %.4f, mean %.4f of %d stored weights",
        Math.sqrt(energy),
        sum / kernel.length,
        kernel.length);
  }

  private void band(int band) {
    Optional<CircuitViewModel.Symmetry> symmetry = model.symmetryProperty().get();
    if (symmetry.isEmpty()) {
      add("Measuring…", "hint");
      return;
    }
    Circuit circuit = model.circuit();
    List<Bands.Cell> cells = symmetry.get().bands().cells(band);
    Bands.Cell first = cells.getFirst();
    add("Band of relative element " + relative(first.output(), first.input()), "selection-name");
    add(cells.size() + " cells; their mean kernel in the canonical frame:", "");
    Weights canonical = WeightViews.canonical(circuit, symmetry.get().equivariant());
    float[] kernel = new float[canonical.kernelSize()];
    canonical.read(first.output(), first.input(), kernel);
    float limit = RangeEstimate.of(circuit.weights()).maximum();
    getChildren()
        .add(
            new KernelView(
                kernel, canonical.height(), canonical.width(), model.state().scale(), limit));
    for (Bands.Cell cell : cells.subList(0, Math.min(12, cells.size()))) {
      add(
          circuit.output().unitName(cell.output())
              + " ← "
              + circuit.input().unitName(cell.input())
              + "   "
              + norms(circuit.weights(), cell.output(), cell.input()),
          "hint");
    }
  }

  private void unit(Side side, int unit, boolean output) {
    Member member = side.member(unit);
    add(side.unitName(unit), "selection-name");
    getChildren().add(picture(side, unit));
    if (!member.label().isEmpty()) {
      add(member.label(), "");
    }
    add("family " + side.family(unit).name() + " of " + side.layer(), "");
    add("place " + words(member.place()), "");
    member.measured().ifPresent(measured -> add("measured " + words(measured), ""));
    member.confidence().ifPresent(c -> add(String.format(Locale.ROOT, "confidence %.2f", c), ""));
    model
        .analysisProperty()
        .get()
        .ifPresent(
            a -> add(residual(output ? a.residualOfOutputs() : a.residualOfInputs(), unit), ""));
  }

  private static String residual(double[] residuals, int unit) {
    return Double.isNaN(residuals[unit])
        ? "no weights"
        : String.format(Locale.ROOT, "residual %.1f %% of its own energy", 100 * residuals[unit]);
  }

  private static String words(Place place) {
    return switch (place) {
      case Place.OnOrbit on -> on.element() + " (clockwise, 0° points right)";
      case Place.Scale scale -> "scale " + scale.ratio();
      case Place.Variant variant -> variant.name();
    };
  }

  private Node picture(Side side, int unit) {
    ImageView view = new ImageView();
    Optional<Image> image =
        side.member(unit).unit().isPresent()
            ? pictures
                .getValue()
                .flatMap(p -> p.picture(side.layer(), side.member(unit).unit().getAsInt()))
            : Optional.empty();
    image.ifPresent(
        found -> {
          view.setImage(found);
          view.setFitWidth(96);
          view.setPreserveRatio(true);
          view.setSmooth(found.getWidth() > 96);
        });
    view.setManaged(image.isPresent());
    return view;
  }

  private void add(String text, String style) {
    getChildren().add(new InspectorLine(text, style));
  }
}
