package orbit.figure.kind;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import orbit.circuit.CircuitFile;
import orbit.circuit.Ordering;
import orbit.figure.TuningSamples;
import orbit.figure.sheet.Figure;
import orbit.figure.sheet.FigureFile;
import orbit.figure.sheet.Provenance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * SVG and PDF as other programs paint them, against the PNG: the same layout and the same colours.
 * The pictures stay in {@code target/figures} to be looked at.
 */
class FigureMediaTest {

  private static final double INCH = 144;
  private static final Path PICTURES = Path.of("target/figures");
  private static final Path DATA = Path.of("../shared/data");

  /** Letters are hinted and smoothed otherwise; this much of a sheet may differ for that. */
  private static final double MOST = 0.01;

  @ParameterizedTest
  @EnumSource(FigureKind.class)
  void everyMediumShowsTheSame(FigureKind kind) throws IOException, InterruptedException {
    assumeTrue(runs("rsvg-convert", "--version"), "skipped: there is no rsvg-convert");
    assumeTrue(runs("pdftoppm", "-v"), "skipped: there is no pdftoppm");
    Figure figure = figure(kind);
    Files.createDirectories(PICTURES);
    for (FigureFile format : FigureFile.values()) {
      format.write(figure, file(kind, format.name().toLowerCase(Locale.ROOT)), INCH);
    }
    BufferedImage png = ImageIO.read(file(kind, "png").toFile());
    String width = String.valueOf(png.getWidth());
    String height = String.valueOf(png.getHeight());
    Path svg = PICTURES.resolve(kind.word() + "-svg.png");
    runs(
        "rsvg-convert",
        "-w",
        width,
        "-h",
        height,
        "-o",
        svg.toString(),
        file(kind, "svg").toString());
    Path pdf = PICTURES.resolve(kind.word() + "-pdf");
    runs(
        "pdftoppm",
        "-png",
        "-singlefile",
        "-scale-to-x",
        width,
        "-scale-to-y",
        height,
        file(kind, "pdf").toString(),
        pdf.toString());
    double ofSvg = difference(png, ImageIO.read(svg.toFile()));
    double ofPdf =
        difference(png, ImageIO.read(PICTURES.resolve(kind.word() + "-pdf.png").toFile()));
    Files.writeString(
        PICTURES.resolve(kind.word() + ".txt"),
        String.format(Locale.ROOT, "%s: svg %.5f, pdf %.5f%n", kind.word(), ofSvg, ofPdf));
    assertThat(ofSvg).as("SVG of " + kind.word()).isLessThan(MOST);
    assertThat(ofPdf).as("PDF of " + kind.word()).isLessThan(MOST);
  }

  private static Path file(FigureKind kind, String end) {
    return PICTURES.resolve(kind.word() + "." + end);
  }

  private static Figure figure(FigureKind kind) throws IOException {
    return switch (kind) {
      case CURVES, POLAR, ALIGNED ->
          kind.draw(
              new Shown.OfTuning("Tuning of three units", TuningSamples.round(3)),
              FigureStyle.USUAL,
              UnitPictures.NONE,
              Provenance.none());
      case SCALES, MIRRORS ->
          kind.draw(Looks.families(), FigureStyle.USUAL, UnitPictures.NONE, Provenance.none());
      case COLUMN -> {
        Path file = DATA.resolve("circuits/dog.json");
        assumeTrue(Files.exists(file), "skipped: the published circuits are not at " + DATA);
        yield Looks.drawn(
            CircuitFile.read(file).circuit(), kind, Ordering.ELEMENT, FigureStyle.USUAL);
      }
      case ROW -> drawn(kind, "high-low.json");
      case HUE_GRID -> drawn(kind, "colour-contrast.json");
      default -> drawn(kind, "curves.json");
    };
  }

  private static Figure drawn(FigureKind kind, String example) throws IOException {
    return Looks.drawn(Looks.example(example), kind, Ordering.ELEMENT, FigureStyle.USUAL);
  }

  /** Share of the pixels, each the mean of 5 x 5, that differ by more than an eighth. */
  private static double difference(BufferedImage one, BufferedImage other) {
    assertThat(List.of(other.getWidth(), other.getHeight()))
        .isEqualTo(List.of(one.getWidth(), one.getHeight()));
    long different = 0;
    for (int y = 2; y < one.getHeight() - 2; y++) {
      for (int x = 2; x < one.getWidth() - 2; x++) {
        int[] difference = new int[3];
        for (int k = 0; k < 25; k++) {
          int here = one.getRGB(x + k % 5 - 2, y + k / 5 - 2);
          int there = other.getRGB(x + k % 5 - 2, y + k / 5 - 2);
          for (int c = 0; c < 3; c++) {
            difference[c] += (here >> 8 * c & 0xff) - (there >> 8 * c & 0xff);
          }
        }
        if (Stream.of(0, 1, 2).anyMatch(c -> Math.abs(difference[c]) > 25 * 32)) {
          different++;
        }
      }
    }
    return (double) different / one.getWidth() / one.getHeight();
  }

  private static boolean runs(String... command) throws InterruptedException {
    try {
      return new ProcessBuilder(command)
              .redirectErrorStream(true)
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .start()
              .waitFor()
          == 0;
    } catch (IOException missing) {
      return false;
    }
  }
}
