package org.spinproof.reports.html;

import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.spinproof.reports.html.Html.Attribute;
import org.spinproof.reports.text.VisibleText;
import org.w3c.dom.Document;
import org.w3c.dom.Node;

/** A page as the tree that the printer reads, without a text between them to be parsed. */
final class HtmlDom {
  private final Document document;
  private final StringBuilder words = new StringBuilder();

  private HtmlDom(Document document) {
    this.document = document;
  }

  static Document of(Html.Element html) {
    try {
      Document document = DocumentBuilderFactory.newInstance().newDocumentBuilder().newDocument();
      new HtmlDom(document).append(html, document);
      return document;
    } catch (ParserConfigurationException e) {
      throw new IllegalStateException(e);
    }
  }

  private void append(Html piece, Node parent) {
    if (piece instanceof Html.Text text) {
      words.append(VisibleText.of(text.text()));
    } else if (piece instanceof Html.Rules rules) {
      words.append(rules.rules());
    } else if (piece instanceof Html.Several several) {
      several.pieces().forEach(each -> append(each, parent));
    } else if (piece instanceof Html.Element element) {
      finishWords(parent);
      org.w3c.dom.Element node = document.createElement(element.name());
      for (Attribute attribute : element.attributes()) {
        node.setAttribute(attribute.name(), VisibleText.of(attribute.value()));
      }
      element.content().forEach(each -> append(each, node));
      finishWords(node);
      parent.appendChild(node);
    } else {
      throw new IllegalArgumentException("an attribute outside an element: " + piece);
    }
  }

  /** Neighbouring pieces of text become one: a line is not broken where they meet. */
  private void finishWords(Node parent) {
    if (!words.isEmpty()) {
      parent.appendChild(document.createTextNode(words.toString()));
      words.setLength(0);
    }
  }
}
