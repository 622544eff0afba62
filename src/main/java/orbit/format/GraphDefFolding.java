package orbit.format;

/** Arithmetic of constants only, such as the parts of a batch normalisation, done when reading. */
final class GraphDefFolding {

  private GraphDefFolding() {}

  /** Whether {@link #fold} can do it. */
  static boolean folds(GraphDefCall call) {
    for (int n = 0; n < call.inputs().size(); n++) {
      if (!call.isConstant(n)) {
        return false;
      }
    }
    return switch (call.node().operation()) {
      case "Add", "AddV2", "Sub", "Mul", "RealDiv" -> call.inputs().size() == 2;
      case "Rsqrt", "Sqrt", "Neg", "Square" -> call.inputs().size() == 1;
      default -> false;
    };
  }

  /**
   * The result of equal shapes, or of an array and a single number.
   *
   * @throws orbit.network.GraphException if the shapes do not fit, or a value is not finite
   */
  static GraphDefValue.Constant fold(GraphDefCall call, GraphDefDrawing drawing) {
    GraphDefNode node = call.node();
    GraphDefConstant first = call.constant(0);
    GraphDefConstant second = call.constant(call.inputs().size() - 1);
    GraphDefConstant larger = second.count() > first.count() ? second : first;
    int smallest = Math.min(first.count(), second.count());
    if (smallest != 1 && smallest != larger.count()) {
      throw node.problem("%d values and %d".formatted(first.count(), second.count()));
    }
    drawing.allowance().take(larger.count(), "node " + node.name());
    float[] a = first.values().get();
    float[] b = second.values().get();
    float[] result = new float[larger.count()];
    for (int n = 0; n < result.length; n++) {
      result[n] = of(node.operation(), a[a.length == 1 ? 0 : n], b[b.length == 1 ? 0 : n]);
    }
    drawing.computed(node, result);
    return new GraphDefValue.Constant(
        new GraphDefConstant(node.name(), larger.shape(), () -> result));
  }

  private static float of(String operation, float a, float b) {
    return switch (operation) {
      case "Add", "AddV2" -> a + b;
      case "Sub" -> a - b;
      case "Mul" -> a * b;
      case "RealDiv" -> a / b;
      case "Rsqrt" -> (float) (1 / Math.sqrt(a));
      case "Sqrt" -> (float) Math.sqrt(a);
      case "Neg" -> -a;
      case "Square" -> a * a;
      default -> throw new IllegalArgumentException(operation);
    };
  }
}
