package orbit.figure;

import static org.assertj.core.api.Assertions.assertThat;

import orbit.network.Batch;
import orbit.network.Shape;
import org.junit.jupiter.api.Test;

class MapMosaicTest {

  private static final int GAP = 0xff123456;

  @Test
  void eachUnitsMapStandsInItsTile() {
    Shape shape = new Shape(7, 6, 8);
    float[] values = new float[shape.size()];
    // the lower right value of each map is its own
    for (int unit = 0; unit < 7; unit++) {
      values[unit * 48 + 47] = unit - 3;
    }
    MapMosaic mosaic = MapMosaic.of(Batch.of(shape, values), 0, ColourScale.RED_BLUE, 3, 1.2, GAP);
    assertThat(mosaic.argb()).hasSize(mosaic.width() * mosaic.height());
    for (int unit = 0; unit < 7; unit++) {
      int x = unit % mosaic.columns() * 9 + 7;
      int y = unit / mosaic.columns() * 7 + 5;
      assertThat(mosaic.argb()[y * mosaic.width() + x])
          .isEqualTo(ColourScale.RED_BLUE.argb(unit - 3, 3));
      assertThat(mosaic.unitAt(x, y)).isEqualTo(unit);
    }
  }

  @Test
  void whatIsNoUnitIsGap() {
    MapMosaic mosaic =
        MapMosaic.of(
            Batch.of(new Shape(5, 6, 6), new float[180]), 0, ColourScale.RED_BLUE, 1, 1, GAP);
    assertThat(mosaic.columns() * mosaic.rows()).isGreaterThan(5);
    assertThat(mosaic.argb()[mosaic.argb().length - 1]).isEqualTo(GAP);
    assertThat(mosaic.unitAt(mosaic.width() - 1, mosaic.height() - 1)).isEqualTo(-1);
    assertThat(mosaic.unitAt(-1, 0)).isEqualTo(-1);
    assertThat(mosaic.argb()[6]).isEqualTo(GAP);
  }

  @Test
  void aMapOfOneValueIsLargeEnoughToBeSeen() {
    MapMosaic mosaic =
        MapMosaic.of(
            Batch.of(new Shape(2, 1, 1), new float[] {1, -1}), 0, ColourScale.RED_BLUE, 1, 10, GAP);
    assertThat(mosaic.tileWidth()).isEqualTo(6);
    assertThat(mosaic.rows()).isEqualTo(1);
    assertThat(mosaic.argb()[5]).isEqualTo(ColourScale.RED_BLUE.argb(1, 1));
    assertThat(mosaic.argb()[7]).isEqualTo(ColourScale.RED_BLUE.argb(-1, 1));
  }
}
