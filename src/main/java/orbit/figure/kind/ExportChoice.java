package orbit.figure.kind;

import java.util.List;
import orbit.figure.sheet.FigureFile;
import orbit.network.FileProblem;
import orbit.network.JsonReading;
import orbit.network.StrictJson;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.node.ObjectNode;

/**
 * How a figure is exported.
 *
 * @param pictures whether units have their pictures
 * @param transparent whether there is no paper behind the marks
 * @param pixelsPerInch of a PNG and of what is copied
 * @param inPixels whether the size is told in pixels rather than in millimetres
 */
public record ExportChoice(
    FigureSettings settings,
    boolean pictures,
    boolean transparent,
    FigureFile format,
    double pixelsPerInch,
    boolean inPixels) {

  /**
   * @throws IllegalArgumentException if the resolution is none
   */
  public ExportChoice {
    if (!(pixelsPerInch >= 10 && pixelsPerInch <= 2400)) {
      throw new IllegalArgumentException(
          "a PNG has 10 to 2400 pixels in an inch, not " + pixelsPerInch);
    }
  }

  public static ExportChoice of(FigureSettings settings) {
    return new ExportChoice(settings, true, false, FigureFile.SVG, FigureFile.PRINT, false);
  }

  public ExportChoice with(FigureSettings other) {
    return new ExportChoice(other, pictures, transparent, format, pixelsPerInch, inPixels);
  }

  public ExportChoice with(FigureStyle other) {
    return with(settings.with(other));
  }

  public ExportChoice with(FigureFile other) {
    return new ExportChoice(settings, pictures, transparent, other, pixelsPerInch, inPixels);
  }

  public ExportChoice withPictures(boolean shown) {
    return new ExportChoice(settings, shown, transparent, format, pixelsPerInch, inPixels);
  }

  public ExportChoice withTransparent(boolean clear) {
    return new ExportChoice(settings, pictures, clear, format, pixelsPerInch, inPixels);
  }

  public ExportChoice withPixelsPerInch(double other) {
    return new ExportChoice(settings, pictures, transparent, format, other, inPixels);
  }

  public ExportChoice withPixels(boolean pixels) {
    return new ExportChoice(settings, pictures, transparent, format, pixelsPerInch, pixels);
  }

  /** As it is remembered. */
  public String text() {
    ObjectNode json = StrictJson.MAPPER.createObjectNode();
    json.set("settings", settings.json());
    json.put("pictures", pictures).put("transparent", transparent).put("format", format.name());
    json.put("pixelsPerInch", pixelsPerInch).put("inPixels", inPixels);
    return json.toString();
  }

  /**
   * What was remembered of another figure, for this one: all but its order and its colours' range.
   *
   * @param text of another choice; whatever it is
   * @param kinds that this one can have
   * @return {@code usual} where nothing that can be used was remembered
   */
  public static ExportChoice remembered(String text, ExportChoice usual, List<FigureKind> kinds) {
    try {
      JsonReading json = new JsonReading(StrictJson.MAPPER.readTree(text), "");
      FigureSettings before =
          FigureSettings.of((ObjectNode) json.field("settings").object().node());
      FigureKind kind = kinds.contains(before.kind()) ? before.kind() : usual.settings.kind();
      return new ExportChoice(
          usual.settings.with(before.style()).with(kind),
          json.field("pictures").flag(),
          json.field("transparent").flag(),
          FigureFile.valueOf(json.field("format").text()),
          json.field("pixelsPerInch").number(),
          json.field("inPixels").flag());
    } catch (JacksonException | FileProblem | IllegalArgumentException other) {
      return usual;
    }
  }
}
