package orbit.visualization.example;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import orbit.network.Batch;
import orbit.network.Drawing;
import orbit.network.Graph;
import orbit.network.Model;
import orbit.network.Operation;
import orbit.network.Shape;
import orbit.network.ValueRange;
import orbit.network.Window;

/**
 * Pictures that are in no file, drawn at random by their names, and a small network to see them.
 */
final class DrawnPictures implements PictureReader {

  private final Map<String, Shape> shapes = new LinkedHashMap<>();
  private final List<String> broken = new ArrayList<>();

  /** Adds a picture; of one named {@code same...} all copies are alike. */
  DrawnPictures add(String name, int height, int width) {
    shapes.put(name, new Shape(1, height, width));
    return this;
  }

  DrawnPictures addBroken(String name) {
    broken.add(name);
    return add(name, 1, 1);
  }

  ExampleFolder folder() {
    return new ExampleFolder(
        Path.of("drawn").toAbsolutePath(),
        shapes.keySet().stream().map(name -> new ExampleFolder.Entry(name, 1, 2)).toList());
  }

  @Override
  public Batch read(Path file, Shape wanted, ValueRange range) throws IOException {
    String name = String.valueOf(file.getFileName());
    if (broken.contains(name)) {
      throw new IOException(name + " is broken.");
    }
    Shape extent = shapes.get(name);
    Shape shape = new Shape(wanted.channels(), extent.height(), extent.width());
    float[] values = new float[shape.size()];
    Random random = new Random(name.startsWith("same") ? 0 : name.hashCode());
    for (int k = 0; k < values.length; k++) {
      values[k] = (float) range.value(0, random.nextDouble());
    }
    return Batch.of(shape, values);
  }

  /** Two convolutions, one of them striding, each with ReLU: {@code a}, {@code b}. */
  static Model model(long seed, int channels, int side) {
    Graph graph =
        new Drawing(new Random(seed), channels, side, side)
            .convolution("a_sum", "input", 3, Window.square(3, 2, Drawing.SAME), 1)
            .add("a", new Operation.Relu(), "a_sum")
            .convolution("b_sum", "a", 4, 3)
            .add("b", new Operation.Relu(), "b_sum")
            .dense("c", "b", 2)
            .graph();
    Map<String, String> layers = new LinkedHashMap<>();
    List.of("a", "b", "c").forEach(name -> layers.put(name, name));
    return new Model(
        "drawn", "test", graph, new ValueRange(-1, 1), layers, Long.toHexString(seed) + "5e");
  }
}
