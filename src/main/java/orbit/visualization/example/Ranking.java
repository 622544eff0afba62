package orbit.visualization.example;

import java.util.ArrayList;
import java.util.List;
import orbit.network.Batch;
import orbit.network.Field;
import orbit.network.Shape;

/** The windows that excite each unit most and least, of the pictures so far. */
final class Ranking {

  private record Lists(List<Example> most, List<Example> least) {}

  private final int count;
  private final List<Lists> units = new ArrayList<>();

  /**
   * @param count how many of each
   */
  Ranking(int all, int count) {
    this.count = count;
    for (int unit = 0; unit < all; unit++) {
      units.add(new Lists(new ArrayList<>(), new ArrayList<>()));
    }
  }

  /** Takes a picture's map into account: of each unit its largest value and its smallest. */
  void add(int picture, Batch map, Framing.Reach reach) {
    Shape shape = map.shape();
    for (int unit = 0; unit < units.size(); unit++) {
      int high = -1;
      int low = -1;
      for (int y = reach.top(); y < reach.bottom(); y++) {
        int row = (unit * shape.height() + y) * shape.width();
        for (int k = row + reach.left(); k < row + reach.right(); k++) {
          float value = map.values()[k];
          // what is no number is no example
          if (Float.isFinite(value)) {
            high = high < 0 || value > map.values()[high] ? k : high;
            low = low < 0 || value < map.values()[low] ? k : low;
          }
        }
      }
      if (high >= 0) {
        Lists lists = units.get(unit);
        keep(lists.most(), example(picture, map, high, reach.field()), 1);
        keep(lists.least(), example(picture, map, low, reach.field()), -1);
      }
    }
  }

  private static Example example(int picture, Batch map, int at, Field field) {
    int x = at % map.shape().width();
    int y = at / map.shape().width() % map.shape().height();
    return new Example(
        picture,
        map.values()[at],
        field.top() + y * field.strideY(),
        field.left() + x * field.strideX(),
        field.height(),
        field.width());
  }

  /** Behind those of the same value, which are of earlier pictures. */
  private void keep(List<Example> list, Example found, int sign) {
    int at = list.size();
    while (at > 0 && sign * found.value() > sign * list.get(at - 1).value()) {
      at--;
    }
    if (at < count) {
      list.add(at, found);
      if (list.size() > count) {
        list.removeLast();
      }
    }
  }

  List<Examples.OfUnit> units() {
    return units.stream().map(lists -> new Examples.OfUnit(lists.most(), lists.least())).toList();
  }
}
