package orbit.format;

import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** PyTorch's types of storages. */
enum StorageType {
  FLOAT("FloatStorage", 4, NumberType.F32),
  DOUBLE("DoubleStorage", 8, NumberType.F64),
  HALF("HalfStorage", 2, NumberType.F16),
  BFLOAT16("BFloat16Storage", 2, NumberType.BF16),
  LONG("LongStorage", 8, null),
  INT("IntStorage", 4, null),
  SHORT("ShortStorage", 2, null),
  CHAR("CharStorage", 1, null),
  BYTE("ByteStorage", 1, null),
  BOOL("BoolStorage", 1, null),
  COMPLEX_FLOAT("ComplexFloatStorage", 8, null),
  COMPLEX_DOUBLE("ComplexDoubleStorage", 16, null),
  UNTYPED("UntypedStorage", 1, null),
  TYPED("TypedStorage", 1, null);

  private final String python;
  private final int bytes;
  private final @Nullable NumberType numbers;

  StorageType(String python, int bytes, @Nullable NumberType numbers) {
    this.python = python;
    this.bytes = bytes;
    this.numbers = numbers;
  }

  /** The type of this Python name, if it is one. */
  static Optional<StorageType> of(String module, String name) {
    return Arrays.stream(values())
        .filter(type -> type.python.equals(name) && type.isIn(module))
        .findFirst();
  }

  private boolean isIn(String module) {
    return switch (module) {
      case "torch.storage" -> this == UNTYPED || this == TYPED;
      // files that were written on a GPU, long ago
      case "torch", "torch.cuda" -> true;
      default -> false;
    };
  }

  /** Bytes of one number. */
  int bytes() {
    return bytes;
  }

  /** How its numbers become weights; empty for numbers that are no weights. */
  Optional<NumberType> numbers() {
    return Optional.ofNullable(numbers);
  }
}
