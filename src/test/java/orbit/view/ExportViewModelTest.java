package orbit.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import orbit.circuit.Ordering;
import orbit.figure.ColourScale;
import orbit.figure.kind.ExportChoice;
import orbit.figure.kind.FigureKind;
import orbit.figure.kind.FigureSettings;
import orbit.figure.sheet.Figure;
import orbit.figure.sheet.FigureFile;
import orbit.figure.sheet.Pixels;
import orbit.figure.sheet.Provenance;
import orbit.figure.sheet.ProvenanceReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ExportViewModelTest {

  @TempDir private Path folder;

  private final CircuitViewModel matrix =
      new CircuitViewModel(
          MatrixSamples.directions(), ColourScale.GREYS, Runnable::run, Runnable::run);

  private ExportViewModel export(String remembered) {
    FigureSubject subject =
        FigureSubject.of(
            "Directions to directions",
            matrix,
            Optional.empty(),
            settings -> Provenance.of("Orbit", "", "", settings.json()).withModel("small", "abc"));
    return new ExportViewModel(subject, remembered, Runnable::run, Runnable::run);
  }

  @Test
  void aFigureShowsWhatIsOnScreen() {
    matrix.order(Ordering.MAGNITUDE);
    matrix.residual(true);
    FigureSettings settings = export("").choiceProperty().get().settings();
    assertThat(settings.order()).contains(Ordering.MAGNITUDE);
    assertThat(settings.layout()).isEmpty();
    assertThat(settings.which()).isEqualTo(FigureSettings.Which.RESIDUAL);
    assertThat(settings.style().scale()).isEqualTo(ColourScale.GREYS);
    matrix.transpose();
    assertThat(export("").choiceProperty().get().settings().layout())
        .contains(matrix.state().layout());
  }

  @ParameterizedTest
  @EnumSource(FigureFile.class)
  void whatIsDrawnIsWrittenWithWhereItComesFrom(FigureFile format) throws IOException {
    ExportViewModel export = export("");
    export.change(choice -> choice.with(format));
    Path file = folder.resolve(export.fileName());
    assertThat(file.getFileName().toString()).startsWith("directions-matrix.");
    export.write(file);
    assertThat(export.saidProperty().get())
        .startsWith("Written to " + file)
        .endsWith("%.1f kB.".formatted(Files.size(file) / 1e3));
    Provenance read = ProvenanceReader.read(file);
    assertThat(read.modelSha256()).isEqualTo("abc");
    assertThat(FigureSettings.of(read.settings()))
        .isEqualTo(export.choiceProperty().get().settings());
  }

  @Test
  void thePreviewIsTheFigure() {
    ExportViewModel export = export("");
    export.previewWidthProperty().set(300);
    Figure figure = export.drawnProperty().get().orElseThrow().figure();
    Pixels preview = export.drawnProperty().get().orElseThrow().preview();
    assertThat(preview.width()).isEqualTo(300);
    assertThat(preview.argb()).isEqualTo(figure.pixels(300 / figure.width() * 72).argb());
  }

  @Test
  void aSizeIsToldInPixelsToo() {
    ExportViewModel export = export("");
    export.size(127);
    export.change(choice -> choice.withPixels(true));
    assertThat(export.size()).isEqualTo(1500);
    export.size(3000);
    assertThat(export.choiceProperty().get().settings().style().width()).isEqualTo(254);
    assertThat(export.sizes()).startsWith("254.0 × ").contains(" 3000 × ");
    List<Integer> widths = new ArrayList<>();
    export.copy(pixels -> widths.add(pixels.width()));
    assertThat(widths).containsExactly(3000);
    assertThat(export.saidProperty().get()).startsWith("Copied, 3000 × ");
  }

  @Test
  void aSizeThatIsNoneIsSaidAndChangesNothing() {
    ExportViewModel export = export("");
    ExportChoice before = export.choiceProperty().get();
    export.size(1);
    assertThat(export.saidProperty().get()).isEqualTo("A figure is 30 to 2000 mm wide, not 1.0.");
    assertThat(export.choiceProperty().get()).isEqualTo(before);
    export.change(choice -> choice.withPixelsPerInch(1));
    assertThat(export.saidProperty().get()).startsWith("A PNG has 10 to 2400");
  }

  @Test
  void titleAndCaptionAreLeftOutApart() {
    ExportViewModel export = export("");
    double whole = height(export);
    export.change(choice -> choice.with(choice.settings().style().saying(true, false, true)));
    double titled = height(export);
    export.change(choice -> choice.with(choice.settings().style().saying(false, false, true)));
    double bare = height(export);
    assertThat(whole).isGreaterThan(bare);
    assertThat(titled).isGreaterThan(bare);
  }

  private static double height(ExportViewModel export) {
    return export.drawnProperty().get().orElseThrow().figure().height();
  }

  @Test
  void theChoiceBeforeIsRememberedButNotItsOrder() {
    matrix.order(Ordering.MAGNITUDE);
    ExportViewModel before = export("");
    before.change(
        choice ->
            choice
                .with(choice.settings().with(FigureKind.SPECTRUM))
                .with(choice.settings().with(FigureKind.SPECTRUM).style().sized(85, 6))
                .with(FigureFile.PDF)
                .withTransparent(true));
    before.change(choice -> choice.with(choice.settings().with(FigureKind.SPECTRUM)));
    matrix.orderAsStored();
    ExportChoice again = export(before.choiceProperty().get().text()).choiceProperty().get();
    assertThat(again.format()).isEqualTo(FigureFile.PDF);
    assertThat(again.transparent()).isTrue();
    assertThat(again.settings().kind()).isEqualTo(FigureKind.SPECTRUM);
    assertThat(again.settings().style().width()).isEqualTo(85);
    assertThat(again.settings().order()).isEmpty();
    assertThat(export("{\"settings\": 7").choiceProperty().get())
        .isEqualTo(export("").choiceProperty().get());
  }

  @Test
  void whatCannotBeWrittenIsSaid() {
    ExportViewModel export = export("");
    export.write(folder.resolve("no/f.svg"));
    assertThat(export.saidProperty().get())
        .contains("f.svg cannot be written")
        .doesNotContain("\n");
  }
}
