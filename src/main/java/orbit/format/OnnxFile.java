package orbit.format;

import ai.onnx.proto.OnnxMl.GraphProto;
import ai.onnx.proto.OnnxMl.ModelProto;
import com.google.protobuf.CodedInputStream;
import com.google.protobuf.InvalidProtocolBufferException;
import com.google.protobuf.UnsafeByteOperations;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import orbit.network.About;
import orbit.network.FileProblem;
import orbit.network.Graph;
import orbit.network.Model;
import orbit.network.Shape;
import orbit.network.ValueRange;

/**
 * Networks in the Open Neural Network Exchange format, of any opset.
 *
 * @see <a href="https://onnx.ai/onnx/repo-docs/IR.html">the format</a>
 */
public final class OnnxFile {

  private static final String WHAT = "an ONNX file";

  private OnnxFile() {}

  /**
   * Reads the network. What cannot be expressed is left out and told in the notes; what does not
   * depend on it is there. Names of values and of nodes are other names of the network's nodes.
   *
   * @throws orbit.network.InvalidFileException one sentence with file, place and remedy, whatever
   *     is wrong with the file, or if nothing but the input could be read
   */
  public static Model read(Path file) throws IOException {
    ByteSource.check(file, WHAT);
    try {
      ModelProto model = parsed(file);
      return model(model, file);
    } catch (FileProblem problem) {
      throw problem.in(file);
    } catch (UncheckedIOException problem) {
      throw problem.getCause();
    }
  }

  private static ModelProto parsed(Path file) throws IOException {
    long size = Files.size(file);
    if (size > Integer.MAX_VALUE - 8) {
      throw new FileProblem(
          "", "an ONNX file has at most 2 GB", "export it with its weights in files beside it");
    }
    // the bytes, and as many again as float32
    if (size > Runtime.getRuntime().maxMemory() / 5 * 2) {
      throw new FileProblem("", "there is not enough memory", "start Orbit with more");
    }
    ModelProto model;
    try {
      CodedInputStream input =
          UnsafeByteOperations.unsafeWrap(Files.readAllBytes(file)).newCodedInput();
      // weights stay where they are instead of being copied
      input.enableAliasing(true);
      model = ModelProto.parseFrom(input);
    } catch (InvalidProtocolBufferException broken) {
      throw new FileProblem(
          "", "this is no ONNX file, or it is damaged", "export or fetch it again");
    }
    if (!model.hasGraph() || model.getGraph().getNodeCount() == 0) {
      throw new FileProblem("", "this file holds no network", "open " + WHAT);
    }
    return model;
  }

  /** One attempt to read the network for pictures of some size. */
  private record Attempt(Graph graph, OnnxNames names, OnnxNotes notes) {}

  private static Model model(ModelProto proto, Path file) throws IOException {
    OnnxBudget budget = new OnnxBudget(Files.size(file));
    OnnxTensors tensors = new OnnxTensors(file, budget);
    OnnxInitializers weights = new OnnxInitializers(proto.getGraph(), tensors::read);
    OnnxInput input = OnnxInput.of(proto.getGraph(), weights);
    List<Shape> sizes = input.sizes();
    Attempt best = attempt(proto, input, sizes.getFirst(), tensors, weights, budget);
    for (Shape size : sizes.subList(1, sizes.size())) {
      if (!best.notes().hasMisfit()) {
        break;
      }
      Attempt next = attempt(proto, input, size, tensors, weights, budget);
      best = next.notes().lost() < best.notes().lost() ? next : best;
    }
    List<String> notes = new ArrayList<>(best.notes().toList());
    Graph graph = best.graph();
    if (graph.nodes().size() == 1) {
      throw new FileProblem(
          "",
          notes.isEmpty() ? "no node of this network reads the picture" : notes.getFirst(),
          "open another network, or export this one with other operations");
    }
    if (input.isOpen()) {
      notes.add(
          "the file does not say how large pictures are; %d x %d is assumed"
              .formatted(graph.input().height(), graph.input().width()));
    }
    Map<String, String> aliases = best.names().aliases(graph);
    boolean inception =
        KnownInception.is(graph, name -> graph.has(name) ? name : aliases.getOrDefault(name, name));
    ValueRange range = OnnxRange.of(proto, graph.input().channels(), inception, notes);
    boolean caffe = proto.getProducerName().contains("caffe2");
    OnnxLayers layers = new OnnxLayers(graph, best.names(), caffe);
    String sha256 = Sha256.of(file);
    return new Model(
        inception ? KnownInception.NAME : stem(file),
        "onnx",
        graph,
        range,
        LayerNames.of(graph, layers::name),
        sha256,
        new About("", provenance(proto, file, sha256), "", notes),
        aliases);
  }

  private static Attempt attempt(
      ModelProto model,
      OnnxInput input,
      Shape size,
      OnnxTensors tensors,
      OnnxInitializers weights,
      OnnxBudget budget) {
    GraphProto graph = model.getGraph();
    Set<String> values = new HashSet<>(Set.of(input.name()));
    graph.getNodeList().forEach(node -> values.addAll(node.getOutputList()));
    OnnxNames names = new OnnxNames(values);
    OnnxNotes notes = new OnnxNotes();
    OnnxNetwork network = new OnnxNetwork(size, input.name(), names, budget);
    OnnxFrame frame = OnnxFrame.main(OnnxInterpreter.opset(model.getOpsetImportList(), 1), weights);
    graph.getInputList().stream()
        .filter(value -> !weights.has(value.getName()))
        .forEach(value -> frame.put(value.getName(), new OnnxValue.Lost()));
    frame.put(input.name(), input.view(network.input(), size));
    names.value(input.name(), network.input());
    new OnnxInterpreter(model, tensors::read, network, names, notes)
        .run(graph.getNodeList(), frame);
    return new Attempt(network.build(), names, notes);
  }

  private static String stem(Path file) {
    Path name = file.getFileName();
    String text = name == null ? "" : name.toString();
    String stem = text.replaceFirst("(?i)\\.onnx$", "");
    return Names.fit(stem) ? stem : "onnx";
  }

  private static String provenance(ModelProto model, Path file, String sha256) {
    String producer = (model.getProducerName() + " " + model.getProducerVersion()).strip();
    String told = Names.fit(producer) && producer.length() < 100 ? producer : "an unknown program";
    return "Read from %s, written by %s with opset %d, SHA-256 %s."
        .formatted(
            stem(file) + ".onnx",
            told,
            OnnxInterpreter.opset(model.getOpsetImportList(), 1),
            sha256);
  }
}
