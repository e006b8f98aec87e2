package org.spinproof.reports.html;

import static org.spinproof.reports.html.Html.at;
import static org.spinproof.reports.html.Html.el;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.spinproof.reports.html.Html.Element;
import org.spinproof.reports.html.Html.Several;
import org.spinproof.reports.html.Html.Text;
import org.spinproof.reports.text.Decimal;

/**
 * Shares a printed table's width among its columns: each has room for its longest word, and one
 * with much to read has more. The printer then need not lay out every cell three times to find out.
 */
final class ColumnWidths {
  private static final Pattern WIDTH = Pattern.compile("width:([0-9.]+)em");

  /** Characters; a longer word is broken. */
  private static final int LONGEST = 18;

  /** Characters that a line has room for. */
  private static final double LINE = 140;

  private static final double PADDING = 2.2;

  /** Of a bold letter to one that is not. */
  private static final double BOLD = 1.2;

  private double[] words = {};
  private double[] cells = {};
  private int rows;

  private ColumnWidths() {}

  /** The table, with widths on the cells of its head. */
  static Element given(Element table) {
    ColumnWidths widths = new ColumnWidths();
    widths.read(table);
    return widths.written(table);
  }

  private void read(Element of) {
    if (of.name().equals("tr")) {
      row(of.elements());
    } else {
      of.elements().forEach(this::read);
    }
  }

  private void row(List<Element> row) {
    if (row.size() > words.length) {
      words = Arrays.copyOf(words, row.size());
      cells = Arrays.copyOf(cells, row.size());
    }
    rows++;
    for (int i = 0; i < row.size(); i++) {
      if (row.get(i).attribute("colspan").isEmpty()) {
        Length length = new Length();
        length.add(row.get(i));
        length.endWord();
        words[i] = Math.max(words[i], length.longest);
        cells[i] += length.whole;
      }
    }
  }

  /** How much there is in a cell, in characters. */
  private static final class Length {
    private double whole;
    private double word;
    private double longest;

    void add(Html piece) {
      if (piece instanceof Text text) {
        String words = text.text();
        whole += words.length();
        for (int i = 0; i < words.length(); i++) {
          if (words.charAt(i) == ' ' || words.charAt(i) == '-') {
            endWord();
          } else {
            word++;
          }
        }
      } else if (piece instanceof Several several) {
        several.pieces().forEach(this::add);
      } else if (piece instanceof Element element && element.name().equals("object")) {
        Matcher width = WIDTH.matcher(element.attribute("style"));
        double characters = width.find() ? 2 * Double.parseDouble(width.group(1)) : 0;
        whole += characters;
        word += characters;
      } else if (piece instanceof Element element) {
        boolean apart = element.name().equals("li") || element.name().equals("p");
        element.content().forEach(this::add);
        if (apart) {
          endWord();
        }
      }
    }

    void endWord() {
      longest = Math.max(longest, Math.min(LONGEST, word));
      word = 0;
    }
  }

  private Element written(Element table) {
    double[] least = new double[words.length];
    double[] more = new double[words.length];
    for (int i = 0; i < words.length; i++) {
      least[i] = PADDING + BOLD * words[i];
      more[i] = Math.max(0, PADDING + Math.sqrt(24 * cells[i] / rows) - least[i]);
    }
    double left = LINE - Arrays.stream(least).sum();
    double share = Math.max(0, Math.min(1, left / Math.max(1, Arrays.stream(more).sum())));
    double[] room = new double[words.length];
    for (int i = 0; i < words.length; i++) {
      room[i] = least[i] + share * more[i];
    }
    double sum = Arrays.stream(room).sum();
    List<Html> pieces = new ArrayList<>(table.attributes());
    for (Html piece : table.content()) {
      boolean head = piece instanceof Element element && element.name().equals("thead");
      pieces.add(head ? head((Element) piece, room, sum) : piece);
    }
    return el(table.name(), pieces.toArray(Html[]::new));
  }

  private static Element head(Element head, double[] room, double sum) {
    List<Html> cells = new ArrayList<>();
    int column = 0;
    for (Element cell : head.elements().get(0).elements()) {
      List<Html> pieces = new ArrayList<>(cell.attributes());
      pieces.add(at("style", "width:" + Decimal.of(100 * room[column++] / sum, 2) + "%"));
      pieces.addAll(cell.content());
      cells.add(el(cell.name(), pieces.toArray(Html[]::new)));
    }
    return el("thead", el("tr", cells.toArray(Html[]::new)));
  }
}
