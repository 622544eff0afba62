package orbit.stimulus;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** Units as a person writes them: {@code 1, 5, 8-12}. */
public final class UnitList {

  private static final Pattern PART = Pattern.compile("(\\d{1,7})(?:\\s*[-–]\\s*(\\d{1,7}))?");

  private UnitList() {}

  /**
   * Units in the order written, each once; all of them for an empty text.
   *
   * @param all number of units of the layer
   * @throws IllegalArgumentException one sentence, if a part is no unit of the layer
   */
  public static List<Integer> parse(String text, int all) {
    if (text.isBlank()) {
      return IntStream.range(0, all).boxed().toList();
    }
    Set<Integer> units = new LinkedHashSet<>();
    for (String part : text.split(",", -1)) {
      Matcher match = PART.matcher(part.strip());
      if (!match.matches()) {
        throw new IllegalArgumentException(
            "'%s' is no unit; write numbers such as 1, 5, 8-12".formatted(part.strip()));
      }
      int first = Integer.parseInt(match.group(1));
      int last = match.group(2) == null ? first : Integer.parseInt(match.group(2));
      if (last < first || last >= all) {
        throw new IllegalArgumentException(
            "units go from 0 to %d, not %s".formatted(all - 1, part.strip()));
      }
      for (int unit = first; unit <= last; unit++) {
        units.add(unit);
      }
    }
    return new ArrayList<>(units);
  }
}
