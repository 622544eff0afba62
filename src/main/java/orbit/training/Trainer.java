package orbit.training;

import ai.djl.engine.Engine;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import ai.djl.training.GradientCollector;
import java.util.ArrayList;
import java.util.List;
import orbit.engine.Constants;
import orbit.engine.Forward;
import orbit.network.Batch;
import orbit.network.Graph;
import orbit.network.Operation;
import orbit.network.Tensor;

/** A network under training: its weights, its heads and the state of the optimiser. */
final class Trainer {

  private static final String LAST = "mixed3b";

  private final Engine engine;
  private final Recipe recipe;
  private final Graph graph;
  private final Heads heads;
  private final List<Tensor> parameters;
  private final AdamW optimiser;
  private int step;

  Trainer(Recipe recipe, Engine engine) {
    this.engine = engine;
    this.recipe = recipe;
    this.graph = LeavesArchitecture.untrained(recipe.seed());
    this.heads = new Heads(graph.shape(LAST).channels(), recipe.seed() + 1);
    this.parameters = new ArrayList<>();
    graph
        .nodes()
        .forEach(
            node -> {
              switch (node.operation()) {
                case Operation.Convolution convolution -> parameters.add(convolution.kernels());
                case Operation.Bias(Tensor values) -> parameters.add(values);
                default -> {}
              }
            });
    parameters.add(heads.weights());
    parameters.add(heads.bias());
    double[] decays =
        parameters.stream().mapToDouble(tensor -> recipe.decayOf(tensor.name())).toArray();
    this.optimiser = new AdamW(parameters, decays);
  }

  Graph graph() {
    return graph;
  }

  /** Number of updates so far. */
  int step() {
    return step;
  }

  /** Everything that the next update depends on: weights, then moments. */
  List<Tensor> state() {
    List<Tensor> state = new ArrayList<>(parameters);
    state.addAll(optimiser.moments());
    return state;
  }

  /**
   * Goes back to a saved state.
   *
   * @throws IllegalArgumentException if it is of another network
   */
  void restore(Snapshot snapshot) {
    for (Tensor tensor : state()) {
      Tensor saved = snapshot.tensor(tensor.name());
      if (saved.values().length != tensor.values().length) {
        throw new IllegalArgumentException(saved + " does not fit " + tensor);
      }
      System.arraycopy(saved.values(), 0, tensor.values(), 0, saved.values().length);
    }
    step = snapshot.step();
  }

  /** One update; returns the loss before it. */
  double learn(Examples examples) {
    try (NDManager passing = engine.newBaseManager()) {
      Constants constants = new Constants(passing);
      parameters.forEach(parameter -> constants.of(parameter).setRequiresGradient(true));
      NDArray pictures = array(passing, examples.pictures());
      float loss;
      try (GradientCollector collector = engine.newGradientCollector()) {
        NDArray maps = new Forward(graph, List.of(LAST), constants).run(pictures, false).getFirst();
        NDArray total =
            Heads.loss(heads.logProbabilities(maps, constants), examples.labels(), passing);
        collector.backward(total);
        loss = total.getFloat();
      }
      List<float[]> gradients = new ArrayList<>();
      for (Tensor parameter : parameters) {
        gradients.add(constants.of(parameter).getGradient().toFloatArray());
      }
      optimiser.update(gradients, step + 1, recipe.rateAt(step));
      step++;
      return loss;
    }
  }

  /** Begins anew with the units that hardly answer to the examples; returns their number. */
  int revive(Examples examples) {
    try (NDManager passing = engine.newBaseManager()) {
      return new Revival(graph, optimiser, recipe.seed())
          .revive(array(passing, examples.pictures()), passing, step);
    }
  }

  /** How many of the examples each head names rightly. */
  int[] right(Examples examples) {
    try (NDManager passing = engine.newBaseManager()) {
      Constants constants = new Constants(passing);
      NDArray pictures = array(passing, examples.pictures());
      NDArray maps = new Forward(graph, List.of(LAST), constants).run(pictures, true).getFirst();
      NDArray[] answers = heads.logProbabilities(maps, constants);
      int[] right = new int[answers.length];
      for (int h = 0; h < answers.length; h++) {
        long[] named = answers[h].argMax(1).toLongArray();
        for (int p = 0; p < named.length; p++) {
          right[h] += named[p] == examples.labels()[h][p] ? 1 : 0;
        }
      }
      return right;
    }
  }

  private static NDArray array(NDManager manager, Batch batch) {
    return manager.create(
        batch.values(),
        new Shape(
            batch.count(),
            batch.shape().channels(),
            batch.shape().height(),
            batch.shape().width()));
  }
}
