package orbit.circuit;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;

/**
 * Draws the synthetic circuits that come with the program: analytic kernels, noise from a seed, and
 * in the first one unit that is wired differently. Run {@link #main} to write them again.
 */
final class ExampleCircuits {

  static final Path FOLDER = Path.of("src/main/resources/orbit/examples");
  private static final double NOISE = 0.04;

  private ExampleCircuits() {}

  public static void main(String[] arguments) throws IOException {
    Files.writeString(FOLDER.resolve("curves.json"), curves());
    Files.writeString(FOLDER.resolve("high-low.json"), highLow());
    Files.writeString(FOLDER.resolve("colour-contrast.json"), colourContrast());
  }

  /** The weight at (x, y) right of and below the kernel's centre. */
  private interface Kernel {
    double at(double x, double y);
  }

  private record Unit(int number, double rotation, double hue, boolean hole) {}

  static String curves() {
    SplittableRandom random = new SplittableRandom(1);
    List<Unit> inputs = turned(shuffled(8, random), 45, 100, random);
    List<Unit> outputs = turned(shuffled(8, random), 45, 300, random);
    Unit odd = outputs.get(3);
    return circuit(
        "curves",
        "Synthetic: curves to curves at eight turns; unit second:%d is wired differently"
            .formatted(odd.number()),
        "[{\"action\":\"rotation\",\"order\":8}]",
        family("early curves", "\"trivial\"", inputs, false),
        family("curves", "\"trivial\"", outputs, false),
        outputs,
        inputs,
        5,
        (o, i) -> {
          double apart = Math.toRadians(i.rotation() - o.rotation() + (o == odd ? 90 : 0));
          double strength = 0.7 * Math.cos(apart) + 0.2 * Math.cos(2 * apart);
          return (x, y) -> strength * arc(x, y, Math.toRadians(o.rotation()));
        },
        random);
  }

  static String highLow() {
    SplittableRandom random = new SplittableRandom(2);
    List<Unit> outputs = turned(shuffled(4, random), 90, 40, random);
    List<Unit> inputs = List.of(new Unit(11, 0, 0, false), new Unit(52, 0, 0, false));
    String invariant =
        "{\"name\":\"%s\",\"stabilizer\":\"group\",\"units\":[{\"unit\":%d,\"place\":null}]}";
    return circuit(
        "high-low",
        "Synthetic: a high and a low frequency to boundaries between them",
        "[{\"action\":\"rotation\",\"order\":4}]",
        invariant.formatted("high frequency", 11) + "," + invariant.formatted("low frequency", 52),
        family("high-low boundaries", "\"trivial\"", outputs, false),
        outputs,
        inputs,
        5,
        (o, i) -> {
          double sign = i.number() == 11 ? 1 : -1;
          double angle = Math.toRadians(o.rotation());
          return (x, y) ->
              sign
                  * 0.6
                  * (x * Math.cos(angle) + y * Math.sin(angle))
                  * Math.exp(-(x * x + y * y) / 4);
        },
        random);
  }

  static String colourContrast() {
    SplittableRandom random = new SplittableRandom(3);
    List<Unit> inputs = contrasts(200, random, -1);
    List<Unit> outputs = contrasts(20, random, 5);
    String twisted = "[{\"rotation\":0,\"hue\":0},{\"rotation\":180,\"hue\":180}]";
    return circuit(
        "colour-contrast",
        "Synthetic: colour contrast under hue and rotation, half turns undoing each other; one"
            + " hole",
        "[{\"action\":\"rotation\",\"order\":4},{\"action\":\"hue\",\"order\":4}]",
        family("colour contrast", twisted, inputs, true),
        family("colour contrast", twisted, outputs, true),
        outputs,
        inputs,
        3,
        (o, i) -> {
          double turn = Math.toRadians(i.rotation() - o.rotation());
          double hue = Math.toRadians(i.hue() - o.hue());
          double strength = 0.6 * Math.cos(turn) * Math.cos(hue);
          double angle = Math.toRadians(o.rotation());
          return (x, y) -> {
            double across = -x * Math.sin(angle) + y * Math.cos(angle);
            return strength * Math.exp(-across * across / 0.8);
          };
        },
        random);
  }

