package orbit.view;

/** The way from one painted order of the matrix to another. */
sealed interface MatrixTransition permits MatrixGlide, MatrixTransition.Fade {

  /** More tiles than this fade: the eye could not follow them. */
  int MOST_TILES = 4_000;

  /**
   * @param share of the way, 0 to 1
   */
  void paint(double share, int[] target);

  /** Where a row's header has got to, as a position of a row. */
  default double row(int row, double share) {
    return row;
  }

  default double column(int column, double share) {
    return column;
  }

  static MatrixTransition between(MatrixFrame from, MatrixFrame to) {
    boolean same =
        from.geometry().device().equals(to.geometry().device())
            && from.request().state().layout().transposed()
                == to.request().state().layout().transposed();
    return same && to.request().visibleCells() <= MOST_TILES
        ? MatrixGlide.of(from, to)
        : new Fade(from, to);
  }

  /** The old picture fades into the new one. */
  record Fade(MatrixFrame from, MatrixFrame to) implements MatrixTransition {

    @Override
    public void paint(double share, int[] target) {
      int[] a = from.pixels();
      int[] b = to.pixels();
      if (a.length != b.length) {
        System.arraycopy(b, 0, target, 0, b.length);
        return;
      }
      int of = (int) Math.round(share * 256);
      for (int p = 0; p < b.length; p++) {
        // red and blue at once: the eight bits between them take the carry
        int odd = (a[p] & 0xff00ff) * (256 - of) + (b[p] & 0xff00ff) * of;
        int green = (a[p] & 0xff00) * (256 - of) + (b[p] & 0xff00) * of;
        target[p] = 0xff000000 | (odd >>> 8 & 0xff00ff) | (green >>> 8 & 0xff00);
      }
    }
  }
}
