package orbit.circuit;

import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import orbit.family.Factor;
import orbit.family.FamilyWriter;
import orbit.family.Member;
import orbit.network.ExpandedWeights;
import orbit.network.Layer;
import orbit.network.Model;
import orbit.network.Weights;
import orbit.symmetry.Action;
import tools.jackson.databind.node.ObjectNode;

/**
 * Makes a circuit of a plan and a model: expanded weights between the two layers, of the planned
 * units only. Factors that the plan only names are found in the weights into all its outputs.
 */
public final class CircuitAssembly {

  private final CircuitPlan plan;
  private final Model model;
  private final long seed;
  private final Layer from;
  private final Layer to;

  private CircuitAssembly(CircuitPlan plan, Model model, long seed) {
    this.plan = plan;
    this.model = model;
    this.seed = seed;
    this.from = layer(plan.input(), plan.inputUnits());
    this.to = layer(plan.output(), plan.outputUnits());
  }

  /**
   * The circuit, with model, layers and seed as its provenance.
   *
   * @param seed of the factorization, where factors are sought
   * @param cancelled asked often
   * @throws IllegalArgumentException if the model has not these layers with so many units, one does
   *     not depend on the other, or the group cannot turn the kernels
   * @throws java.util.concurrent.CancellationException if no longer wanted
   */
  public static CircuitFile of(
      CircuitPlan plan, Model model, long seed, BooleanSupplier cancelled) {
    return new CircuitAssembly(plan, model, seed).assembled(cancelled);
  }

  /**
   * Expanded weights between all units of two layers, from behind pooling as in a circuit.
   *
   * @throws IllegalArgumentException if one layer does not depend on the other
   * @throws java.util.concurrent.CancellationException if no longer wanted
   */
  public static Weights weights(Model model, Layer from, Layer to, BooleanSupplier cancelled) {
    String origin = WeightOrigin.of(model.graph(), from.node(), to.node());
    return ExpandedWeights.between(model.graph(), origin, to.node(), cancelled).weights();
  }

  private Layer layer(Side side, OptionalInt units) {
    Layer layer =
        model
            .layer(side.layer())
            .orElseThrow(
                () ->
                    new IllegalArgumentException(
                        "%s has no layer %s; it has %s"
                            .formatted(
                                model.name(),
                                side.layer(),
                                model.layers().stream()
                                    .map(Layer::name)
                                    .collect(Collectors.joining(", ")))));
    if (units.orElse(layer.units()) != layer.units()) {
      throw new IllegalArgumentException(
          "%s of %s has %d units, not %d: the families are those of another network"
              .formatted(layer.name(), model.name(), layer.units(), units.getAsInt()));
    }
    for (int u = 0; u < side.size(); u++) {
      int last = last(side.member(u));
      if (last >= layer.units()) {
        throw new IllegalArgumentException(
            "%s of %s has units 0 to %d, no unit %d: the families are those of another network"
                .formatted(layer.name(), model.name(), layer.units() - 1, last));
      }
    }
    return layer;
  }

  private static int last(Member member) {
    return member.factor().orElse(null) instanceof Factor.Weighted factor
        ? factor.lastUnit()
        : member.unit().orElse(0);
  }

  private CircuitFile assembled(BooleanSupplier cancelled) {
    String origin = WeightOrigin.of(model.graph(), from.node(), to.node());
    ExpandedWeights expanded = ExpandedWeights.between(model.graph(), origin, to.node(), cancelled);
    Weights weights = expanded.weights();
    if (weights.height() != weights.width() && plan.group().step(Action.ROTATION) % 180 != 0) {
      throw new IllegalArgumentException(
          "kernels of %d x %d from %s to %s cannot be turned by %s"
              .formatted(
                  weights.height(), weights.width(), from.name(), to.name(), plan.group().name()));
    }
    PlannedKernels kernels = new PlannedKernels(plan.input(), plan.output(), weights);
    Optional<FactorPair> pair =
        seeks()
            ? Optional.of(FactorPair.of(kernels.rows(), plan.output(), seed))
            : Optional.empty();
    ObjectNode document = plan.document();
    document.remove("model");
    document.put("kind", "circuit");
    document.set("provenance", provenance(origin, expanded, pair));
    document.putArray("kernel").add(weights.height()).add(weights.width());
    // keeps the field's place; the values stand in an array of numbers
    document.putNull(CircuitReader.WEIGHTS);
    pair.ifPresent(found -> writeFactors(document, found));
    return CircuitReader.checked(document, kernels.cells(pair));
  }

  private boolean seeks() {
    return plan.input().families().stream()
        .flatMap(family -> family.members().stream())
        .anyMatch(member -> member.factor().orElse(null) instanceof Factor.Sought);
  }

  private void writeFactors(ObjectNode document, FactorPair pair) {
    Side input = plan.input();
    for (int i = 0; i < input.size(); i++) {
      if (input.member(i).factor().orElse(null) instanceof Factor.Sought sought) {
        ObjectNode member =
            (ObjectNode)
                document
                    .path("input")
                    .path("families")
                    .path(input.familyIndex(i))
                    .path("units")
                    .path(input.memberIndex(i));
        member.set("factor", FamilyWriter.factor(pair.at(sought.end())));
      }
    }
  }

  private ObjectNode provenance(
      String origin, ExpandedWeights expanded, Optional<FactorPair> pair) {
    ObjectNode json = plan.document().objectNode();
    json.put("model", model.name()).put("sha256", model.sha256());
    json.put("weights", "expanded; ReLU as identity, max pooling as average pooling");
    json.put("fromNode", origin).put("toNode", to.node()).put("stride", expanded.strideY());
    pair.ifPresent(
        found -> {
          ObjectNode factors = json.putObject("factors");
          factors.put("method", "one-sided NMF of the weights into the outputs, 2 components");
          factors.put("seed", seed).put("error", found.error());
          factors.put("momentTowards", found.momentTowards());
          factors.put("momentAway", found.momentAway());
          if (!found.clear()) {
            factors.put(
                "note",
                "both factors excite on the same side: which is which is not told by the weights");
          }
        });
    return json;
  }
}
