package org.spinproof.reports.plot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.StringReader;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.spinproof.reports.SampleVerification;
import org.spinproof.reports.model.Plot;
import org.spinproof.reports.model.Plot.Axis;
import org.spinproof.reports.model.Plot.Dash;
import org.spinproof.reports.model.Plot.Marker;
import org.spinproof.reports.model.Plot.Series;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

class PlotSvgTest {
  private static final double LEFT = 76.0;
  private static final double RIGHT = 620.0;

  private static Series line(List<Double> x, List<Double> y) {
    return new Series("line", x, y, 0, Dash.SOLID, Marker.NONE);
  }

  private static Plot plot(Axis x, Axis y, Series... series) {
    return new Plot("title", "description", x, y, List.of(series), List.of(), List.of());
  }

  private static Document parsed(Plot plot) throws Exception {
    DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
    factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
    return factory
        .newDocumentBuilder()
        .parse(new InputSource(new StringReader(PlotSvg.document(plot))));
  }

  /** The path of the only series, from the group that is clipped to the frame. */
  private static String path(Document drawing) {
    NodeList groups = drawing.getElementsByTagName("g");
    for (int i = 0; i < groups.getLength(); i++) {
      Element group = (Element) groups.item(i);
      if (group.hasAttribute("clip-path")) {
        return ((Element) group.getElementsByTagName("path").item(0)).getAttribute("d");
      }
    }
    throw new AssertionError("no series is drawn");
  }

  private static List<Double> numbers(String path) {
    Matcher found = Pattern.compile("-?\\d+(\\.\\d+)?").matcher(path);
    return found.results().map(r -> Double.parseDouble(r.group())).toList();
  }

  private static List<String> texts(Document drawing) {
    NodeList all = drawing.getElementsByTagName("text");
    return java.util.stream.IntStream.range(0, all.getLength())
        .mapToObj(i -> all.item(i).getTextContent())
        .toList();
  }

  @Test
  void pointsLieWhereTheTicksSay() throws Exception {
    Document drawing =
        parsed(
            plot(
                Axis.linear("x", null).between(0.0, 4.0),
                Axis.linear("y", null).between(-1.0, 1.0),
                line(List.of(0.0, 1.0, 4.0), List.of(-1.0, 0.5, 1.0))));
    List<Double> at = numbers(path(drawing));
    double bottom = at.get(1);
    double top = at.get(5);
    assertThat(bottom - top).isEqualTo(330.0);
    assertThat(at)
        .containsExactly(
            LEFT, bottom, LEFT + 0.25 * (RIGHT - LEFT), bottom - 0.75 * (bottom - top), RIGHT, top);
    NodeList labels = drawing.getElementsByTagName("text");
    for (int i = 0; i < labels.getLength(); i++) {
      if (labels.item(i).getTextContent().equals("2.0")) {
        assertThat(((Element) labels.item(i)).getAttribute("x")).isEqualTo("348");
        return;
      }
    }
    throw new AssertionError("no tick at 2.0 among " + texts(drawing));
  }

  @Test
  void decadesAreEquallyLongOnALogarithmicAxis() throws Exception {
    Document drawing =
        parsed(
            plot(
                Axis.linear("x", null).between(0.0, 1.0),
                new Axis("y", null, true, null, null),
                line(List.of(0.0, 0.5, 1.0), List.of(1e-4, 1e-2, 1.0))));
    List<Double> at = numbers(path(drawing));
    assertThat(at.get(1) - at.get(3)).isEqualTo(165.0);
    assertThat(at.get(3) - at.get(5)).isEqualTo(165.0);
    assertThat(texts(drawing)).contains("10−4", "0.01", "1");
  }

  @Test
  void aMissingPointInterruptsTheLine() throws Exception {
    String path =
        path(
            parsed(
                plot(
                    Axis.linear("x", null),
                    Axis.linear("y", null),
                    line(
                        List.of(0.0, 1.0, 2.0, 3.0, 4.0),
                        Arrays.asList(1.0, 2.0, null, 1.0, 3.0)))));
    assertThat(path).matches("M[^ML]+L[^ML]+M[^ML]+L[^ML]+");
  }

