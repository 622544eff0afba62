package orbit.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import orbit.symmetry.Element;
import orbit.symmetry.Turning;

class AlignedUnitPicturesLawTest {

  private static final int SIDE = 16;

  /** What was carried to a place by an element of D4 comes back as it was, within the disc. */
  @Property(tries = 60)
  void turningBackUndoesTurning(
      @ForAll @IntRange(max = 3) int quarters, @ForAll boolean mirrored, @ForAll long seed) {
    Element place = new Element(90 * quarters, mirrored, 0);
    int[] picture = picture(seed);
    int[] back = AlignedUnitPictures.back(turned(picture, place), SIDE, place);
    assertThat(inside(back)).isEqualTo(inside(picture));
  }

  /** Interpolated angles come back to what is near, for a smooth picture. */
  @Property(tries = 40)
  void anyAngleComesBackNearly(@ForAll @IntRange(max = 359) int angle, @ForAll boolean mirrored) {
    Element place = new Element(angle, mirrored, 0);
    int[] smooth = new int[SIDE * SIDE];
    for (int p = 0; p < smooth.length; p++) {
      smooth[p] = 0xff000000 | (8 * (p % SIDE)) << 16 | (4 * (p / SIDE)) << 8;
    }
    int[] back = AlignedUnitPictures.back(turned(smooth, place), SIDE, place);
    int middle = SIDE / 2 * SIDE + SIDE / 2 - 3;
    assertThat(back[middle] >> 16 & 0xff).isCloseTo(smooth[middle] >> 16 & 0xff, within());
    assertThat(back[middle] >> 8 & 0xff).isCloseTo(smooth[middle] >> 8 & 0xff, within());
  }

  private static org.assertj.core.data.Offset<Integer> within() {
    return org.assertj.core.data.Offset.offset(3);
  }

  @Property(tries = 20)
  void aHueComesBack(@ForAll @IntRange(min = 1, max = 359) int hue) {
    int[] red = new int[SIDE * SIDE];
    java.util.Arrays.fill(red, java.awt.Color.HSBtoRGB(hue / 360f, 1, 1));
    int back = AlignedUnitPictures.back(red, SIDE, Element.hue(hue))[SIDE / 2 * SIDE + SIDE / 2];
    assertThat(back >> 16 & 0xff).isGreaterThan(250);
    assertThat(back & 0xffff).isLessThan(0x0500);
  }

  private static int[] picture(long seed) {
    return new Random(seed).ints(SIDE * SIDE).map(rgb -> rgb | 0xff000000).toArray();
  }

  private static int[] turned(int[] picture, Element place) {
    int[] turned = new int[picture.length];
    Turning turning = Turning.of(place, SIDE, SIDE);
    for (int shift = 0; shift <= 16; shift += 8) {
      float[] source = new float[picture.length];
      float[] target = new float[picture.length];
      for (int p = 0; p < source.length; p++) {
        source[p] = picture[p] >> shift & 0xff;
      }
      turning.apply(source, target);
      for (int p = 0; p < target.length; p++) {
        turned[p] |= Math.round(target[p]) << shift;
      }
    }
    return turned;
  }

  private static int[] inside(int[] picture) {
    int[] inside = new int[picture.length];
    double centre = (SIDE - 1) / 2.0;
    for (int p = 0; p < picture.length; p++) {
      if (Math.hypot(p % SIDE - centre, p / SIDE - centre) < SIDE / 2.0 - 1) {
        inside[p] = picture[p] & 0xffffff;
      }
    }
    return inside;
  }
}
