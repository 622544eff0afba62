package orbit.figure.kind;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import orbit.circuit.Circuit;
import orbit.circuit.CircuitFile;
import orbit.circuit.Layout;
import orbit.circuit.Order;
import orbit.circuit.Ordering;
import orbit.circuit.WeightViews;
import orbit.figure.ColourScale;
import orbit.figure.TuningSamples;
import orbit.figure.kind.FigureSettings.Which;
import orbit.figure.sheet.Area;
import orbit.figure.sheet.Figure;
import orbit.figure.sheet.Mark;
import orbit.figure.sheet.Provenance;
import orbit.network.DenseWeights;
import orbit.network.FileProblem;
import orbit.network.Weights;
import orbit.stimulus.TuningFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class FigureKindTest {

  private static final Path DATA = Path.of("../shared/data");

  static Stream<ColourScale> scales() {
    return ColourScale.all().stream();
  }

  @ParameterizedTest
  @ValueSource(strings = {"curves.json", "high-low.json", "colour-contrast.json"})
  void everyKindThatAnExampleHasIsLaidOut(String name) throws IOException {
    Circuit circuit = Looks.example(name);
    Shown plain =
        CircuitLook.of(
            name,
            circuit,
            FigureSettings.of(FigureKind.MATRIX, FigureStyle.USUAL),
            Optional.empty());
    List<FigureKind> kinds = FigureKind.of(plain);
    assertThat(kinds).contains(FigureKind.MATRIX, FigureKind.PAIRS, FigureKind.SPECTRUM);
    for (FigureKind kind : kinds) {
      Figure figure = Looks.drawn(circuit, kind, Ordering.ELEMENT, FigureStyle.USUAL);
      Looks.assertLaidOut(figure);
      assertThat(painted(figure)).as(kind.word()).isNotEmpty();
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"curve", "hue", "hilo", "dog", "BW-stage1", "circle-evolute-medium-evolute"})
  void everyKindThatAPublishedCircuitHasIsLaidOut(String name) throws IOException {
    Path file = DATA.resolve("circuits").resolve(name + ".json");
    assumeTrue(Files.exists(file), "skipped: the published circuits are not at " + DATA);
    Circuit circuit = CircuitFile.read(file).circuit();
    UnitPictures pictures = new PictureFolder(DATA.resolve("pictures"));
    FigureSettings settings = FigureSettings.of(FigureKind.MATRIX, FigureStyle.USUAL);
    Shown.OfCircuit shown = CircuitLook.of(name, circuit, settings, Optional.empty());
    for (FigureKind kind : FigureKind.of(shown)) {
      if (!kind.needsAnalysis()) {
        Looks.assertLaidOut(kind.draw(shown, FigureStyle.USUAL, pictures, Provenance.none()));
      }
    }
    Figure first =
        FigureKind.of(shown).getFirst().draw(shown, FigureStyle.USUAL, pictures, Provenance.none());
    assertThat(rasters(first, true)).isNotEmpty();
  }

  @Test
  void theUsualKindFollowsFromTheSides() throws IOException {
    assertThat(usual("high-low.json")).isEqualTo(FigureKind.ROW);
    assertThat(usual("curves.json")).isEqualTo(FigureKind.MATRIX);
    assertThat(FigureKind.of(Looks.families()))
        .containsExactly(FigureKind.FAMILY, FigureKind.RING, FigureKind.SCALES, FigureKind.MIRRORS);
    assertThat(FigureKind.of(new Shown.OfTuning("t", TuningSamples.round(3))))
        .containsExactly(FigureKind.CURVES, FigureKind.POLAR, FigureKind.ALIGNED);
  }

  private static FigureKind usual(String name) throws IOException {
    return FigureKind.of(
            CircuitLook.of(
                name,
                Looks.example(name),
                FigureSettings.of(FigureKind.MATRIX, FigureStyle.USUAL),
                Optional.empty()))
        .getFirst();
  }

  @ParameterizedTest
  @EnumSource(names = {"FAMILY", "RING", "SCALES", "MIRRORS"})
  void familiesAreLaidOutAtAnyWidth(FigureKind kind) {
    for (double width : new double[] {100, 120, 180, 400}) {
      FigureStyle style = new FigureStyle(width, 8, ColourScale.RED_BLUE, true, true, true);
      Figure figure = kind.draw(Looks.families(), style, UnitPictures.NONE, Provenance.none());
      Looks.assertLaidOut(figure);
    }
  }

  @Test
  void aChainStandsInTheOrderOfItsScales() {
    Figure figure =
        FigureKind.SCALES.draw(
            Looks.families(), FigureStyle.USUAL, UnitPictures.NONE, Provenance.none());
    assertThat(Looks.words(figure)).containsSubsequence("0.5×", "2", "1×", "3", "1.41×", "0", "2×");
  }

  @Test
  void mirrorPairsAreMirrorImages() {
    Figure figure =
        FigureKind.MIRRORS.draw(
            Looks.families(), FigureStyle.USUAL, UnitPictures.NONE, Provenance.none());
    // M R_90 = R_270 M: rotation 90 of unit 301 faces mirrored 270, the hole
    assertThat(Looks.words(figure))
        .containsSubsequence("300", "304", "301", "no unit", "302", "306", "303", "305");
  }

  @Test
  void theGridOfHuesComesRoundShifted() throws IOException {
    Figure figure =
        Looks.drawn(
            Looks.example("colour-contrast.json"),
            FigureKind.HUE_GRID,
            Ordering.ELEMENT,
            FigureStyle.USUAL);
    assertThat(Looks.words(figure))
        .containsSubsequence("249", "215", "200", "231", "209", "hue 180°", "200", "231", "249")
        .contains("hue +180° = rotation +180°: the first row again, shifted");
  }

  @Test
  void pairsAreTheStrongestBands() throws IOException {
    Figure figure =
        Looks.drawn(
            Looks.example("colour-contrast.json"),
            FigureKind.PAIRS,
            Ordering.ELEMENT,
            FigureStyle.USUAL);
    assertThat(Looks.words(figure))
        .contains("each excites: relative element 0°", "each inhibits: relative element 180°");
  }

  @ParameterizedTest
  @MethodSource("scales")
  void pixelsHaveTheColoursOfTheScale(ColourScale scale) throws IOException {
    Circuit circuit = Looks.example("high-low.json");
    FigureStyle style = new FigureStyle(180, 7, scale, false, false, true);
    FigureSettings settings =
        new FigureSettings(
            FigureKind.MATRIX,
            Optional.of(Ordering.INDEX),
            Optional.empty(),
            false,
            Which.WEIGHTS,
            OptionalDouble.of(0.5),
            style);
    Shown.OfCircuit shown = CircuitLook.of("", circuit, settings, Optional.empty());
    Figure figure = FigureKind.MATRIX.draw(shown, style, UnitPictures.NONE, Provenance.none());
    BufferedImage image = image(figure, 3);
    Weights laidOut = WeightViews.laidOut(circuit.weights(), shown.layout());
    float[] kernel = new float[laidOut.kernelSize()];
    List<Mark.Raster> tiles = rasters(figure, false);
    int checked = 0;
    for (int row = 0; row < laidOut.outputs(); row++) {
      for (int column = 0; column < laidOut.inputs(); column++) {
        laidOut.read(row, column, kernel);
        Area area = tiles.get(checked++).area();
        for (int k = 0; k < kernel.length; k++) {
          double x = area.x() + (k % laidOut.width() + 0.5) / laidOut.width() * area.width();
          double y = area.y() + (k / laidOut.width() + 0.5) / laidOut.height() * area.height();
          assertThat(image.getRGB((int) (3 * x), (int) (3 * y)))
              .isEqualTo(scale.argb(kernel[k], 0.5f));
        }
      }
    }
    Area bar = tiles.getLast().area();
    int middle = image.getRGB((int) (3 * bar.middleX()), (int) (3 * bar.middleY()));
    assertThat(middle).isEqualTo(scale.argb(0, 1));
  }

  @Test
  void largeMatricesAreOnePictureThatLosesNoStrongWeight() throws IOException {
    float[] values = new float[300 * 200 * 25];
    values[(123 * 200 + 45) * 25 + 7] = 1;
    Circuit small = Looks.example("curves.json");
    Tiles tiles =
        new Tiles(
            new DenseWeights(300, 200, 5, 5, values),
            ColourScale.RED_BLUE,
            1,
            row -> false,
            column -> false);
    Drawing drawing = new Drawing(FigureStyle.USUAL);
    tiles.draw(drawing, 6, 6, 1);
    Figure figure = drawing.finish(small.name(), "", Provenance.none());
    assertThat(rasters(figure, true)).hasSize(1);
    int[] argb = rasters(figure, true).getFirst().pixels().argb();
    assertThat(argb.length).isLessThanOrEqualTo(1_203_000);
    assertThat(argb).contains(ColourScale.RED_BLUE.argb(1, 1));
  }

  @Test
  void anOrderByHandComesBackFromItsSettings() throws IOException {
    Circuit circuit = Looks.example("high-low.json");
    Layout hand = Layout.of(Order.of(3, 1, 0, 2), Order.of(1, 0)).transpose();
    FigureSettings settings =
        new FigureSettings(
            FigureKind.ROW,
            Optional.empty(),
            Optional.of(hand),
            true,
            Which.RESIDUAL,
            OptionalDouble.of(0.25),
            new FigureStyle(85.5, 6.5, ColourScale.GREYS, true, false, true));
    FigureSettings read = FigureSettings.of(settings.json());
    assertThat(read).isEqualTo(settings);
    assertThat(CircuitLook.of("", circuit, read, Optional.empty()).layout()).isEqualTo(hand);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> CircuitLook.of("", Looks.example("curves.json"), read, Optional.empty()))
        .withMessageContaining("another circuit");
  }

  @Test
  void settingsThatAreNoneAreRefused() {
    var json = FigureSettings.of(FigureKind.ROW, FigureStyle.USUAL).json();
    for (String field : List.of("style", "which", "colours", "width", "font")) {
      assertThat(catchThrowable(() -> FigureSettings.of(json.deepCopy().put(field, "hostile"))))
          .isInstanceOf(FileProblem.class);
    }
    assertThat(catchThrowable(() -> FigureSettings.of(json.deepCopy().put("width", 1e9))))
        .isInstanceOf(FileProblem.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"curves-mixed3a", "curves-conv2d2", "high-low-mixed3a"})
  void publishedTuningIsPlotted(String name) throws IOException {
    Path file = DATA.resolve("tuning").resolve(name + ".json");
    assumeTrue(Files.exists(file), "skipped: the published curves are not at " + DATA);
    Shown shown = new Shown.OfTuning(name, TuningFile.read(file).curves());
    for (FigureKind kind : FigureKind.of(shown)) {
      Figure figure = kind.draw(shown, FigureStyle.USUAL, UnitPictures.NONE, Provenance.none());
      Looks.assertLaidOut(figure);
      assertThat(figure.marks()).hasAtLeastOneElementOfType(Mark.Plot.class);
      assertThat(painted(figure)).isNotEmpty();
    }
  }

  @Test
  void aKindThatDoesNotFitIsRefusedInASentence() {
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                FigureKind.SPECTRUM.draw(
                    Looks.families(), FigureStyle.USUAL, UnitPictures.NONE, Provenance.none()))
        .withMessageContaining("choose one of family, ring, scales, mirrors");
  }

  private static List<Mark.Raster> rasters(Figure figure, boolean smooth) {
    return figure.marks().stream()
        .filter(Mark.Raster.class::isInstance)
        .map(Mark.Raster.class::cast)
        .filter(raster -> raster.smooth() == smooth)
        .toList();
  }

  /** The colours of all that is painted besides the paper. */
  private static List<Integer> painted(Figure figure) {
    BufferedImage image = image(figure, 0.5);
    int[] pixels =
        image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
    return Arrays.stream(pixels).distinct().boxed().filter(p -> p != figure.paper()).toList();
  }

  private static BufferedImage image(Figure figure, double scale) {
    BufferedImage image =
        new BufferedImage(
            (int) Math.ceil(scale * figure.width()),
            (int) Math.ceil(scale * figure.height()),
            BufferedImage.TYPE_INT_ARGB);
    Graphics2D g = image.createGraphics();
    g.scale(scale, scale);
    figure.paint(g);
    g.dispose();
    return image;
  }
}
