package orbit.visualization;

import java.awt.image.BufferedImage;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import orbit.engine.DjlNetwork;
import orbit.engine.EngineLibrary;
import orbit.format.ModelFile;
import orbit.network.Batch;
import orbit.network.Layer;
import orbit.network.Model;
import orbit.network.Network;
import orbit.network.Shape;
import orbit.network.StrictJson;
import orbit.training.PictureGenerator;
import tools.jackson.databind.JsonNode;

/**
 * Prints how well a folder of pictures of the shipped network's units shows what excites them; run
 * by hand: FOLDER [FAMILIES.json].
 *
 * <p>A picture is shown to its unit at the centre, on grey. It is compared with the response at the
 * centre of each of 1,000 pictures of the generator, or with {@code -Danywhere=true} the largest
 * response anywhere in each, which favours these.
 */
final class PictureCheck {

  private static final int DRAWN = 1000;
  private static final double SHARE = 0.95;

  private static final boolean ANYWHERE = Boolean.getBoolean("anywhere");

  /** Pictures turned by less show little. */
  private static final double LEAST_TURN = 30;

  private final Model model;
  private final Network network;
  private final Path folder;

  private PictureCheck(Model model, Network network, Path folder) {
    this.model = model;
    this.network = network;
    this.folder = folder;
  }

  public static void main(String[] args) throws Exception {
    Model model = ModelFile.read(Path.of("models/leaves"));
    try (DjlNetwork network = new DjlNetwork(model.graph(), EngineLibrary.load(1))) {
      PictureCheck check = new PictureCheck(model, network, Path.of(args[0]));
      check.printUnits();
      if (args.length > 1) {
        check.printFamilies(Path.of(args[1]));
      }
    }
  }

  private void printUnits() throws IOException {
    List<Layer> layers = model.layers().stream().filter(this::hasPictures).toList();
    double[][][] strongest = strongest(layers);
    int allLive = 0;
    int allShown = 0;
    for (int l = 0; l < layers.size(); l++) {
      Layer layer = layers.get(l);
      double[] most = new double[layer.units()];
      for (int u = 0; u < most.length; u++) {
        most[u] = java.util.Arrays.stream(strongest[l][u]).max().orElseThrow();
      }
      double median = java.util.Arrays.stream(most).sorted().toArray()[most.length / 2];
      int live = 0;
      int shown = 0;
      List<Integer> failed = new ArrayList<>();
      for (int u = 0; u < most.length; u++) {
        if (most[u] > median / 100) {
          live++;
          double own = response(layer, u, picture(layer, u), 0);
          long below = java.util.Arrays.stream(strongest[l][u]).filter(r -> r < own).count();
          if (below >= SHARE * DRAWN) {
            shown++;
          } else {
            failed.add(u);
          }
        }
      }
      allLive += live;
      allShown += shown;
      System.out.printf(
          "%s: %d of %d live units above %.0f %% of %d pictures; not %s%n",
          layer.name(), shown, live, 100 * SHARE, DRAWN, failed);
    }
    System.out.printf("all: %d of %d, %.1f %%%n", allShown, allLive, 100.0 * allShown / allLive);
  }

  private boolean hasPictures(Layer layer) {
    return Files.exists(folder.resolve(layer.name() + "_0.png"));
  }

  /** [layer][unit][picture] */
  private double[][][] strongest(List<Layer> layers) {
    Shape shape = new Shape(3, PictureGenerator.SIZE, PictureGenerator.SIZE);
    double[][][] strongest = new double[layers.size()][][];
    for (int l = 0; l < strongest.length; l++) {
      strongest[l] = new double[layers.get(l).units()][DRAWN];
    }
    PictureGenerator generator = new PictureGenerator(20_001);
    List<String> nodes = layers.stream().map(Layer::node).toList();
    for (int p = 0; p < DRAWN; p++) {
      float[] drawn = generator.picture(p).values();
      List<Batch> maps = network.activations(Batch.of(shape, drawn), nodes);
      for (int l = 0; l < strongest.length; l++) {
        int cells = maps.get(l).shape().height() * maps.get(l).shape().width();
        for (int u = 0; u < strongest[l].length; u++) {
          double most = 0;
          int middle = maps.get(l).shape().height() / 2 * maps.get(l).shape().width();
          int centre = middle + maps.get(l).shape().width() / 2;
          int from = u * cells + (ANYWHERE ? 0 : centre);
          for (int k = from; k < (ANYWHERE ? (u + 1) * cells : from + 1); k++) {
            most = Math.max(most, maps.get(l).values()[k]);
          }
          strongest[l][u][p] = most;
        }
      }
    }
    return strongest;
  }

