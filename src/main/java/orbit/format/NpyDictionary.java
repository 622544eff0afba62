package orbit.format;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import orbit.network.FileProblem;

/** The literal of a Python dictionary that describes a NumPy array; nothing is evaluated. */
record NpyDictionary(String descr, boolean fortran, int[] shape) {

  private static final int MOST_EXTENTS = 64;

  /**
   * @throws FileProblem if it is anything but the three fields, each once
   */
  static NpyDictionary parse(String text) {
    return new Parser(text).dictionary();
  }

  private static final class Parser {

    private final String text;
    private int at;

    Parser(String text) {
      this.text = text;
    }

    NpyDictionary dictionary() {
      Map<String, Object> fields = new HashMap<>();
      expect('{');
      while (!next('}')) {
        String name = string();
        expect(':');
        Object value =
            switch (name) {
              case "descr" -> string();
              case "fortran_order" -> flag();
              case "shape" -> tuple();
              default -> throw problem();
            };
        if (fields.put(name, value) != null) {
          throw problem();
        }
        if (!next(',')) {
          expect('}');
          break;
        }
      }
      skipBlanks();
      if (at < text.length()
          || !(fields.get("descr") instanceof String descr)
          || !(fields.get("fortran_order") instanceof Boolean fortran)
          || !(fields.get("shape") instanceof int[] shape)) {
        throw problem();
      }
      return new NpyDictionary(descr, fortran, shape);
    }

    private String string() {
      skipBlanks();
      if (at >= text.length() || (text.charAt(at) != '\'' && text.charAt(at) != '"')) {
        throw text.startsWith("[", at)
            ? new FileProblem("header", "records cannot be read", "save one field as float32")
            : problem();
      }
      int end = text.indexOf(text.charAt(at), at + 1);
      if (end < 0 || !text.substring(at + 1, end).matches("[\\w<>|=?]*")) {
        throw problem();
      }
      String value = text.substring(at + 1, end);
      at = end + 1;
      return value;
    }

    private boolean flag() {
      skipBlanks();
      boolean value = text.startsWith("True", at);
      if (!value && !text.startsWith("False", at)) {
        throw problem();
      }
      at += value ? 4 : 5;
      return value;
    }

    private int[] tuple() {
      List<Integer> extents = new ArrayList<>();
      boolean comma = true;
      expect('(');
      while (!next(')')) {
        if (!comma || extents.size() == MOST_EXTENTS) {
          throw problem();
        }
        extents.add(extent());
        comma = next(',');
      }
      // (3) is a number, not a tuple
      if (extents.size() == 1 && !comma) {
        throw problem();
      }
      return extents.stream().mapToInt(Integer::intValue).toArray();
    }

    private int extent() {
      skipBlanks();
      int start = at;
      while (at < text.length() && text.charAt(at) >= '0' && text.charAt(at) <= '9') {
        at++;
      }
      try {
        return Integer.parseInt(text, start, at, 10);
      } catch (NumberFormatException unfit) {
        throw new FileProblem(
            "header", "an extent of the shape is no number below 2^31", "save a smaller array");
      }
    }

    private void expect(char wanted) {
      if (!next(wanted)) {
        throw problem();
      }
    }

    private boolean next(char wanted) {
      skipBlanks();
      boolean found = at < text.length() && text.charAt(at) == wanted;
      at += found ? 1 : 0;
      return found;
    }

    private void skipBlanks() {
      while (at < text.length() && " \t\n".indexOf(text.charAt(at)) >= 0) {
        at++;
      }
    }

    private static FileProblem problem() {
      return new FileProblem(
          "header",
          "this does not say type, order and shape as NumPy does",
          "save it again with numpy.save");
    }
  }
}
