package orbit.figure.sheet;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import orbit.network.AtomicFile;

/** The kinds of files that hold a figure. */
public enum FigureFile {
  SVG,
  PDF,
  PNG;

  /** Pixels in an inch that print asks for. */
  public static final double PRINT = 300;

  /** By the end of the file's name. */
  public static Optional<FigureFile> of(Path file) {
    String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
    for (FigureFile kind : values()) {
      if (name.endsWith("." + kind.name().toLowerCase(Locale.ROOT))) {
        return Optional.of(kind);
      }
    }
    return Optional.empty();
  }

  /**
   * Writes the file whole or not at all.
   *
   * @param pixelsPerInch of a PNG
   * @throws IllegalArgumentException if a PNG would have no pixel or too many
   */
  public void write(Figure figure, Path file, double pixelsPerInch) throws IOException {
    AtomicFile.write(
        file,
        out -> {
          switch (this) {
            case SVG -> SvgFigure.write(figure, out);
            case PDF -> PdfFigure.write(figure, out);
            case PNG -> PngFigure.write(figure, pixelsPerInch, out);
          }
        });
  }
}
