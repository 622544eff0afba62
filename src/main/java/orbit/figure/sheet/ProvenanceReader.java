package orbit.figure.sheet;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import orbit.network.FileProblem;
import orbit.network.InvalidFileException;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;

/** Reads what a figure that Orbit wrote says of its origin, so that its view can be had again. */
public final class ProvenanceReader {

  private static final long LARGEST = 256L << 20;
  private static final long PNG = 0x89504e470d0a1a0aL;

  private ProvenanceReader() {}

  /**
   * @throws InvalidFileException one sentence with file, place and remedy, whatever is wrong
   */
  public static Provenance read(Path file) throws IOException {
    if (!Files.isRegularFile(file)) {
      throw new InvalidFileException(file, "", "there is no such file", "check the name");
    }
    if (Files.size(file) > LARGEST) {
      throw new InvalidFileException(file, "", "the file is over 256 MB", "open a figure");
    }
    FigureFile kind =
        FigureFile.of(file)
            .orElseThrow(
                () ->
                    new InvalidFileException(
                        file, "", "a figure ends in .svg, .pdf or .png", "name such a file"));
    try {
      Optional<String> text =
          switch (kind) {
            case SVG -> svg(file);
            case PDF -> pdf(file);
            case PNG -> png(file);
          };
      return Provenance.parse(
          text.orElseThrow(
              () ->
                  new FileProblem(
                      "", "it does not say how it was made", "open a figure that Orbit wrote")));
    } catch (FileProblem problem) {
      throw problem.in(file);
    } catch (XMLStreamException | IOException | RuntimeException broken) {
      // PDFBox throws whatever a broken file leads it to
      if (broken instanceof InvalidFileException invalid) {
        throw invalid;
      }
      throw new InvalidFileException(
          file, "", "this is no " + kind + " file, or a broken one", "export the figure again");
    }
  }

  private static Optional<String> svg(Path file) throws IOException, XMLStreamException {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    try (InputStream in = Files.newInputStream(file)) {
      XMLStreamReader xml = factory.createXMLStreamReader(in);
      while (xml.hasNext()) {
        if (xml.next() == XMLStreamConstants.START_ELEMENT
            && xml.getLocalName().equals("metadata")
            && Provenance.NAME.equals(xml.getAttributeValue(null, "id"))) {
          return Optional.of(xml.getElementText());
        }
      }
    }
    return Optional.empty();
  }

  private static Optional<String> pdf(Path file) throws IOException {
    try (PDDocument document = Loader.loadPDF(file.toFile())) {
      return Optional.ofNullable(
          document.getDocumentInformation().getCustomMetadataValue(Provenance.NAME));
    }
  }

  private static Optional<String> png(Path file) throws IOException {
    byte[] wanted = (Provenance.NAME + "\0").getBytes(StandardCharsets.ISO_8859_1);
    try (DataInputStream in =
        new DataInputStream(new java.io.BufferedInputStream(Files.newInputStream(file)))) {
      if (in.readLong() != PNG) {
        throw new IOException("no PNG");
      }
      while (true) {
        long length = in.readInt() & 0xffffffffL;
        String type = new String(in.readNBytes(4), StandardCharsets.US_ASCII);
        if (type.equals("IEND")) {
          return Optional.empty();
        }
        if (type.equals("tEXt") && length > wanted.length && length < Provenance.MOST) {
          byte[] data = in.readNBytes((int) length);
          String text = new String(data, StandardCharsets.ISO_8859_1);
          if (text.startsWith(Provenance.NAME + "\0")) {
            return Optional.of(text.substring(wanted.length));
          }
          in.skipNBytes(4);
        } else {
          in.skipNBytes(length + 4);
        }
      }
    }
  }
}
