package orbit.figure;

import java.awt.Font;
import java.awt.FontFormatException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;

/**
 * Liberation Sans, which comes with PDFBox (SIL Open Font License 1.1): figures look the same on
 * every machine, and are as wide in Arial and Helvetica.
 */
public final class Typeface {

  /** Its name. */
  public static final String FAMILY = "Liberation Sans";

  /** At one point. */
  public static final Font FIGURES = read();

  private static final String FILE = "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf";

  private Typeface() {}

  /** The TrueType file, to be closed. */
  public static InputStream file() {
    return Objects.requireNonNull(Typeface.class.getResourceAsStream(FILE), FILE);
  }

  /** The font of a family, at one point. */
  static Font named(String family) {
    return family.equals(FAMILY) ? FIGURES : new Font(family, Font.PLAIN, 1);
  }

  private static Font read() {
    try (InputStream file = file()) {
      return Font.createFont(Font.TRUETYPE_FONT, file);
    } catch (IOException problem) {
      throw new UncheckedIOException(problem);
    } catch (FontFormatException problem) {
      throw new IllegalStateException(problem);
    }
  }
}
