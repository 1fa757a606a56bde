package org.furore.report;

import org.furore.domain.task.FuroreException;
import org.furore.domain.task.Message;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.transform.OutputKeys;
import javax.xml.transform.Transformer;
import javax.xml.transform.TransformerException;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;

/// A picture made elsewhere, with its words turned into outlines and everything that could load,
/// run or link taken out.
final class OutlinedSvg {
    private static final String SVG = "http://www.w3.org/2000/svg";
    private static final Set<String> FORBIDDEN =
            Set.of("script", "foreignObject", "image", "style", "a", "animate", "set", "metadata");

    private final Element root;
    private final Outlines outlines;
    private double smallest = Double.MAX_VALUE;

    private OutlinedSvg(Element root, Outlines outlines) {
        this.root = root;
        this.outlines = outlines;
    }

    static OutlinedSvg read(String svg, Outlines outlines) {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultNSInstance();
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            Document document =
                    factory.newDocumentBuilder().parse(new InputSource(new StringReader(svg)));
            OutlinedSvg picture = new OutlinedSvg(document.getDocumentElement(), outlines);
            picture.clean(picture.root);
            picture.outline();
            return picture;
        } catch (ParserConfigurationException | SAXException | IOException e) {
            throw new FuroreException(
                    FuroreException.Kind.FAILURE, Message.of("report.no-figure"), e);
        }
    }

    /// Height for each unit of width.
    double ratio() {
        String[] box = root.getAttribute("viewBox").trim().split("[\\s,]+");
        return box.length == 4
                ? Double.parseDouble(box[3]) / Double.parseDouble(box[2])
                : length("height") / length("width");
    }

    /// The picture's own width.
    double width() {
        String[] box = root.getAttribute("viewBox").trim().split("[\\s,]+");
        return box.length == 4 ? Double.parseDouble(box[2]) : length("width");
    }

    /// Size of its smallest words, in its own units; very large where it has none.
    double smallestText() {
        return smallest;
    }

    private double length(String name) {
        return Double.parseDouble(root.getAttribute(name).replaceAll("[^0-9.]", ""));
    }

    /// What the picture says of itself, or "".
    String description() {
        List<String> said = new ArrayList<>();
        for (Node n = root.getFirstChild(); n != null; n = n.getNextSibling()) {
            if ("title".equals(n.getLocalName()) || "desc".equals(n.getLocalName())) {
                said.add(n.getTextContent().strip());
            }
        }
        return String.join(". ", said);
    }

    /// As markup of this width.
    String markup(double width, String alternative) {
        double height = width * ratio();
        if (root.getAttribute("viewBox").isEmpty()) {
            root.setAttribute("viewBox", "0 0 " + length("width") + " " + length("height"));
        }
        root.setAttribute("width", Math.round(width) + "px");
        root.setAttribute("height", Math.round(height) + "px");
        root.setAttribute("alt", Printable.plain(alternative));
        try {
            TransformerFactory factory = TransformerFactory.newDefaultInstance();
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            Transformer transformer = factory.newTransformer();
            transformer.setOutputProperty(OutputKeys.OMIT_XML_DECLARATION, "yes");
            StringWriter out = new StringWriter();
            transformer.transform(new DOMSource(root), new StreamResult(out));
            return out.toString();
        } catch (TransformerException e) {
            throw new FuroreException(
                    FuroreException.Kind.FAILURE, Message.of("report.no-figure"), e);
        }
    }

    private void clean(Element element) {
        var attributes = element.getAttributes();
        for (int i = attributes.getLength() - 1; i >= 0; i--) {
            String name = attributes.item(i).getNodeName();
            if (name.startsWith("on")
                    || name.endsWith("href")
                            && !attributes.item(i).getNodeValue().startsWith("#")) {
                element.removeAttribute(name);
            }
        }
        for (Node n = element.getFirstChild(); n != null; ) {
            Node next = n.getNextSibling();
            if (n instanceof Element child) {
                boolean told =
                        element != root
                                && ("title".equals(child.getLocalName())
                                        || "desc".equals(child.getLocalName()));
                if (told || FORBIDDEN.contains(child.getLocalName())) {
                    element.removeChild(child);
                } else {
                    clean(child);
                }
            }
            n = next;
        }
    }

    private void outline() {
        NodeList live = root.getElementsByTagNameNS(SVG, "text");
        List<Element> texts = new ArrayList<>();
        for (int i = 0; i < live.getLength(); i++) {
            texts.add((Element) live.item(i));
        }
        texts.forEach(this::outline);
    }

    private record Run(String text, double size, boolean bold, String fill) {}

    /// One line of words from a point, in as many styles as it has.
    private void outline(Element text) {
        List<Run> runs = new ArrayList<>();
        runs(text, runs);
        double width = 0;
        for (Run run : runs) {
            smallest = Math.min(smallest, run.size());
            width += outlines.width(run.text(), run.size(), run.bold());
        }
        String anchor = inherited(text, "text-anchor", "start");
        double x = coordinate(text, "x");
        x -= anchor.equals("middle") ? width / 2 : anchor.equals("end") ? width : 0;
        double y = coordinate(text, "y");
        Element group = text.getOwnerDocument().createElementNS(SVG, "g");
        if (text.hasAttribute("transform")) {
            group.setAttribute("transform", text.getAttribute("transform"));
        }
        for (Run run : runs) {
            Element path = text.getOwnerDocument().createElementNS(SVG, "path");
            path.setAttribute("d", outlines.path(run.text(), x, y, run.size(), run.bold()));
            path.setAttribute("fill", run.fill());
            group.appendChild(path);
            x += outlines.width(run.text(), run.size(), run.bold());
        }
        text.getParentNode().replaceChild(group, text);
    }

    private void runs(Element element, List<Run> runs) {
        for (Node n = element.getFirstChild(); n != null; n = n.getNextSibling()) {
            if (n instanceof Element child) {
                runs(child, runs);
            } else if (n.getNodeType() == Node.TEXT_NODE) {
                String weight = inherited(element, "font-weight", "normal");
                runs.add(
                        new Run(
                                n.getNodeValue().replaceAll("\\s+", " "),
                                Double.parseDouble(
                                        inherited(element, "font-size", "12")
                                                .replaceAll("[^0-9.]", "")),
                                weight.startsWith("bold") || weight.matches("[6-9]00"),
                                inherited(element, "fill", "#000")));
            }
        }
    }

    private static double coordinate(Element element, String name) {
        String value = element.getAttribute(name).replaceAll("[^0-9.eE+-]", "");
        return value.isEmpty() ? 0 : Double.parseDouble(value);
    }

    private static String inherited(Node from, String name, String absent) {
        for (Node n = from; n instanceof Element element; n = n.getParentNode()) {
            if (element.hasAttribute(name)) {
                return element.getAttribute(name);
            }
        }
        return absent;
    }
}
