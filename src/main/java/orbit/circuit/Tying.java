package orbit.circuit;

import java.util.OptionalInt;
import orbit.family.Family;
import orbit.symmetry.Group;
import orbit.symmetry.Subgroup;
import orbit.symmetry.Turning;

/**
 * What a group convolution would tie: the orbits of a circuit's cells under a group share one
 * kernel, up to turns.
 *
 * @param name of the group
 * @param mirrored whether the circuit's group has it not: features are taken to be their own mirror
 *     images
 * @param order of the group
 * @param bands which cells share a kernel
 * @param kernels free kernels of the units that there are: the number of bands
 * @param completeKernels those with a unit at every place, by Burnside's count: the mean over the
 *     group of the number of cells that an element leaves where they are
 * @param weights free weights; fewer than those of the free kernels where an element leaves a cell
 *     where it is, so that its kernel must look the same turned; empty where turns interpolate
 * @param cells cells with a kernel
 * @param expected the share that random weights would keep: their free dimensions; where turns
 *     interpolate, what random weights were seen to keep
 * @param kept share of the energy that is left when cells that share a kernel get their mean; NaN
 *     where there is none
 */
public record Tying(
    String name,
    boolean mirrored,
    int order,
    Bands bands,
    int kernels,
    int completeKernels,
    OptionalInt weights,
    int cells,
    double expected,
    double kept) {

  /** The tying that a group imposes. */
  public static Tying of(TyingChoice choice) {
    Circuit circuit = choice.circuit();
    Subgroup subgroup = choice.group().subgroup();
    Bands bands = new Bands(circuit, subgroup);
    int cells = 0;
    for (int band = 0; band < bands.count(); band++) {
      cells += bands.cells(band).size();
    }
    OptionalInt free = freeWeights(circuit, subgroup, bands);
    EquivariantPart part = new EquivariantPart(circuit, subgroup);
    double all = (double) cells * circuit.weights().kernelSize();
    return new Tying(
        choice.group().name(),
        choice.mirrored(),
        subgroup.order(),
        bands,
        bands.count(),
        complete(circuit, subgroup),
        free,
        cells,
        free.isPresent() ? free.getAsInt() / all : RandomWeights.kept(circuit.weights(), part),
        part.score(circuit.weights()));
  }

  private static int complete(Circuit circuit, Subgroup subgroup) {
    long fixed =
        subgroup
            .elements()
            .mapToLong(g -> fixedPlaces(circuit.output(), g) * fixedPlaces(circuit.input(), g))
            .sum();
    return (int) (fixed / subgroup.order());
  }

  private static long fixedPlaces(Side side, int element) {
    long fixed = 0;
    for (Family family : side.families()) {
      for (int place = 0; place < family.placeCount(); place++) {
        fixed += family.move(element, place) == place ? 1 : 0;
      }
    }
    return fixed;
  }

  private static OptionalInt freeWeights(Circuit circuit, Subgroup subgroup, Bands bands) {
    Group group = circuit.group();
    int[] elements = subgroup.elements().toArray();
    int height = circuit.weights().height();
    int width = circuit.weights().width();
    int[] fixedPixels = new int[elements.length];
    for (int e = 0; e < elements.length; e++) {
      Turning turning = Turning.of(group.element(elements[e]), height, width);
      if (!turning.isExact()) {
        return OptionalInt.empty();
      }
      fixedPixels[e] = fixedPixels(turning, height * width);
    }
    int free = 0;
    for (int band = 0; band < bands.count(); band++) {
      Bands.Cell cell = bands.cells(band).getFirst();
      int pixels = 0;
      int fixing = 0;
      for (int e = 0; e < elements.length; e++) {
        if (fixes(circuit, elements[e], cell)) {
          pixels += fixedPixels[e];
          fixing++;
        }
      }
      free += pixels / fixing;
    }
    return OptionalInt.of(free);
  }

  private static boolean fixes(Circuit circuit, int element, Bands.Cell cell) {
    Side output = circuit.output();
    Side input = circuit.input();
    return output.movedPlace(element, cell.output()) == output.place(cell.output())
        && input.movedPlace(element, cell.input()) == input.place(cell.input());
  }

  private static int fixedPixels(Turning turning, int pixels) {
    float[] numbers = new float[pixels];
    float[] turned = new float[pixels];
    for (int k = 0; k < pixels; k++) {
      numbers[k] = k;
    }
    turning.apply(numbers, turned);
    int fixed = 0;
    for (int k = 0; k < pixels; k++) {
      fixed += numbers[k] == turned[k] ? 1 : 0;
    }
    return fixed;
  }
}
