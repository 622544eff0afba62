package orbit.view;

import java.util.HashMap;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import javafx.scene.text.Font;
import javafx.scene.text.Text;

/** Widths of header names, and names cut to a width. */
final class HeaderText {

  static final Font FONT = Font.font(11);

  private final Text ruler = new Text();
  private final Map<String, Double> widths = new HashMap<>();

  HeaderText() {
    ruler.setFont(FONT);
  }

  HeaderMetrics.Names names(HeaderLine line) {
    return new HeaderMetrics.Names(
        widest(line, line::name),
        widest(line, line::briefName),
        widest(line, line::place),
        line.hasGlyphs());
  }

  private double widest(HeaderLine line, IntFunction<String> name) {
    double widest =
        IntStream.range(0, line.size()).mapToDouble(p -> width(name.apply(p))).max().orElse(0);
    return Math.min(Math.ceil(widest), HeaderMetrics.LONGEST_NAME);
  }

  double width(String text) {
    return widths.computeIfAbsent(
        text,
        t -> {
          ruler.setText(t);
          return ruler.getLayoutBounds().getWidth();
        });
  }

  /** The text, or as much of it as fits with an ellipsis; empty where not even that fits. */
  String cut(String text, double room) {
    if (width(text) <= room + 0.5) {
      return text;
    }
    int least = 0;
    int most = text.length();
    while (least < most) {
      int middle = (least + most + 1) / 2;
      if (width(shortened(text, middle)) <= room) {
        least = middle;
      } else {
        most = middle - 1;
      }
    }
    return least < 2 ? "" : shortened(text, least);
  }

  private static String shortened(String text, int length) {
    return text.substring(0, length).strip() + "…";
  }
}
