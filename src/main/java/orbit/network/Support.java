package orbit.network;

/** Which cells of a map a linear function reads, relative to the cell where its output stands. */
record Support(int top, int left, int height, int width) {

  static final Support POINT = new Support(0, 0, 1, 1);

  int cells() {
    return height * width;
  }

  Support with(Support other) {
    int first = Math.min(top, other.top);
    int leftmost = Math.min(left, other.left);
    return new Support(
        first,
        leftmost,
        Math.max(top + height, other.top + other.height) - first,
        Math.max(left + width, other.left + other.width) - leftmost);
  }

  /** Where a cell of another support that lies within this one stands, row by row. */
  int indexOf(Support inner, int y, int x) {
    return (inner.top - top + y) * width + inner.left - left + x;
  }
}