  /** Of a unit to a picture that is turned by some degrees, clockwise on the screen. */
  private double response(Layer layer, int unit, Picture picture, double degrees) {
    Settings settings =
        new Settings(
            picture.shape().width(), 1, 0, 1, Parametrisation.PUBLISHED, Transform.PUBLISHED, 0.05);
    Objective centre = new Objective.Unit(unit, Place.CENTRE);
    Stage stage = Stage.of(model.graph(), Request.of(model, layer, centre, settings));
    Shape view = stage.view();
    int side = picture.shape().width();
    Motion turned = Motion.draw(List.of(new Transform.Rotate(List.of(degrees))), new Random(0));
    Sampling sampling =
        new Sampling(
            side, side, view.height(), view.width(), stage.centreX(), stage.centreY(), turned);
    float[] seen = new float[view.size()];
    for (int c = 0; c < view.channels(); c++) {
      float[] colour = new float[side * side];
      for (int k = 0; k < colour.length; k++) {
        colour[k] = (picture.values()[c * colour.length + k] & 0xff) / 255f;
      }
      double black = model.range().value(c, 0);
      double range = model.range().value(c, 1) - black;
      sampling.apply(colour, seen, c * view.height() * view.width(), black, range);
    }
    try (Network part = network.with(stage.graph())) {
      return part.activations(Batch.of(view, seen), stage.node()).at(0, 0, stage.y(), stage.x());
    }
  }

  private Picture picture(Layer layer, int unit) throws IOException {
    File file = folder.resolve(layer.name() + "_" + unit + ".png").toFile();
    BufferedImage image = ImageIO.read(file);
    int pixels = image.getWidth() * image.getHeight();
    byte[] values = new byte[3 * pixels];
    for (int k = 0; k < pixels; k++) {
      int rgb = image.getRGB(k % image.getWidth(), k / image.getWidth());
      for (int c = 0; c < 3; c++) {
        values[c * pixels + k] = (byte) (rgb >> (16 - 8 * c));
      }
    }
    return new Picture(new Shape(3, image.getHeight(), image.getWidth()), values);
  }

  private void printFamilies(Path file) throws IOException {
    JsonNode families = StrictJson.MAPPER.readTree(Files.readAllBytes(file)).get("families");
    for (JsonNode family : families) {
      JsonNode factors = family.get("group").get("factors");
      Layer layer = model.layer(family.path("layer").asString("")).orElse(null);
      if (layer == null
          || !hasPictures(layer)
          || factors.size() != 1
          || !isRotation(factors.get(0))) {
        continue;
      }
      TreeMap<Integer, Double> angles = new TreeMap<>();
      for (JsonNode member : family.get("units")) {
        JsonNode measured = member.path("measured").path("rotation");
        if (measured.isNumber() && member.path("unit").isNumber()) {
          angles.put(member.get("unit").asInt(), measured.asDouble());
        }
      }
      if (angles.size() > 2) {
        print(family.get("name").asString(), layer, angles);
      }
    }
  }

  private static boolean isRotation(JsonNode factor) {
    return factor.get("action").asString().equals("rotation");
  }

  /** Each picture turned to where another unit of the family has it. */
  private void print(String name, Layer layer, TreeMap<Integer, Double> angles) throws IOException {
    List<Integer> units = List.copyOf(angles.keySet());
    int pairs = 0;
    int moreThanItself = 0;
    int mostOfAll = 0;
    for (int from : units) {
      Picture picture = picture(layer, from);
      for (int to : units) {
        double turn = angles.get(to) - angles.get(from);
        double apart = Math.abs(turn) % 360;
        if (Math.min(apart, 360 - apart) < LEAST_TURN) {
          continue;
        }
        double[] responses =
            units.stream().mapToDouble(unit -> response(layer, unit, picture, turn)).toArray();
        int there = units.indexOf(to);
        pairs++;
        moreThanItself += responses[there] > responses[units.indexOf(from)] ? 1 : 0;
        boolean most =
            IntStream.range(0, responses.length)
                .allMatch(k -> k == there || responses[k] < responses[there]);
        mostOfAll += most ? 1 : 0;
      }
    }
    System.out.printf(
        "%s, %s, %d units: of %d turned pictures %.0f %% excite the unit there more than their own,"
            + " %.0f %% more than any other of the family (chance %.0f %%)%n",
        layer.name(),
        name,
        units.size(),
        pairs,
        100.0 * moreThanItself / pairs,
        100.0 * mostOfAll / pairs,
        100.0 / units.size());
  }
}
