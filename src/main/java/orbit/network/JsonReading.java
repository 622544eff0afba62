package orbit.network;

import tools.jackson.databind.JsonNode;

/** A JSON value with its pointer, so that every complaint names its place. */
public record JsonReading(JsonNode node, String pointer) {

  public JsonReading field(String name) {
    return new JsonReading(node.path(name), pointer + "/" + name);
  }

  public JsonReading item(int index) {
    return new JsonReading(node.path(index), pointer + "/" + index);
  }

  public boolean isMissing() {
    return node.isMissingNode();
  }

  public boolean isMissingOrNull() {
    return node.isMissingNode() || node.isNull();
  }

  public JsonReading object() {
    return expect(node.isObject(), "an object");
  }

  public JsonReading array() {
    return expect(node.isArray(), "a list");
  }

  public String text() {
    return expect(node.isString(), "a text").node.asString();
  }

  public String text(String otherwise) {
    return isMissingOrNull() ? otherwise : text();
  }

  public boolean flag() {
    return !isMissingOrNull() && expect(node.isBoolean(), "true or false").node.asBoolean();
  }

  /** A finite number. */
  public double number() {
    // not asDouble, which refuses what is too large as if it were no JSON
    double value = expect(node.isNumber(), "a number").node.numberValue().doubleValue();
    expect(Double.isFinite(value), "a finite number");
    return value;
  }

  /** Finite numbers in a list. */
  public double[] numbers() {
    double[] numbers = new double[array().node.size()];
    for (int k = 0; k < numbers.length; k++) {
      JsonNode item = node.path(k);
      double value = item.isNumber() ? item.numberValue().doubleValue() : Double.NaN;
      numbers[k] = Double.isFinite(value) ? value : item(k).number();
    }
    return numbers;
  }

  public int integer(int least, int most) {
    double value = number();
    if (value != Math.rint(value) || value < least || value > most) {
      throw problem(
          "a whole number from " + least + " to " + most + " belongs here, not " + shown(), "");
    }
    return (int) value;
  }

  /** A whole number that is not negative. */
  public long size() {
    double value = number();
    if (value != Math.rint(value) || value < 0 || value >= 1L << 53) {
      throw problem("a size belongs here, not " + shown(), "");
    }
    return (long) value;
  }

  public FileProblem problem(String problem, String remedy) {
    return new FileProblem(
        pointer.isEmpty() ? "at the top" : pointer,
        problem,
        remedy.isEmpty() ? "correct the value" : remedy);
  }

  private JsonReading expect(boolean fits, String what) {
    if (!fits) {
      String found = node.isMissingNode() ? "is missing" : "belongs here, not " + shown();
      throw problem(what + " " + found, isMissing() ? "add it" : "correct the value");
    }
    return this;
  }

  /** The value itself, shortened. */
  public String shown() {
    if (node.isContainer()) {
      return node.isArray() ? "a list" : "an object";
    }
    String text = node.toString();
    return text.length() > 40 ? text.substring(0, 40) + "..." : text;
  }
}
