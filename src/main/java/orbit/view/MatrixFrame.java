package orbit.view;

/**
 * A painted picture of the matrix.
 *
 * @param pixels opaque ARGB, of the geometry's width and height
 * @param automatic the limit of the colours where the view gives none
 */
record MatrixFrame(MatrixRequest request, int[] pixels, double automatic) {

  MatrixGeometry geometry() {
    return request.geometry();
  }
}
