package orbit.figure.kind;

import java.util.List;
import orbit.figure.ColourBar;
import orbit.figure.sheet.Area;
import orbit.figure.sheet.Lettering;
import orbit.figure.sheet.Mark;
import orbit.figure.sheet.Mark.Anchor;
import orbit.figure.sheet.Pixels;

/** The colour bar with its numbers and words, and what cells without a kernel are. */
final class Legend {

  private static final int STEPS = 255;
  private static final double BAR = 150;

  /** Between numbers, in heights of their letters. */
  private static final double GAP = 0.3;

  private static final String NO_WEIGHTS = "no weights";
  private static final String NO_UNIT = "place without a unit";

  private final Drawing drawing;

  Legend(Drawing drawing) {
    this.drawing = drawing;
  }

  /**
   * Draws the bar below all marks so far, where the style asks for legends.
   *
   * @param absent whether some cell has no kernel
   * @param holes whether some place has no unit
   */
  void bar(float limit, boolean absent, boolean holes) {
    if (!drawing.style().legend()) {
      return;
    }
    double size = drawing.small();
    Ink ink = drawing.ink();
    double width = Math.min(BAR, drawing.room() * 0.5);
    double x = drawing.left() + (drawing.room() - width) / 2;
    double y = drawing.bottom() + 1.1 * size;
    double height = 0.9 * size;
    ColourBar bar = new ColourBar(drawing.style().scale(), limit);
    int[] pixels = new int[STEPS];
    bar.paintAcross(pixels, STEPS, 1);
    Area area = new Area(x, y, width, height);
    drawing.add(new Mark.Raster(area, new Pixels(STEPS, 1, pixels), false));
    drawing.add(Mark.Box.outlined(area, ink.quiet(), 0.4));
    double baseline = y + height + 1.35 * size;
    for (ColourBar.Tick tick : ticks(bar, width, size)) {
      double at = x + tick.position() * width;
      drawing.add(Mark.Line.of(at, y + height, at, y + height + 0.3 * size, ink.quiet(), 0.4));
      drawing.text(Words.number(tick.value()), at, baseline, size, ink.text(), Anchor.MIDDLE);
    }
    double side = (drawing.room() - width) / 2 - size;
    double middle = y + height - 0.1 * size;
    end("negative (inhibition)", "negative", x - size / 2, middle, side, Anchor.END);
    end("positive (excitation)", "positive", x + width + size / 2, middle, side, Anchor.START);
    drawing.space(0.2 * size);
    swatches(absent, holes);
  }

  /** As many as have room for their numbers beside each other. */
  private static List<ColourBar.Tick> ticks(ColourBar bar, double width, double size) {
    for (int most : new int[] {5, 3}) {
      List<ColourBar.Tick> ticks = bar.ticks(most);
      double widest =
          ticks.stream()
              .mapToDouble(tick -> Lettering.width(Words.number(tick.value()), size))
              .max()
              .orElse(0);
      double apart = (ticks.get(1).position() - ticks.getFirst().position()) * width;
      if (widest + GAP * size <= apart) {
        return ticks;
      }
    }
    return bar.ticks(1);
  }

  private void end(String words, String word, double x, double y, double room, Anchor anchor) {
    double size = drawing.small();
    String shown = Lettering.width(words, size) <= room ? words : word;
    drawing.text(Lettering.fitted(shown, size, room), x, y, size, drawing.ink().text(), anchor);
  }

  private void swatches(boolean absent, boolean holes) {
    double size = drawing.small();
    double width = (absent ? width(NO_WEIGHTS) : 0) + (holes ? width(NO_UNIT) : 0);
    boolean beside = width <= drawing.room();
    double x = beside ? drawing.centredFrom(width) : drawing.left();
    double y = drawing.bottom() + 0.4 * size;
    if (absent) {
      swatch(x, y, drawing.ink().around().absent(), NO_WEIGHTS);
      x += beside ? width(NO_WEIGHTS) : 0;
      y += beside ? 0 : 1.4 * size;
    }
    if (holes) {
      swatch(x, y, drawing.ink().around().hole(), NO_UNIT);
    }
  }

  private double width(String words) {
    return 3 * drawing.small() + Lettering.width(words, drawing.small());
  }

  private void swatch(double x, double y, int colour, String words) {
    double size = drawing.small();
    Area square = Drawing.square(x, y, size);
    drawing.add(new Mark.Box(square, colour, drawing.ink().faint(), 0.4, false));
    drawing.text(words, x + 1.4 * size, y + 0.85 * size, size, drawing.ink().text(), Anchor.START);
  }
}
