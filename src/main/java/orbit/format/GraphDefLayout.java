package orbit.format;

/** The order of the axes of a map in a GraphDef; the first axis counts pictures. */
enum GraphDefLayout {
  NHWC(1, 2, 3),
  NCHW(2, 3, 1);

  private final int rows;
  private final int columns;
  private final int channels;

  GraphDefLayout(int rows, int columns, int channels) {
    this.rows = rows;
    this.columns = columns;
    this.channels = channels;
  }

  /** The axis of height. */
  int rows() {
    return rows;
  }

  /** The axis of width. */
  int columns() {
    return columns;
  }

  int channels() {
    return channels;
  }

  /** Of a node that may name it; NHWC if it does not. */
  static GraphDefLayout of(GraphDefNode node) {
    return node.text("data_format").equals("NCHW") ? NCHW : NHWC;
  }
}
