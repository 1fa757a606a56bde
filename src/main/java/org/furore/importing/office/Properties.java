package org.furore.importing.office;

import org.furore.domain.document.Header;
import org.furore.domain.event.Edtf;
import org.furore.domain.task.Progress;
import org.furore.platform.UnreadableException;
import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import javax.xml.stream.XMLStreamReader;

/// What a document's own properties say: the elements of `docProps/core.xml`, `meta.xml`, an EPUB's
/// package or an XMP packet that carry text, by local name. Damaged properties are none.
final class Properties implements Xml.Listener {
    private static final int LONGEST = 2000;

    private final Map<String, List<String>> values = new HashMap<>();
    private final List<String> open = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();

    private Properties() {}

    static Properties none() {
        return new Properties();
    }

    static Properties of(@Nullable InputStream xml, Progress progress) throws IOException {
        Properties properties = new Properties();
        if (xml != null) {
            try {
                Xml.read(xml, progress, properties);
            } catch (UnreadableException e) {
                return properties;
            }
        }
        return properties;
    }

    /// All values of an element, in order.
    List<String> all(String name) {
        return values.getOrDefault(name, List.of());
    }

    @Nullable String first(String... names) {
        for (String name : names) {
            for (String value : all(name)) {
                return value;
            }
        }
        return null;
    }

    /// A header of these, under a title the text itself has where they have none.
    Header header(@Nullable String title, String[] authors, String[] dates) {
        String stated = Plausible.title(first("title"));
        List<String> written = new ArrayList<>();
        for (String name : authors) {
            if (written.isEmpty()) {
                written.addAll(all(name));
            }
        }
        Edtf date = null;
        for (String name : dates) {
            date = date == null ? Stamp.w3c(first(name)) : date;
        }
        return new Header(
                stated == null ? title : stated,
                Plausible.author(written),
                null,
                date,
                Plausible.language(first("language")),
                null);
    }

    @Override
    public void start(XMLStreamReader at) {
        open.add(at.getLocalName());
        text.setLength(0);
    }

    @Override
    public void end(String namespace, String name) {
        open.removeLast();
        String value = text.toString().strip();
        text.setLength(0);
        if (value.isEmpty()) {
            return;
        }
        // In XMP a property's values are list items two levels below it.
        boolean item = name.equals("li") && open.size() >= 2;
        values.computeIfAbsent(item ? open.get(open.size() - 2) : name, key -> new ArrayList<>())
                .add(value);
    }

    @Override
    public void text(String part) {
        if (text.length() < LONGEST) {
            text.append(part, 0, Math.min(part.length(), LONGEST));
        }
    }
}
