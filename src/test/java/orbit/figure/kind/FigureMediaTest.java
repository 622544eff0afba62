package orbit.figure.kind;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Locale;
import javax.imageio.ImageIO;
import orbit.circuit.CircuitFile;
import orbit.circuit.Ordering;
import orbit.figure.TuningSamples;
import orbit.figure.Typeface;
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

  /** Fine enough that a hair line is more than the pixel to which a program may round it. */
  private static final double INCH = 200;

  private static final Path PICTURES = Path.of("target/figures");
  private static final Path DATA = Path.of("../shared/data");

  /** Lines may fall between other pixels. */
  private static final double MOST = 0.02;

  @ParameterizedTest
  @EnumSource(FigureKind.class)
  void everyMediumShowsTheSame(FigureKind kind) throws IOException, InterruptedException {
    assumeTrue(runs("rsvg-convert", "--version"), "skipped: there is no rsvg-convert");
    assumeTrue(runs("pdftoppm", "-v"), "skipped: there is no pdftoppm");
    Figure figure = figure(kind);
    Files.createDirectories(PICTURES);
    fonts();
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

  /** Share of the blocks of 4 x 4 pixels whose means differ by more than an eighth. */
  private static double difference(BufferedImage one, BufferedImage other) {
    int width = one.getWidth();
    int height = one.getHeight();
    assertThat(List.of(other.getWidth(), other.getHeight())).isEqualTo(List.of(width, height));
    int[] here = one.getRGB(0, 0, width, height, null, 0, width);
    int[] there = other.getRGB(0, 0, width, height, null, 0, width);
    int different = 0;
    int blocks = 0;
    for (int y = 0; y + 4 <= height; y += 4) {
      for (int x = 0; x + 4 <= width; x += 4) {
        blocks++;
        different += differs(here, there, y * width + x, width) ? 1 : 0;
      }
    }
    return (double) different / blocks;
  }

  private static boolean differs(int[] here, int[] there, int first, int width) {
    for (int shift = 0; shift <= 16; shift += 8) {
      int sum = 0;
      for (int k = 0; k < 16; k++) {
        int at = first + k / 4 * width + k % 4;
        sum += (here[at] >> shift & 0xff) - (there[at] >> shift & 0xff);
      }
      if (Math.abs(sum) > 16 * 32) {
        return true;
      }
    }
    return false;
  }

  /** Tells other programs of the figures' typeface, which is not installed everywhere. */
  private static void fonts() throws IOException {
    try (InputStream typeface = Typeface.file()) {
      Files.copy(typeface, PICTURES.resolve("figures.ttf"), StandardCopyOption.REPLACE_EXISTING);
    }
    Files.writeString(
        PICTURES.resolve("fonts.conf"),
        "<fontconfig><dir>%1$s</dir><cachedir>%1$s/cache</cachedir></fontconfig>"
            .formatted(PICTURES.toAbsolutePath()));
  }

  private static boolean runs(String... command) throws InterruptedException {
    ProcessBuilder program = new ProcessBuilder(command);
    program
        .environment()
        .put("FONTCONFIG_FILE", PICTURES.resolve("fonts.conf").toAbsolutePath().toString());
    try {
      return program
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