  /** An arc that bulges towards the angle, of radius 2 about a point behind the centre. */
  private static double arc(double x, double y, double angle) {
    double along = x * Math.cos(angle) + y * Math.sin(angle) + 1.2;
    double across = -x * Math.sin(angle) + y * Math.cos(angle);
    double off = Math.hypot(along, across) - 1.8;
    return Math.exp(-off * off / 0.5) - 0.3 * Math.exp(-(off - 1.4) * (off - 1.4) / 0.8);
  }

  private static List<Unit> turned(int[] steps, double degrees, int from, SplittableRandom random) {
    List<Unit> units = new ArrayList<>();
    for (int k = 0; k < steps.length; k++) {
      units.add(new Unit(from + 12 * k + random.nextInt(12), steps[k] * degrees, 0, false));
    }
    return units;
  }

  private static List<Unit> contrasts(int from, SplittableRandom random, int hole) {
    List<Unit> units = new ArrayList<>();
    int[] places = shuffled(8, random);
    for (int k = 0; k < 8; k++) {
      int number = from + 7 * k + random.nextInt(7);
      units.add(new Unit(number, places[k] % 4 * 90, places[k] / 4 * 90, k == hole));
    }
    return units;
  }

  private static int[] shuffled(int size, SplittableRandom random) {
    int[] order = new int[size];
    for (int k = 0; k < size; k++) {
      int other = random.nextInt(k + 1);
      order[k] = order[other];
      order[other] = k;
    }
    return order;
  }

  private static String family(String name, String stabilizer, List<Unit> units, boolean hued) {
    List<String> members = new ArrayList<>();
    for (Unit unit : units) {
      String hue = hued ? ",\"hue\":%.0f".formatted(unit.hue()) : "";
      members.add(
          "{\"unit\":%s,\"place\":{\"rotation\":%.0f%s}%s}"
              .formatted(
                  unit.hole() ? "null" : unit.number(),
                  unit.rotation(),
                  hue,
                  unit.hole() ? ",\"hole\":true" : ""));
    }
    return "{\"name\":\"%s\",\"stabilizer\":%s,\"units\":[\n    %s]}"
        .formatted(name, stabilizer, String.join(",\n    ", members));
  }

  private interface Wiring {
    Kernel kernel(Unit output, Unit input);
  }

  private static String circuit(
      String name,
      String title,
      String factors,
      String inputFamilies,
      String outputFamilies,
      List<Unit> outputs,
      List<Unit> inputs,
      int size,
      Wiring wiring,
      SplittableRandom random) {
    List<String> rows = new ArrayList<>();
    for (Unit output : outputs) {
      List<String> kernels = new ArrayList<>();
      for (Unit input : inputs) {
        kernels.add(
            output.hole() || input.hole()
                ? "null"
                : kernel(wiring.kernel(output, input), size, random));
      }
      rows.add("[" + String.join(",\n    ", kernels) + "]");
    }
    return """
    {"orbit":1,"kind":"circuit","name":"%s",
     "title":"%s",
     "source":"Drawn by Orbit from analytic kernels and seeded noise; no trained network.",
     "convention":"angles in degrees clockwise from pointing right; weights[out][in][row][col], row 0 at the top, cross-correlation",
     "group":{"factors":%s},
     "input":{"layer":"first","families":[%s]},
     "output":{"layer":"second","families":[%s]},
     "kernel":[%d,%d],
     "weights":[
      %s]}
    """
        .formatted(
            name,
            title,
            factors,
            inputFamilies,
            outputFamilies,
            size,
            size,
            String.join(",\n  ", rows));
  }

  private static String kernel(Kernel kernel, int size, SplittableRandom random) {
    List<String> lines = new ArrayList<>();
    for (int row = 0; row < size; row++) {
      List<String> values = new ArrayList<>();
      for (int column = 0; column < size; column++) {
        double noise = NOISE * (random.nextDouble() + random.nextDouble() - 1);
        double value = kernel.at(column - (size - 1) / 2.0, row - (size - 1) / 2.0) + noise;
        values.add(String.format(Locale.ROOT, "%.4f", value));
      }
      lines.add("[" + String.join(",", values) + "]");
    }
    return "[" + String.join(",", lines) + "]";
  }
}
