package orbit.format;

import ai.onnx.proto.OnnxMl.GraphProto;
import ai.onnx.proto.OnnxMl.SparseTensorProto;
import ai.onnx.proto.OnnxMl.TensorProto;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The constants of a graph by name, each read when it is first asked for. */
final class OnnxInitializers {

  static final OnnxInitializers NONE =
      new OnnxInitializers(
          GraphProto.getDefaultInstance(),
          (tensor, name) -> {
            throw new IllegalStateException("there are none");
          });

  /** Reads one tensor. */
  interface Source {
    OnnxConstant read(TensorProto tensor, String name) throws IOException;
  }

  private final Source source;
  private final Map<String, TensorProto> tensors = new HashMap<>();
  private final Set<String> sparse = new HashSet<>();
  private final Map<String, OnnxConstant> found = new HashMap<>();

  OnnxInitializers(GraphProto graph, Source source) {
    this.source = source;
    graph.getInitializerList().forEach(tensor -> tensors.putIfAbsent(tensor.getName(), tensor));
    for (SparseTensorProto tensor : graph.getSparseInitializerList()) {
      sparse.add(tensor.getValues().getName());
    }
  }

  boolean has(String name) {
    return tensors.containsKey(name) || sparse.contains(name);
  }

  /** The extents of a constant without its values; empty where there is none. */
  Optional<int[]> dims(String name) {
    return Optional.ofNullable(tensors.get(name))
        .map(tensor -> tensor.getDimsList().stream().mapToInt(Long::intValue).toArray());
  }

  /**
   * @throws OnnxUnsupported if it cannot be read
   * @throws orbit.network.FileProblem if it is broken
   */
  Optional<OnnxValue> find(String name) {
    if (sparse.contains(name)) {
      throw OnnxUnsupported.because(name + " is a sparse tensor");
    }
    OnnxConstant known = found.get(name);
    TensorProto tensor = tensors.get(name);
    if (known == null && tensor != null) {
      known = read(source, tensor, name);
      found.put(name, known);
    }
    return Optional.ofNullable(known);
  }

  /** A tensor that stands in an attribute. */
  static OnnxConstant read(Source source, TensorProto tensor, String name) {
    try {
      return source.read(tensor, name);
    } catch (IOException problem) {
      throw new UncheckedIOException(problem);
    }
  }
}
