package orbit.format;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import orbit.network.FileProblem;

/**
 * What the few Python names of a state_dict stand for. A name that is not among them is refused, so
 * that nothing of a file can run.
 */
final class TorchObjects {

  static final String REMEDY =
      "save model.state_dict() alone with torch.save, or export the network to ONNX";

  private final Map<String, Pickled.Storage> storages = new LinkedHashMap<>();

  /** The storages that the pickles named, by key. */
  Map<String, Pickled.Storage> storages() {
    return storages;
  }

  /**
   * @throws FileProblem if it is none of the few
   */
  Pickled name(String module, String name) {
    var type = StorageType.of(module, name);
    if (type.isPresent()) {
      return new Pickled.Type(type.get());
    }
    return new Pickled.Name(TorchName.of(module, name).orElseThrow(() -> refused(module, name)));
  }

  private static FileProblem refused(String module, String name) {
    String full = module + "." + name;
    return new FileProblem(
        "",
        "it names %s of Python, which is no part of a state_dict and was not run"
            .formatted(Names.fit(full) ? full : "something"),
        REMEDY);
  }

  /**
   * What Python would make by calling a name.
   *
   * @throws FileProblem if that is no call that a state_dict holds
   */
  Pickled call(Pickled called, List<Pickled> arguments) {
    if (!(called instanceof Pickled.Name(TorchName name))) {
      throw broken("it calls what is no function");
    }
    return switch (name) {
      case ORDERED_DICT -> dictionary(arguments);
      case TENSOR, OLD_TENSOR -> view(arguments);
      case REBUILT_PARAMETER, REBUILT_PARAMETER_WITH_STATE, PARAMETER, VARIABLE ->
          arguments.isEmpty() ? new Pickled.Parameter() : arguments.getFirst();
      case SIZE -> arguments.isEmpty() ? new Pickled.Items() : arguments.getFirst();
      case DEVICE -> Pickled.Constant.NONE;
    };
  }

  private static Pickled dictionary(List<Pickled> arguments) {
    Pickled.Fields fields = new Pickled.Fields();
    if (!arguments.isEmpty() && arguments.getFirst() instanceof Pickled.Items(var pairs)) {
      for (Pickled pair : pairs) {
        if (pair instanceof Pickled.Items(var two) && two.size() == 2) {
          fields.put(two.getFirst(), two.getLast());
        }
      }
    }
    return fields;
  }

  private static Pickled view(List<Pickled> arguments) {
    if (arguments.size() < 4
        || !(arguments.get(0) instanceof Pickled.Storage storage)
        || !(arguments.get(2) instanceof Pickled.Items(var extents))
        || !(arguments.get(3) instanceof Pickled.Items(var strides))) {
      throw broken("a tensor without storage, offset, extents and strides");
    }
    return new Pickled.View(storage, whole(arguments.get(1)), wholes(extents), wholes(strides));
  }

  private static List<Long> wholes(List<Pickled> values) {
    return values.stream().map(TorchObjects::whole).toList();
  }

  private static long whole(Pickled value) {
    if (!(value instanceof Pickled.Whole(var number))) {
      throw broken("something else where a whole number belongs");
    }
    if (number.bitLength() >= Long.SIZE) {
      throw broken("a number that is too large");
    }
    return number.longValue();
  }

  /** Gives an object its state: needed by parameters only, of those that are known here. */
  void build(Pickled object, Pickled state) {
    if (object instanceof Pickled.Parameter parameter
        && state instanceof Pickled.Items(var parts)
        && !parts.isEmpty()
        && parts.getFirst() instanceof Pickled.View view) {
      parameter.setView(view);
    }
  }

  /**
   * The storage that a persistent id names: ("storage", type, key, device, count), in the older
   * format also a view of it (key, offset, count).
   *
   * @throws FileProblem if it names something else
   */
  Pickled.Storage storage(Pickled id) {
    if (id instanceof Pickled.Items(var parts)
        && !parts.isEmpty()
        && parts.getFirst() instanceof Pickled.Text(String what)
        && what.equals("module")) {
      throw new FileProblem("", "it holds a whole network with its Python source", REMEDY);
    }
    if (!(id instanceof Pickled.Items(var parts))
        || parts.size() < 5
        || !(parts.get(1) instanceof Pickled.Type(StorageType type))
        || !(parts.get(2) instanceof Pickled.Text(String key))) {
      throw broken("a storage without type, key and count");
    }
    long offset = 0;
    if (parts.size() > 5 && parts.get(5) instanceof Pickled.Items(var part) && part.size() == 3) {
      offset = whole(part.get(1));
    }
    var storage = new Pickled.Storage(type, key, whole(parts.get(4)), offset);
    Pickled.Storage other = storages.putIfAbsent(key, storage);
    if (other != null && (other.type() != type || other.count() != storage.count())) {
      throw broken("two storages with one key");
    }
    return storage;
  }

  private static FileProblem broken(String problem) {
    return new FileProblem("", problem, "save or fetch the file again");
  }
}
