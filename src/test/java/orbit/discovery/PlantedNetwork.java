package orbit.discovery;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import orbit.family.Family;
import orbit.family.Member;
import orbit.family.Place;
import orbit.network.Graph;
import orbit.network.Model;
import orbit.network.Node;
import orbit.network.Operation;
import orbit.network.Padding;
import orbit.network.Shape;
import orbit.network.Tensor;
import orbit.network.ValueRange;
import orbit.network.Window;
import orbit.symmetry.Action;
import orbit.symmetry.Element;
import orbit.symmetry.Group;

/**
 * A network of two layers on the picture, {@code low} and {@code high}: the first eight units of
 * each are curves at eight angles, in fields of 21 and 33 pixels; the others are strokes here and
 * there.
 */
public final class PlantedNetwork {

  private static final int COPIES = 8;
  private static final int STRANGERS = 32;
  private static final double SMALL = 7;

  private PlantedNetwork() {}

  private static Node layer(String name, int side, double size, Random random) {
    int area = side * side;
    float[] kernels = new float[(COPIES + STRANGERS) * 3 * area];
    for (int unit = 0; unit < COPIES + STRANGERS; unit++) {
      List<double[]> strokes = new ArrayList<>();
      for (int k = 0; unit >= COPIES && k < 3; k++) {
        strokes.add(
            new double[] {
              (random.nextDouble() - 0.5) * side / 2,
              (random.nextDouble() - 0.5) * side / 2,
              2 * Math.PI * random.nextDouble(),
              side * (0.15 + 0.3 * random.nextDouble()),
              random.nextGaussian()
            });
      }
      for (int k = 0; k < area; k++) {
        double x = k % side - (side - 1) / 2.0;
        double y = k / side - (side - 1) / 2.0;
        double value = unit < COPIES ? curve(x / size, y / size, 2 * Math.PI * unit / COPIES) : 0;
        for (double[] stroke : strokes) {
          double at = stroke[3];
          value += stroke[4] * curve((x - stroke[0]) / at, (y - stroke[1]) / at, stroke[2]);
        }
        for (int c = 0; c < 3; c++) {
          kernels[(unit * 3 + c) * area + k] = (float) value;
        }
      }
    }
    Window window = new Window(side, side, 1, 1, 1, 1, new Padding.Fixed(0, 0, 0, 0), false);
    Tensor weights = new Tensor(name, new int[] {COPIES + STRANGERS, 3, side, side}, kernels);
    return new Node(name, new Operation.Convolution(weights, window, 1), "input");
  }

  /** Bright along an arc of radius 0.6 that bulges to the angle, dark on both sides of it. */
  private static double curve(double x, double y, double angle) {
    double along = x * Math.cos(angle) + y * Math.sin(angle) + 0.6;
    double aside = y * Math.cos(angle) - x * Math.sin(angle);
    double off = (Math.hypot(along, aside) - 0.6) / 0.12;
    double bend = Math.atan2(aside, along);
    return (1 - off * off) * Math.exp(-off * off / 2 - bend * bend * 1.5);
  }

  /**
   * @param size of the second layer's curves in shares of the first one's
   */
  public static Model of(double size) {
    Random random = new Random(4);
    Graph graph =
        new Graph(
            new Shape(3, 48, 48),
            List.of(
                new Node("input", new Operation.Input()),
                layer("low", 21, SMALL, random),
                layer("high", 33, SMALL * size, random)));
    Model first =
        new Model("planted", "made", graph, new ValueRange(-1, 1), Map.of("low", "low"), "00");
    return first.withLayer(first.layer("high").orElseThrow());
  }

  /** The curves of either layer. */
  public static Family curves() {
    List<Member> members = new ArrayList<>();
    for (int p = 0; p < COPIES; p++) {
      members.add(Member.unit(p, "", new Place.OnOrbit(Element.rotation(45 * p))));
    }
    return Family.onOrbit("curves", new Group.Cyclic(Action.ROTATION, 8), List.of(), members);
  }
}