  @Test
  void seriesOfOneColourDifferInDash() {
    Series up = new Series("up", List.of(0.0, 1.0), List.of(0.0, 1.0), 2, Dash.SOLID, Marker.NONE);
    Series down =
        new Series("down", List.of(0.0, 1.0), List.of(0.0, 2.0), 2, Dash.DASHED, Marker.CIRCLE);
    String svg = PlotSvg.document(plot(Axis.linear("x", null), Axis.linear("y", null), up, down));
    Pattern stroke = Pattern.compile("<path class=\"s2\"[^>]*>");
    assertThat(stroke.matcher(svg).results().map(r -> r.group().contains("dasharray")))
        .as("in the legend, then in the frame")
        .containsExactly(false, true, false, true);
    assertThat(svg).contains("class=\"m2\"");
  }

  @Test
  void ticksOfSmallAndLargeNumbersAreShort() throws Exception {
    Document drawing =
        parsed(
            plot(
                Axis.linear("x", null),
                Axis.linear("y", null),
                line(List.of(0.0, 5e6), List.of(-3e-7, 2e-7))));
    assertThat(texts(drawing)).contains("2×106", "−3×10−7", "0");
  }

  @Test
  void oneValueAloneHasARange() throws Exception {
    Document drawing =
        parsed(
            plot(
                Axis.linear("x", null),
                Axis.linear("y", null),
                new Series("", List.of(0.5), List.of(0.0), 0, Dash.NONE, Marker.SQUARE)));
    assertThat(texts(drawing)).contains("x", "y").doesNotContain("NaN");
    assertThat(PlotSvg.document(SampleVerification.plot("p"))).doesNotContain("NaN");
  }

  @Test
  void aReaderWhoDoesNotSeeItIsToldWhatItShows() throws Exception {
    Document drawing =
        parsed(
            new Plot(
                "J_s and <b>",
                "It rises to 10^{-3}.",
                Axis.linear("eV_s/Δ_0", null),
                Axis.linear("J", "unit"),
                List.of(line(List.of(0.0, 1.0), List.of(0.0, 1.0))),
                List.of(new Plot.Band("bistable", 0.2, 0.4, false)),
                List.of(new Plot.Mark("fold", 0.4))));
    Element svg = drawing.getDocumentElement();
    assertThat(svg.getAttribute("role")).isEqualTo("img");
    assertThat(svg.getAttribute("aria-labelledby")).isEqualTo("plot-title plot-description");
    assertThat(drawing.getElementsByTagName("title").item(0).getTextContent())
        .isEqualTo("Js and <b>");
    assertThat(drawing.getElementsByTagName("desc").item(0).getTextContent())
        .isEqualTo("It rises to 10-3.");
    assertThat(texts(drawing)).contains("Js and <b>", "eVs/Δ0", "J [unit]", "bistable", "fold");
  }

  @Test
  void theSamePlotGivesTheSameBytesAndReferencesNothingOutside() {
    Plot plot = SampleVerification.plot("p");
    assertThat(PlotSvg.document(plot)).isEqualTo(PlotSvg.document(SampleVerification.plot("p")));
    assertThat(PlotSvg.document(plot).replace("http://www.w3.org/2000/svg", ""))
        .doesNotContain("http", "href", "@import");
  }

  @Test
  void drawingsOfOnePageShareNoId() {
    Plot plot = SampleVerification.plot("p");
    Pattern id = Pattern.compile("\\bid=\"([^\"]+)\"");
    List<String> first = ids(id, PlotSvg.element(plot, "a").xml());
    assertThat(first)
        .hasSize(3)
        .doesNotContainAnyElementsOf(ids(id, PlotSvg.element(plot, "b").xml()));
  }

  private static List<String> ids(Pattern id, String svg) {
    return id.matcher(svg).results().map(r -> r.group(1)).toList();
  }

  @Test
  void whatCannotBeDrawnIsNoPlot() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> plot(Axis.linear("x", null), Axis.linear("y", null)))
        .withMessageContaining("series is empty");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> line(List.of(1.0), List.of(1.0, 2.0)))
        .withMessageContaining("1 abscissae and 2 ordinates");
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                plot(
                    Axis.linear("x", null),
                    new Axis("y", null, true, null, null),
                    line(List.of(1.0), List.of(0.0))))
        .withMessageContaining("logarithmic");
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                plot(
                    Axis.linear("x", null),
                    Axis.linear("y", null),
                    line(List.of(1.0), List.of(Double.NaN))))
        .withMessageContaining("NaN");
  }
}
