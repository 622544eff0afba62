package orbit.network;

/** One map in double, [channel][height][width]. */
record PlainMap(int channels, int height, int width, double[] values) {

  PlainMap(int channels, int height, int width) {
    this(channels, height, width, new double[channels * height * width]);
  }

  int index(int channel, int y, int x) {
    return (channel * height + y) * width + x;
  }

  double at(int channel, int y, int x) {
    return values[index(channel, y, x)];
  }

  boolean has(int y, int x) {
    return y >= 0 && y < height && x >= 0 && x < width;
  }

  void set(int channel, int y, int x, double value) {
    values[index(channel, y, x)] = value;
  }
}
