package orbit.workspace;

import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;
import orbit.network.JsonReading;

/** The words that files use for one of a few things. */
final class Words {

  private Words() {}

  static String of(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT);
  }

  static <E extends Enum<E>> E read(JsonReading json, E[] all) {
    return read(json, List.of(all), Words::of);
  }

  static <T> T read(JsonReading json, List<T> all, Function<T, String> word) {
    String text = json.text();
    return all.stream()
        .filter(one -> word.apply(one).equals(text))
        .findFirst()
        .orElseThrow(
            () ->
                json.problem(
                    "there is no such value as " + json.shown(),
                    "use one of " + all.stream().map(word).collect(Collectors.joining(", "))));
  }
}
