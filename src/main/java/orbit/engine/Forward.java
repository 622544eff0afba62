package orbit.engine;

import ai.djl.ndarray.NDArray;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import orbit.network.Graph;
import orbit.network.Node;
import orbit.network.Operation;
import orbit.network.Rectifier;

/**
 * The computation of some nodes of a graph and of nothing else: planned once, run on any number of
 * batches.
 *
 * <p>Maps are arrays [pictures][channels][height][width] and belong to the manager of the pictures.
 */
public final class Forward {

  private record Step(Node node, Operation operation, List<String> inputs, List<String> ended) {}

  private final List<String> targets;
  private final List<Step> steps = new ArrayList<>();
  private final Operations operations;

  /**
   * @throws orbit.network.GraphException if there is no such node
   */
  public Forward(Graph graph, List<String> targets, Constants constants) {
    this.targets = List.copyOf(targets);
    this.operations = new Operations(constants);
    List<Node> needed = graph.upTo(targets);
    Map<String, Integer> readers = new HashMap<>();
    needed.forEach(node -> node.inputs().forEach(name -> readers.merge(name, 1, Integer::sum)));
    Set<String> kept = new HashSet<>(targets);
    Set<String> merged = new HashSet<>();
    for (Node node : needed) {
      if (node.operation() instanceof Operation.Bias) {
        Node before = graph.node(node.inputs().getFirst());
        boolean alone =
            readers.getOrDefault(before.name(), 0) == 1 && !kept.contains(before.name());
        if (before.operation() instanceof Operation.Convolution && alone) {
          merged.add(before.name());
        }
      }
    }
    plan(graph, needed, kept, merged);
  }

  private void plan(Graph graph, List<Node> needed, Set<String> kept, Set<String> merged) {
    Map<String, Integer> lastReader = new HashMap<>();
    List<Step> planned = new ArrayList<>();
    for (Node node : needed) {
      if (merged.contains(node.name())) {
        continue;
      }
      Operation operation = node.operation();
      List<String> inputs = node.inputs();
      if (operation instanceof Operation.Bias && merged.contains(inputs.getFirst())) {
        Node convolution = graph.node(inputs.getFirst());
        inputs = convolution.inputs();
        operation = convolution.operation();
      }
      int index = planned.size();
      inputs.forEach(name -> lastReader.put(name, index));
      planned.add(new Step(node, operation, inputs, List.of()));
    }
    for (int s = 0; s < planned.size(); s++) {
      Step step = planned.get(s);
      int index = s;
      List<String> ended =
          step.inputs().stream()
              .distinct()
              .filter(name -> lastReader.getOrDefault(name, -1) == index)
              .filter(name -> !kept.contains(name))
              .filter(name -> !(graph.node(name).operation() instanceof Operation.Input))
              .toList();
      steps.add(new Step(step.node(), step.operation(), step.inputs(), ended));
    }
  }

  /**
   * Computes the nodes asked for, in their order.
   *
   * @param frees whether maps that are read for the last time are closed at once; not while
   *     gradients are collected
   */
  public List<NDArray> run(NDArray pictures, boolean frees) {
    return run(pictures, frees, Rectifier.PLAIN);
  }

  /** The same with another rule for gradients. */
  List<NDArray> run(NDArray pictures, boolean frees, Rectifier rectifier) {
    Map<String, NDArray> maps = new HashMap<>();
    for (Step step : steps) {
      List<NDArray> inputs = step.inputs().stream().map(name -> map(maps, name)).toList();
      NDArray result =
          switch (step.operation()) {
            case Operation.Input input -> pictures;
            case Operation.Convolution convolution
                when step.node().operation() instanceof Operation.Bias bias ->
                operations.convolve(convolution, inputs.getFirst(), bias);
            default -> operations.apply(step.operation(), inputs, rectifier);
          };
      maps.put(step.node().name(), result);
      if (frees) {
        free(step, maps, pictures);
      }
    }
    return targets.stream().map(name -> map(maps, name)).toList();
  }

  private static void free(Step step, Map<String, NDArray> maps, NDArray pictures) {
    List<NDArray> ended = step.ended().stream().map(maps::remove).toList();
    // an operation without effect hands its input on; arrays are equal when their values are
    Set<NDArray> alive = Collections.newSetFromMap(new IdentityHashMap<>());
    alive.addAll(maps.values());
    alive.add(pictures);
    for (NDArray map : ended) {
      if (map != null && !alive.contains(map)) {
        map.close();
      }
    }
  }

  private static NDArray map(Map<String, NDArray> maps, String name) {
    NDArray map = maps.get(name);
    if (map == null) {
      throw new IllegalStateException(name + " is read before it is computed");
    }
    return map;
  }
}
