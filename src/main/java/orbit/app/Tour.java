package orbit.app;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import orbit.circuit.CircuitPlan;
import orbit.circuit.Ordering;
import orbit.view.LaboratoryPage;

/**
 * The story of the article in steps (Olah et al., Naturally Occurring Equivariance in Neural
 * Networks, doi 10.23915/distill.00024.004).
 */
record Tour(List<TourStep> steps) {

  /** The published circuit of curves that turn with curves. */
  private static final String CURVES = "curve";

  /** Says so, because the shipped network's own circuits score about as chance does. */
  private static final String DRAWN =
      " The small network that comes with Orbit hardly shows this between its layers, so from here"
          + " on the circuit is a drawn one, with noise added.";

  Tour {
    steps = List.copyOf(steps);
  }

  /** On the open network where it has the published circuit, or else on what comes with Orbit. */
  static Tour of(Optional<NetworkOrigin> open) {
    return open.flatMap(
            origin ->
                origin.circuits().stream()
                    .filter(plan -> Objects.equals(plan.name(), CURVES))
                    .findFirst()
                    .map(plan -> published(origin, plan)))
        .orElseGet(Tour::shipped);
  }

  private static Tour published(NetworkOrigin origin, CircuitPlan plan) {
    String layer = plan.output().layer();
    return walk(
        new TourPlace.OfNetwork(origin),
        new TourNetwork(layer, "curves", "curve"),
        "curve",
        new TourPlace.OfPlan(origin, plan),
        "");
  }

  private static Tour shipped() {
    return walk(
        new TourPlace.OfShipped(),
        new TourNetwork("conv2d0", "edge", "edge"),
        "edge",
        new TourPlace.OfExample(Examples.all().getFirst(), "curves"),
        DRAWN);
  }

  private static Tour walk(
      TourPlace network, TourNetwork units, String feature, TourPlace circuit, String drawn) {
    TourCircuit related = TourCircuit.BY_NUMBER.by(Ordering.RELATIVE);
    TourCircuit framed = related.framed();
    return new Tour(
        List.of(
            new TourStep(
                "What units look for",
                "Each picture shows what one unit of "
                    + units.layer()
                    + " answers to most. Look along the rows: one feature comes back again and"
                    + " again, turned, mirrored or in another colour.",
                network,
                units.pictures()),
            new TourStep(
                "One feature, many turns",
                "These units are a family: each answers to the same "
                    + feature
                    + ", at a turn of its own. Move the rotation slider or press play: the"
                    + " strongest answer passes from unit to unit round the ring.",
                network,
                units.bench()),
            new TourStep(
                "Weights by number look like noise",
                "Here are the weights from one family of curves to another, a small kernel for"
                    + " each pair of units, in the order of the units' numbers."
                    + drawn,
                circuit,
                TourCircuit.BY_NUMBER.arranging()),
            new TourStep(
                "By relation they fall into bands",
                "Nothing has changed but the order: a column now holds the pairs in which the"
                    + " input is turned by the same angle against the output. Such cells form a"
                    + " band; click one twice to see all of it.",
                circuit,
                related.arranging()),
            new TourStep(
                "One kernel, turned",
                "Each kernel is now turned back by the angle of its output. Down a column all"
                    + " kernels look nearly alike: the circuit is a few kernels and their turns.",
                circuit,
                framed.arranging()),
            new TourStep(
                "How exact is it?",
                "The score at the right is the share of the weights' energy that is symmetric,"
                    + " 1 for a perfect symmetry. Read it beside chance, the score of the same"
                    + " weights with their units shuffled: close to that it would mean nothing.",
                circuit,
                framed.arranging()),
            new TourStep(
                "The unit that is the exception",
                "The table lists the units that the symmetry explains least. The output that"
                    + " differs most is selected in the matrix: compare its row with the others.",
                circuit,
                framed.withException().beside(LaboratoryPage.UNITS).arranging()),
            new TourStep(
                "The same, transposed",
                "Outputs now stand along the top, and the bands run the other way. Features"
                    + " without a direction make the plainest case: from one of them to turned"
                    + " ones a circuit is a row of turned kernels, and back to one it is the"
                    + " same row transposed.",
                circuit,
                related.turned().arranging()),
            new TourStep(
                "What a group convolution ties",
                "Cells of one colour share one kernel in a group convolution, which is symmetric"
                    + " by design. An ordinary network is free to learn every cell by itself;"
                    + " the score says how close it came.",
                circuit,
                related.beside(LaboratoryPage.TYING).arranging())));
  }
}
