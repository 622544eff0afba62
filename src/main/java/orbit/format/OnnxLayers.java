package orbit.format;

import java.util.List;
import java.util.regex.Pattern;
import orbit.network.Graph;
import orbit.network.Node;
import orbit.network.Operation;

/** Names of layers as the network's authors knew them, from what exporters leave of them. */
final class OnnxLayers {

  /** What stands behind a layer's name in that of its weights. */
  private static final Pattern WEIGHTS =
      Pattern.compile("(.+?)([._/](weight|weights|kernel|w|W)(_[0-9])?)(:0)?");

  /** What TensorFlow calls the steps of a layer. */
  private static final Pattern STEP =
      Pattern.compile(
          "(.+)/(Conv2D|BiasAdd|Relu6?|MaxPool|AvgPool|Mean|MatMul|FusedBatchNorm(V[0-9])?"
              + "|depthwise|add|concat|mul|Sigmoid|Softmax)(_[0-9]+)?");

  /** Caffe2 counts how often a value was written. */
  private static final Pattern COUNTED = Pattern.compile("(.+?)(/output)?_[0-9]+");

  private final OnnxNames names;
  private final String scope;
  private final boolean caffe;

  /**
   * @param caffe whether Caffe2 wrote the file
   */
  OnnxLayers(Graph graph, OnnxNames names, boolean caffe) {
    this.names = names;
    this.scope = scope(graph);
    this.caffe = caffe;
  }

  /** The scope in which all nodes but the input stand, with a slash behind it, or empty. */
  private static String scope(Graph graph) {
    String scope = graph.nodes().getLast().name();
    for (Node node : graph.nodes().subList(1, graph.nodes().size())) {
      while (!node.name().startsWith(scope) || !scope.isEmpty() && !scope.endsWith("/")) {
        int end = scope.lastIndexOf('/', scope.length() - 2);
        scope = scope.substring(0, end + 1);
      }
    }
    return scope.equals("/") ? "" : scope;
  }

  /**
   * @param chain the nodes of a layer, first that with the weights
   */
  String name(List<Node> chain) {
    String name = found(chain);
    return name.startsWith(scope) && name.length() > scope.length()
        ? name.substring(scope.length())
        : name;
  }

  private String found(List<Node> chain) {
    Node first = chain.getFirst();
    OnnxNames.Origin origin = names.origin(first.name());
    String weights =
        switch (first.operation()) {
          case Operation.Convolution convolution -> convolution.kernels().name();
          case Operation.Dense dense -> dense.weights().name();
          default -> "";
        };
    var named = WEIGHTS.matcher(weights);
    if (named.matches()) {
      return named.group(1);
    }
    String module = module(origin.scopes());
    if (!module.isEmpty()) {
      return module;
    }
    String label = origin.label();
    String path = label.startsWith("/") ? path(label) : "";
    if (!path.isEmpty()) {
      return path;
    }
    String end = chain.getLast().name();
    var step = STEP.matcher(end);
    if (step.matches()) {
      return step.group(1);
    }
    var counted = COUNTED.matcher(end);
    if (caffe && counted.matches()) {
      return counted.group(1);
    }
    return end.replaceFirst("^/|_fwd$", "");
  }

  /**
   * The module of a node in PyTorch's TorchScript exports, where each part of the path repeats the
   * one before it if it is a list's item: {@code /layer1/layer1.0/conv1/Conv} is {@code
   * layer1.0.conv1}.
   */
  private static String path(String label) {
    String[] parts = label.substring(1).split("/", -1);
    String path = "";
    for (int n = 0; n + 1 < parts.length; n++) {
      boolean item = n > 0 && parts[n].startsWith(parts[n - 1] + ".");
      String base = item ? path.substring(0, path.length() - parts[n - 1].length()) : path;
      path = base.isEmpty() || item ? base + parts[n] : base + "." + parts[n];
    }
    return path;
  }

  /** The module of a node in PyTorch's newer exports: the last but one in a list of texts. */
  private static String module(String scopes) {
    String[] parts = scopes.replaceAll("[\\[\\]' ]", "").split(",", -1);
    return parts.length < 2 ? "" : parts[parts.length - 2];
  }
}
