package org.furore.importing;

import com.fasterxml.aalto.stax.InputFactoryImpl;

import org.furore.domain.task.Message;
import org.furore.platform.UnreadableException;
import org.jspecify.annotations.Nullable;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashSet;
import java.util.Set;

import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/// A part of a package as a stream of elements: no document type, no entity but the five of XML,
/// nothing deeper than [#DEPTH], no text longer than [#LONGEST] bytes, and names without their
/// prefix, as producers choose prefixes freely.
final class XmlPart implements Closeable {
    /// Bytes between two `<`; what a text has beyond them is dropped, and said.
    static final int LONGEST = 4 << 20;

    private static final int DEPTH = 60;

    /// Different names of elements and attributes; a vocabulary has fewer, and each stays in
    /// memory.
    private static final int NAMES = 2000;

    private static final XMLInputFactory FACTORY = factory();

    private final InputStream in;
    private final Runs runs;
    private final XMLStreamReader xml;
    private final Set<String> names = new HashSet<>();
    private int depth;

    /// @param in closed with this
    XmlPart(InputStream in) throws IOException {
        this.in = in;
        this.runs = new Runs(in);
        try {
            this.xml = FACTORY.createXMLStreamReader(runs);
        } catch (XMLStreamException e) {
            in.close();
            throw damaged(e);
        }
    }

    /// Aalto, by name: it is twice as fast as the parser of the JDK.
    private static XMLInputFactory factory() {
        XMLInputFactory factory = new InputFactoryImpl();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, false);
        factory.setXMLResolver(
                (publicId, systemId, base, namespace) -> InputStream.nullInputStream());
        return factory;
    }

    /// Moves on.
    ///
    /// @return a constant of [XMLStreamConstants], [XMLStreamConstants#END_DOCUMENT] at the end and
    ///   ever after
    int next() throws IOException {
        try {
            if (!xml.hasNext()) {
                return XMLStreamConstants.END_DOCUMENT;
            }
            int event = xml.next();
            if (event == XMLStreamConstants.DTD) {
                throw new UnreadableException(Message.of("importing.xml-doctype"));
            }
            depth +=
                    event == XMLStreamConstants.START_ELEMENT
                            ? 1
                            : event == XMLStreamConstants.END_ELEMENT ? -1 : 0;
            if (event == XMLStreamConstants.START_ELEMENT) {
                names.add(xml.getLocalName());
                for (int i = 0; i < xml.getAttributeCount(); i++) {
                    names.add(xml.getAttributeLocalName(i));
                }
                if (names.size() > NAMES) {
                    throw new UnreadableException(Message.of("importing.xml-damaged"));
                }
            }
            if (depth > DEPTH) {
                throw new UnreadableException(Message.of("importing.xml-deep", DEPTH));
            }
            return event;
        } catch (XMLStreamException e) {
            throw damaged(e);
        } catch (RuntimeException e) {
            // Parsers fail so on some broken encodings.
            throw damaged(e);
        }
    }

    /// Moves to the start of the next element.
    ///
    /// @return its name without prefix, or null at the end
    @Nullable String nextElement() throws IOException {
        int event = next();
        while (event != XMLStreamConstants.START_ELEMENT
                && event != XMLStreamConstants.END_DOCUMENT) {
            event = next();
        }
        return event == XMLStreamConstants.END_DOCUMENT ? null : name();
    }

    String name() {
        return xml.getLocalName();
    }

    /// An attribute by its name without prefix, or null.
    @Nullable String attribute(String name) {
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            if (xml.getAttributeLocalName(i).equals(name)) {
                return xml.getAttributeValue(i);
            }
        }
        return null;
    }

    /// Adds the text it is at, which the parser reads only now.
    void text(StringBuilder into) throws IOException {
        try {
            into.append(xml.getTextCharacters(), xml.getTextStart(), xml.getTextLength());
        } catch (RuntimeException e) {
            throw damaged(e);
        }
    }

    static boolean isText(int event) {
        return event == XMLStreamConstants.CHARACTERS
                || event == XMLStreamConstants.CDATA
                || event == XMLStreamConstants.SPACE;
    }

    /// Whether a text was cut since this was asked last.
    boolean wasCut() {
        boolean cut = runs.cut;
        runs.cut = false;
        return cut;
    }

    /// What the stream below said, or that the XML is damaged: parsers wrap the one as the other.
    private static IOException damaged(Exception e) {
        Throwable cause = e;
        for (int i = 0; i < 4 && cause != null; i++) {
            if (cause instanceof UnreadableException known) {
                return known;
            }
            cause =
                    cause instanceof XMLStreamException stream
                                    && stream.getNestedException() != null
                            ? stream.getNestedException()
                            : cause.getCause();
        }
        return new UnreadableException(Message.of("importing.xml-damaged"));
    }

    @Override
    public void close() throws IOException {
        in.close();
    }

    /// Drops what a text has too much, before the parser holds it in memory.
    private static final class Runs extends InputStream {
        private final InputStream in;
        private long run;
        private boolean cut;

        Runs(InputStream in) {
            this.in = in;
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            int kept = 0;
            while (kept == 0) {
                int n = in.read(buffer, offset, length);
                if (n <= 0) {
                    return n;
                }
                if (run + n <= LONGEST) {
                    int last = last(buffer, offset, n);
                    run = last < 0 ? run + n : n - 1L - last;
                    return n;
                }
                for (int i = offset; i < offset + n; i++) {
                    run = buffer[i] == '<' ? 0 : run + 1;
                    if (run <= LONGEST) {
                        buffer[offset + kept++] = buffer[i];
                    } else {
                        cut = true;
                    }
                }
            }
            return kept;
        }

        /// Index of the last `<` from `offset`, or -1.
        private static int last(byte[] buffer, int offset, int length) {
            for (int i = offset + length - 1; i >= offset; i--) {
                if (buffer[i] == '<') {
                    return i - offset;
                }
            }
            return -1;
        }
    }
}
