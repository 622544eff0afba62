package orbit.figure;

/** One weight on screen: the tile's row and column, and the place in its kernel. */
public record Cell(int row, int column, int kernelRow, int kernelColumn) {}
