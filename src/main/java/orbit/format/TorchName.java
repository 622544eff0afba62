package orbit.format;

import java.util.Arrays;
import java.util.Optional;

/** The functions and classes of Python that stand in a state_dict. None of them is ever run. */
enum TorchName {
  ORDERED_DICT("collections", "OrderedDict"),
  TENSOR("torch._utils", "_rebuild_tensor_v2"),
  OLD_TENSOR("torch._utils", "_rebuild_tensor"),
  REBUILT_PARAMETER("torch._utils", "_rebuild_parameter"),
  REBUILT_PARAMETER_WITH_STATE("torch._utils", "_rebuild_parameter_with_state"),
  PARAMETER("torch.nn.parameter", "Parameter"),
  VARIABLE("torch.autograd.variable", "Variable"),
  SIZE("torch", "Size"),
  DEVICE("torch", "device");

  private final String module;
  private final String python;

  TorchName(String module, String python) {
    this.module = module;
    this.python = python;
  }

  static Optional<TorchName> of(String module, String name) {
    return Arrays.stream(values())
        .filter(known -> known.module.equals(module) && known.python.equals(name))
        .findFirst();
  }
}
