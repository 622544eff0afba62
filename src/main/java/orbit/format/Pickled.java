package orbit.format;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A value that a pickle can hold. Lists and dictionaries may hold themselves: whoever looks into
 * them goes a limited way down.
 */
sealed interface Pickled {

  /** Python's constants. */
  enum Constant implements Pickled {
    NONE,
    TRUE,
    FALSE
  }

  record Text(String value) implements Pickled {}

  record Whole(BigInteger value) implements Pickled {}

  record Real(double value) implements Pickled {}

  /** Bytes whose content nobody needs. */
  record Bytes(long length) implements Pickled {}

  /** A list, a tuple or a set. */
  record Items(List<Pickled> values) implements Pickled {

    Items() {
      this(new ArrayList<>());
    }
  }

  /** A dictionary; whole numbers as keys are written out, other keys are left out. */
  record Fields(Map<String, Pickled> values) implements Pickled {

    Fields() {
      this(new LinkedHashMap<>());
    }

    void put(Pickled key, Pickled value) {
      switch (key) {
        case Text(String text) -> values.put(text, value);
        case Whole(BigInteger number) when number.bitLength() < Long.SIZE ->
            values.put(number.toString(), value);
        default -> {}
      }
    }
  }

  /** A function or class of Python that can stand in a state_dict. */
  record Name(TorchName name) implements Pickled {}

  /** The type of a storage. */
  record Type(StorageType type) implements Pickled {}

  /**
   * Numbers that lie elsewhere in the file.
   *
   * @param count how many the file claims
   * @param offset where a view of it begins, in numbers
   */
  record Storage(StorageType type, String key, long count, long offset) implements Pickled {}

  /**
   * A tensor as the file describes it; nothing of it is checked yet.
   *
   * @param offset of its first number in the storage
   * @param strides numbers between neighbours along each index
   */
  record View(Storage storage, long offset, List<Long> extents, List<Long> strides)
      implements Pickled {}

  /** A parameter of old files, whose tensor arrives after it. */
  final class Parameter implements Pickled {

    private @Nullable View view;

    @Nullable View view() {
      return view;
    }

    void setView(View view) {
      this.view = view;
    }
  }
}
