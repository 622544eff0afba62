package orbit.format;

import java.io.IOException;
import java.math.BigInteger;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import orbit.network.FileProblem;

/**
 * Reads a pickle of protocol 2 to 5 as data. Python's own reader calls whatever a pickle names;
 * this one knows the few names of a state_dict, calls none of them and refuses all others.
 *
 * @see <a href="https://docs.python.org/3/library/pickletools.html">what the bytes mean</a>
 */
final class Pickle {

  private static final int NEWEST = 5;

  /** A state_dict has about forty for each tensor. */
  private static final int MOST_STEPS = 1_000_000;

  private static final String AGAIN = "save or fetch the file again";

  private final PickleBytes bytes;
  private final TorchObjects objects;
  private final PickleStack stack = new PickleStack();
  private final Map<Long, Pickled> memo = new HashMap<>();

  private Pickle(PickleBytes bytes, TorchObjects objects) {
    this.bytes = bytes;
    this.objects = objects;
  }

  /**
   * Reads one object and stands behind it.
   *
   * @throws FileProblem whatever is wrong; its place is to be added
   */
  static Pickled read(PickleBytes bytes, TorchObjects objects) throws IOException {
    return new Pickle(bytes, objects).read();
  }

  private Pickled read() throws IOException {
    for (int step = 0; step < MOST_STEPS; step++) {
      int code = bytes.unsigned8();
      if (code == '.') {
        return stack.pop();
      }
      if (!constant(code) && !number(code) && !text(code) && !container(code) && !other(code)) {
        throw new FileProblem(
            "", "0x%02x is no step of a pickle that is known".formatted(code), AGAIN);
      }
    }
    throw new FileProblem("", "it takes more than a million steps", TorchObjects.REMEDY);
  }

  private boolean constant(int code) {
    switch (code) {
      case 'N' -> stack.push(Pickled.Constant.NONE);
      case 0x88 -> stack.push(Pickled.Constant.TRUE);
      case 0x89 -> stack.push(Pickled.Constant.FALSE);
      case ']', ')', 0x8f -> stack.push(new Pickled.Items());
      case '}' -> stack.push(new Pickled.Fields());
      case '(' -> stack.mark();
      case '0' -> stack.drop();
      case '1' -> stack.popToMark();
      case '2' -> stack.push(stack.top());
      default -> {
        return false;
      }
    }
    return true;
  }

  private boolean number(int code) throws IOException {
    switch (code) {
      case 'J' -> push(bytes.signed32());
      case 'K' -> push(bytes.unsigned8());
      case 'M' -> push(bytes.unsigned16());
      case 0x8a -> stack.push(new Pickled.Whole(bytes.whole(bytes.unsigned8())));
      case 0x8b -> stack.push(new Pickled.Whole(bytes.whole(bytes.signed32())));
      case 'G' -> stack.push(new Pickled.Real(bytes.real()));
      default -> {
        return false;
      }
    }
    return true;
  }

  private void push(int number) {
    stack.push(new Pickled.Whole(BigInteger.valueOf(number)));
  }

  private boolean text(int code) throws IOException {
    switch (code) {
      case 'X', 'T' -> text(bytes.unsigned32());
      case 0x8c, 'U' -> text((long) bytes.unsigned8());
      case 0x8d -> text(bytes.signed64());
      case 'B' -> ignore(bytes.unsigned32());
      case 'C' -> ignore(bytes.unsigned8());
      case 0x8e, 0x96 -> ignore(bytes.signed64());
      default -> {
        return false;
      }
    }
    return true;
  }

  private void text(long length) throws IOException {
    stack.push(new Pickled.Text(bytes.text(length)));
  }

  private void ignore(long length) throws IOException {
    bytes.skip(length);
    stack.push(new Pickled.Bytes(length));
  }

  private boolean container(int code) {
    switch (code) {
      case 'a' -> {
        Pickled item = stack.pop();
        items(stack.top()).add(item);
      }
      case 'e', 0x90 -> {
        List<Pickled> more = stack.popToMark();
        items(stack.top()).addAll(more);
      }
      case 't', 'l', 0x91 -> stack.push(new Pickled.Items(stack.popToMark()));
      case 0x85, 0x86, 0x87 -> stack.push(new Pickled.Items(stack.pop(code - 0x84)));
      case 's' -> {
        List<Pickled> pair = stack.pop(2);
        put(pair);
      }
      case 'u' -> {
        List<Pickled> pairs = stack.popToMark();
        put(pairs);
      }
      case 'd' -> {
        List<Pickled> pairs = stack.popToMark();
        stack.push(new Pickled.Fields());
        put(pairs);
      }
      default -> {
        return false;
      }
    }
    return true;
  }

  private static List<Pickled> items(Pickled list) {
    if (list instanceof Pickled.Items(var values)) {
      return values;
    }
    throw new FileProblem("", "it appends to what is no list", AGAIN);
  }

  /** Key, value, key, value: into the dictionary that now lies at the top. */
  private void put(List<Pickled> pairs) {
    if (!(stack.top() instanceof Pickled.Fields fields) || pairs.size() % 2 != 0) {
      throw new FileProblem("", "it puts a pair into what is no dictionary", AGAIN);
    }
    for (int n = 0; n < pairs.size(); n += 2) {
      fields.put(pairs.get(n), pairs.get(n + 1));
    }
  }

  private boolean other(int code) throws IOException {
    switch (code) {
      case 0x80 -> {
        int protocol = bytes.unsigned8();
        if (protocol < 2 || protocol > NEWEST) {
          throw new FileProblem("", "a pickle of protocol " + protocol, AGAIN);
        }
      }
      // frames only say how much may be read at once
      case 0x95 -> bytes.signed64();
      case 'q' -> memo.put((long) bytes.unsigned8(), stack.top());
      case 'r' -> memo.put(bytes.unsigned32(), stack.top());
      case 0x94 -> memo.put((long) memo.size(), stack.top());
      case 'h' -> stack.push(remembered(bytes.unsigned8()));
      case 'j' -> stack.push(remembered(bytes.unsigned32()));
      case 'c', 'i' -> stack.push(objects.name(bytes.line(), bytes.line()));
      case 0x93 -> {
        List<Pickled> names = stack.pop(2);
        stack.push(objects.name(string(names.getFirst()), string(names.getLast())));
      }
      case 'R', 0x81 -> {
        List<Pickled> call = stack.pop(2);
        stack.push(objects.call(call.getFirst(), items(call.getLast())));
      }
      case 'b' -> {
        Pickled state = stack.pop();
        objects.build(stack.top(), state);
      }
      case 'Q' -> stack.push(objects.storage(stack.pop()));
      default -> {
        return false;
      }
    }
    return true;
  }

  private Pickled remembered(long index) {
    Pickled value = memo.get(index);
    if (value == null) {
      throw new FileProblem("", "it recalls what it did not remember", AGAIN);
    }
    return value;
  }

  private static String string(Pickled value) {
    if (value instanceof Pickled.Text(String text)) {
      return text;
    }
    throw new FileProblem("", "a name that is no text", AGAIN);
  }
}
