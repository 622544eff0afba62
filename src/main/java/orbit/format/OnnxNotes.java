package orbit.format;

import java.util.ArrayList;
import java.util.List;

/** What is told of the nodes that are left out, and how many they are. */
final class OnnxNotes {

  private static final int MOST = 20;
  private static final int LONGEST = 200;

  private final List<String> notes = new ArrayList<>();
  private int more;
  private int lost;
  private boolean misfit;

  void leftOut(String node, String operation, OnnxUnsupported reason) {
    misfit |= reason.isMisfit();
    if (notes.size() == MOST) {
      more++;
      return;
    }
    String why = reason.reason().isEmpty() ? "" : " (" + plain(reason.reason()) + ")";
    notes.add(
        "node %s of operation %s is not supported%s; what follows it is left out"
            .formatted(plain(node), plain(operation), why));
  }

  private static String plain(String text) {
    String line = text.isBlank() ? "without a name" : text.replaceAll("\\p{Cntrl}", "?");
    return line.length() > LONGEST ? line.substring(0, LONGEST) + "..." : line;
  }

  /** One more node whose value is not there. */
  void countLost() {
    lost++;
  }

  int lost() {
    return lost;
  }

  /** Whether a node does not fit, which another size of the picture may change. */
  boolean hasMisfit() {
    return misfit;
  }

  /** A sentence each. */
  List<String> toList() {
    List<String> all = new ArrayList<>(notes);
    if (more > 0) {
      all.add("%d more nodes are not supported".formatted(more));
    }
    return all;
  }
}
