package orbit.format;

import java.util.ArrayList;
import java.util.List;
import orbit.network.FileProblem;

/** The stack of a pickle's reader, with marks that part it. */
final class PickleStack {

  private final List<Pickled> values = new ArrayList<>();
  private final List<Integer> marks = new ArrayList<>();

  void push(Pickled value) {
    values.add(value);
  }

  void mark() {
    marks.add(values.size());
  }

  private int floor() {
    return marks.isEmpty() ? 0 : marks.getLast();
  }

  Pickled top() {
    return values.get(need(1));
  }

  Pickled pop() {
    return values.remove(need(1));
  }

  /** The last so many, in the order in which they came. */
  List<Pickled> pop(int count) {
    return cut(need(count));
  }

  /** All behind the last mark, which goes too. */
  List<Pickled> popToMark() {
    if (marks.isEmpty()) {
      throw empty();
    }
    return cut(marks.removeLast());
  }

  /** Removes the top, be it a value or a mark. */
  void drop() {
    if (!marks.isEmpty() && marks.getLast() == values.size()) {
      marks.removeLast();
    } else {
      pop();
    }
  }

  private int need(int count) {
    int from = values.size() - count;
    if (from < floor()) {
      throw empty();
    }
    return from;
  }

  private List<Pickled> cut(int from) {
    List<Pickled> tail = values.subList(from, values.size());
    List<Pickled> taken = new ArrayList<>(tail);
    tail.clear();
    return taken;
  }

  private static FileProblem empty() {
    return new FileProblem("", "it takes what it did not put down", "save or fetch the file again");
  }
}
