package orbit.training;

import java.util.List;

/**
 * Draws labelled pictures: a textured background, five small leaves anywhere, the labelled leaf
 * near the centre and noise. Picture {@code index} depends on the seed and the index alone, so any
 * thread may draw any picture.
 */
public final class PictureGenerator {
  /** Width and height in pixels. */
  public static final int SIZE = 64;

  /** Floats in a picture: 3 x 64 x 64. */
  public static final int LENGTH = 3 * SIZE * SIZE;

  private static final int SMALL_LEAVES = 5;
  private static final double HALF = SIZE / 2.0;
  private static final double CENTRE = (SIZE - 1) / 2.0;
  private static final double LARGEST_RADIUS = 0.68;
  private static final double LARGEST_OFFSET = 3;
  private static final List<LeafShape> SHAPES = List.of(LeafShape.values());
  private static final List<Texture> TEXTURES = List.of(Texture.values());

  private final long seed;

  public PictureGenerator(long seed) {
    this.seed = seed;
  }

  public LabelledPicture picture(long index) {
    float[] values = new float[LENGTH];
    return new LabelledPicture(values, paint(index, values, 0));
  }

  /** Writes the {@link #LENGTH} floats of a picture from {@code offset} on. */
  public Labels paint(long index, float[] into, int offset) {
    var draws = new Draws(seed, index);
    var labels =
        new Labels(draws.one(LeafShape.labelled()), draws.one(TEXTURES), draws.below(Labels.HUES));
    paintBackground(into, offset, draws);
    for (int i = 0; i < SMALL_LEAVES; i++) {
      smallLeaf(draws).paint(into, offset, SIZE);
    }
    labelledLeaf(labels, draws).paint(into, offset, SIZE);
    Finish.random(CENTRE, draws).apply(into, offset, SIZE);
    return labels;
  }

  private static void paintBackground(float[] into, int offset, Draws draws) {
    Frame frame = Frame.random(CENTRE, CENTRE, draws);
    Surface surface =
        Surface.random(draws.one(TEXTURES), Palette.natural(0.32, draws), SIZE, draws);
    for (int y = 0; y < SIZE; y++) {
      for (int x = 0; x < SIZE; x++) {
        int pixel = offset + y * SIZE + x;
        surface.cover(into, pixel, SIZE * SIZE, 1, frame.across(x, y), frame.along(x, y));
      }
    }
  }

  private static Leaf smallLeaf(Draws draws) {
    double u = draws.uniform();
    double radius = HALF * (0.16 + 0.5 * u * u);
    Frame frame = Frame.random(draws.between(0, SIZE), draws.between(0, SIZE), draws);
    Palette palette = Palette.natural(0.5, draws);
    Surface surface = Surface.random(draws.one(TEXTURES), palette, radius, draws);
    return Leaf.random(draws.one(SHAPES), frame, radius, surface, draws);
  }

  private static Leaf labelledLeaf(Labels labels, Draws draws) {
    double radius = HALF * draws.between(labels.shape().smallestRadius(), LARGEST_RADIUS);
    double x = CENTRE + draws.between(-LARGEST_OFFSET, LARGEST_OFFSET);
    double y = CENTRE + draws.between(-LARGEST_OFFSET, LARGEST_OFFSET);
    Frame frame = Frame.random(x, y, draws);
    Palette palette = Palette.labelled(labels.hue(), draws);
    Surface surface = Surface.random(labels.texture(), palette, radius, draws);
    return Leaf.random(labels.shape(), frame, radius, surface, draws);
  }
}
