package orbit.figure.sheet;

import java.awt.Dimension;
import java.awt.Image;
import java.awt.RenderingHints;
import java.awt.image.RenderedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Locale;
import org.apache.batik.dom.GenericDOMImplementation;
import org.apache.batik.svggen.DefaultImageHandler;
import org.apache.batik.svggen.SVGGeneratorContext;
import org.apache.batik.svggen.SVGGraphics2D;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** A figure as SVG: text as text, tiles as small pictures, one unit a point. */
final class SvgFigure {

  private static final String SVG = "http://www.w3.org/2000/svg";
  private static final String LINK = "http://www.w3.org/1999/xlink";

  /** As wide as one another, so that nothing moves where the first is not installed. */
  private static final String FAMILIES =
      "'Liberation Sans', Arimo, Arial, Helvetica, 'Nimbus Sans', sans-serif";

  private SvgFigure() {}

  static void write(Figure figure, OutputStream out) throws IOException {
    Document document =
        GenericDOMImplementation.getDOMImplementation().createDocument(SVG, "svg", null);
    SVGGeneratorContext context = SVGGeneratorContext.createDefault(document);
    context.setComment("Orbit");
    context.setPrecision(5);
    context.setImageHandler(new EmbeddedPng());
    SVGGraphics2D g = new SVGGraphics2D(context, false);
    g.setSVGCanvasSize(
        new Dimension((int) Math.ceil(figure.width()), (int) Math.ceil(figure.height())));
    g.setRenderingHint(
        RenderingHints.KEY_FRACTIONALMETRICS, RenderingHints.VALUE_FRACTIONALMETRICS_ON);
    figure.paint(g);
    Element root = g.getRoot();
    g.dispose();
    settle(root, Double.NaN);
    root.setAttributeNS(null, "width", millimetres(figure.width()));
    root.setAttributeNS(null, "height", millimetres(figure.height()));
    root.setAttributeNS(
        null, "viewBox", "0 0 " + number(figure.width()) + " " + number(figure.height()));
    root.setAttributeNS(null, "role", "img");
    describe(root, figure);
    Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
    g.stream(root, writer, false, false);
    writer.flush();
  }

  private static void describe(Element root, Figure figure) {
    Document document = root.getOwnerDocument();
    Node first = root.getFirstChild();
    for (String[] part :
        new String[][] {
          {"title", figure.title()},
          {"desc", figure.words()},
          {"metadata", figure.provenance().text()}
        }) {
      Element element = document.createElementNS(SVG, part[0]);
      element.appendChild(document.createTextNode(allowed(part[1])));
      if (part[0].equals("metadata")) {
        element.setAttributeNS(null, "id", Provenance.NAME);
      }
      root.insertBefore(element, first);
    }
  }

  /** Without what XML cannot hold. */
  private static String allowed(String text) {
    return text.replaceAll("[^\\t\\n\\r\\x20-\\uD7FF\\uE000-\\uFFFD\\x{10000}-\\x{10FFFF}]", "?");
  }

  /** Names fonts that are alike, anchors text, and keeps squares square. */
  private static void settle(Element element, double outerSize) {
    if (element.hasAttributeNS(null, "font-family")) {
      element.setAttributeNS(null, "font-family", FAMILIES);
    }
    if (element.getAttributeNS(null, "image-rendering").equals("optimizeSpeed")) {
      element.removeAttributeNS(null, "image-rendering");
      element.setAttributeNS(null, "style", "image-rendering:pixelated");
    }
    String given = element.getAttributeNS(null, "font-size");
    double size = given.endsWith("px") ? number(given.substring(0, given.length() - 2)) : outerSize;
    if (element.getTagName().equals("text")) {
      anchor(element, size);
    }
    for (Node child = element.getFirstChild(); child != null; child = child.getNextSibling()) {
      if (child instanceof Element inner) {
        settle(inner, size);
      }
    }
  }

  /** Text that starts half or all of its width before its point is held there, in any font. */
  private static void anchor(Element text, double size) {
    double start = number(text.getAttributeNS(null, "x"));
    double width = Lettering.width(text.getTextContent(), size);
    double hair = 0.02 * size;
    boolean end = Math.abs(start + width) < hair;
    if (start < 0 && (end || Math.abs(start + width / 2) < hair)) {
      text.setAttributeNS(null, "text-anchor", end ? "end" : "middle");
      text.setAttributeNS(null, "x", "0");
    }
  }

  private static double number(String text) {
    try {
      return Double.parseDouble(text);
    } catch (NumberFormatException none) {
      return Double.NaN;
    }
  }

  private static String millimetres(double points) {
    return number(points / Figure.MILLIMETRE) + "mm";
  }

  private static String number(double value) {
    return String.format(Locale.ROOT, "%.3f", value);
  }

  /** Pictures within the file. */
  private static final class EmbeddedPng extends DefaultImageHandler {
    @Override
    protected void handleHREF(Image image, Element element, SVGGeneratorContext context) {
      handleHREF((RenderedImage) image, element, context);
    }

    @Override
    protected void handleHREF(RenderedImage image, Element element, SVGGeneratorContext context) {
      ByteArrayOutputStream png = new ByteArrayOutputStream();
      try {
        PngFigure.writeImage(image, png);
      } catch (IOException problem) {
        throw new UncheckedIOException(problem);
      }
      String data = Base64.getEncoder().encodeToString(png.toByteArray());
      element.setAttributeNS(LINK, "xlink:href", "data:image/png;base64," + data);
      element.setAttributeNS(null, "preserveAspectRatio", "none");
    }
  }
}
