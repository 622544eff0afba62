package orbit.format;

import orbit.network.FileProblem;

/**
 * How many numbers may be made from a file: as many as it has bytes, and some more, since one value
 * may stand for a whole array. A file that claims more is refused before memory is taken.
 */
final class Allowance {

  private static final long MORE = 1 << 25;

  private long left;

  Allowance(long bytes) {
    left = bytes + MORE;
  }

  /**
   * @param place for complaints
   * @throws FileProblem if no more are left
   */
  void take(long count, String place) {
    if (count > left) {
      throw new FileProblem(
          place, "with it the file claims more numbers than it can hold", "fetch it again");
    }
    left -= count;
  }
}
