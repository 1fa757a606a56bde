package org.furore.importing.office;

import org.furore.domain.task.Progress;
import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.InputStream;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import javax.xml.stream.XMLStreamReader;

/// The manifest and the spine of an EPUB's package (EPUB 3.3, section 5): which members are its
/// chapters, in reading order.
final class EpubPackage implements Xml.Listener {
    private record Item(String path, boolean navigation) {}

    private final String folder;
    private final Map<String, Item> items = new HashMap<>();
    private final List<String> spine = new ArrayList<>();

    private EpubPackage(String path) {
        folder = path.substring(0, path.lastIndexOf('/') + 1);
    }

    static EpubPackage of(String path, InputStream in, Progress progress) throws IOException {
        EpubPackage found = new EpubPackage(path);
        Xml.read(in, progress, found);
        return found;
    }

    /// Paths of the chapters without the table of contents.
    List<String> chapters() {
        return spine.stream()
                .map(items::get)
                .filter(item -> item != null && !item.navigation())
                .map(Item::path)
                .distinct()
                .toList();
    }

    @Override
    public void start(XMLStreamReader at) {
        if (at.getLocalName().equals("item")) {
            String id = Xml.attribute(at, "id");
            String href = Xml.attribute(at, "href");
            String properties = " " + Xml.orEmpty(Xml.attribute(at, "properties")) + " ";
            String type = Xml.orEmpty(Xml.attribute(at, "media-type"));
            if (id != null && href != null && type.contains("html")) {
                items.put(id, new Item(path(href), properties.contains(" nav ")));
            }
        } else if (at.getLocalName().equals("itemref")) {
            String id = Xml.attribute(at, "idref");
            if (id != null) {
                spine.add(id);
            }
        }
    }

    /// A path as the zip names it: relative to the package, without `..` and escapes.
    private String path(String href) {
        Deque<String> parts = new ArrayDeque<>();
        for (String part : (folder + decoded(href)).split("/")) {
            if (part.equals("..")) {
                parts.pollLast();
            } else if (!part.isEmpty() && !part.equals(".")) {
                parts.addLast(part);
            }
        }
        return String.join("/", parts);
    }

    private static String decoded(String href) {
        int end = href.indexOf('#');
        String plain = (end < 0 ? href : href.substring(0, end)).replace("+", "%2B");
        try {
            return URLDecoder.decode(plain, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return plain;
        }
    }

    @Override
    public void end(String namespace, String name) {}

    @Override
    public void text(String text) {}

    /// The path of the package, as `META-INF/container.xml` names it; null where it names none.
    static @Nullable String found(InputStream container, Progress progress) throws IOException {
        List<String> paths = new ArrayList<>();
        Xml.read(
                container,
                progress,
                new Xml.Listener() {
                    @Override
                    public void start(XMLStreamReader at) {
                        String path = Xml.attribute(at, "full-path");
                        if (at.getLocalName().equals("rootfile") && path != null) {
                            paths.add(path);
                        }
                    }

                    @Override
                    public void end(String namespace, String name) {}

                    @Override
                    public void text(String text) {}
                });
        return paths.isEmpty() ? null : paths.getFirst();
    }
}
