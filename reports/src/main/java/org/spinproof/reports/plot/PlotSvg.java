package org.spinproof.reports.plot;

import java.util.List;
import org.spinproof.reports.model.Plot;

/**
 * Plots as SVG: the same plot gives the same text, to the byte, on any machine, since no font is
 * measured. Colours are those of Okabe and Ito, darkened where they would be faint on paper; series
 * differ in dash and marker too. Every colour stands as an attribute that any renderer understands;
 * {@link #STYLE} puts the colours of a dark page over them.
 */
public final class PlotSvg {
  /**
   * Rules for a page that takes drawings in: a drawing on a dark screen gets light colours. They
   * touch nothing outside {@code .plot}.
   */
  public static final String STYLE =
      """
      @media screen and (prefers-color-scheme: dark) {
        .plot .ground { fill: #15171a; }
        .plot .text { fill: #e8e6e1; }
        .plot .frame, .plot .mark { stroke: #a9adb5; }
        .plot .grid { stroke: #2c3036; }
        .plot .light { fill: #24282e; }
        .plot .dark { fill: #3a4048; }
        .plot .s0 { stroke: #6cb8ee; } .plot .m0 { fill: #6cb8ee; }
        .plot .s1 { stroke: #ff9a5c; } .plot .m1 { fill: #ff9a5c; }
        .plot .s2 { stroke: #3fcb9f; } .plot .m2 { fill: #3fcb9f; }
        .plot .s3 { stroke: #e6a3cc; } .plot .m3 { fill: #e6a3cc; }
        .plot .s4 { stroke: #e8e6e1; } .plot .m4 { fill: #e8e6e1; }
        .plot .s5 { stroke: #e6c229; } .plot .m5 { fill: #e6c229; }
      }
      """;

  private PlotSvg() {}

  /** A file of its own. */
  public static String document(Plot plot) {
    SvgElement drawing = element(plot, "plot");
    return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
        + drawing.before(SvgElement.text("style", "\n" + STYLE)).xml()
        + "\n";
  }

  /**
   * A drawing for a page, without style sheet.
   *
   * @param id begins the ids in it: different for each drawing of a page; letters, digits and
   *     hyphens
   */
  public static SvgElement element(Plot plot, String id) {
    PlotDrawing drawing = new PlotDrawing(plot, id);
    String size = drawing.width() + " " + drawing.height();
    return SvgElement.of(
        "svg",
        List.of(
            SvgElement.text("title", Label.of(plot.title()).plain(), "id", id + "-title"),
            SvgElement.text(
                "desc", Label.of(plot.description()).plain(), "id", id + "-description"),
            drawing.whole()),
        "xmlns",
        "http://www.w3.org/2000/svg",
        "class",
        "plot",
        "viewBox",
        "0 0 " + size,
        "width",
        String.valueOf(drawing.width()),
        "height",
        String.valueOf(drawing.height()),
        "role",
        "img",
        "aria-labelledby",
        id + "-title " + id + "-description",
        "font-family",
        "system-ui, 'Helvetica Neue', 'Liberation Sans', Arial, 'DejaVu Sans', sans-serif",
        "font-size",
        "13");
  }
}
