package org.furore.importing.office;

import org.furore.domain.task.CancelledException;
import org.furore.domain.task.Message;
import org.furore.domain.task.Progress;
import org.furore.platform.UnreadableException;
import org.jspecify.annotations.Nullable;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/// Reads XML event by event, without document types, entities of its own, or anything outside it.
/// Depth and the length of one tag or text are bounded.
final class Xml {
    private static final int DEEPEST = 2000;

    /// Bytes between two `<`.
    private static final int LONGEST = 16 << 20;

    private static final int POLL = 8192;

    private Xml() {}

    /// What is told of a document's elements.
    interface Listener {
        void start(XMLStreamReader at);

        void end(String namespace, String name);

        void text(String text);
    }

    /// Tells `listener` all of `in`, which is closed.
    ///
    /// @throws UnreadableException if it is no XML, or beyond the bounds
    static void read(InputStream in, Progress progress, Listener listener) throws IOException {
        Tokens tokens = new Tokens(in);
        try (tokens) {
            walk(factory().createXMLStreamReader(tokens), progress, listener);
        } catch (CancelledException e) {
            throw e;
        } catch (UncheckedIOException e) {
            throw e.getCause();
        } catch (XMLStreamException | RuntimeException e) {
            // The parser wraps what its stream throws.
            if (tokens.failure != null) {
                throw tokens.failure;
            }
            throw new UnreadableException(Message.of("importing.office-xml"));
        }
    }

    private static void walk(XMLStreamReader reader, Progress progress, Listener listener)
            throws XMLStreamException, UnreadableException {
        int depth = 0;
        for (long events = 0; reader.hasNext(); events++) {
            if (events % POLL == 0) {
                progress.check();
            }
            switch (reader.next()) {
                case XMLStreamConstants.START_ELEMENT -> {
                    if (++depth > DEEPEST) {
                        throw new UnreadableException(Message.of("importing.office-deep", DEEPEST));
                    }
                    listener.start(reader);
                }
                case XMLStreamConstants.END_ELEMENT -> {
                    depth--;
                    listener.end(orEmpty(reader.getNamespaceURI()), reader.getLocalName());
                }
                case XMLStreamConstants.CHARACTERS,
                        XMLStreamConstants.CDATA,
                        XMLStreamConstants.SPACE ->
                        listener.text(reader.getText());
                default -> {}
            }
        }
    }

    /// An attribute by its local name, whatever its namespace; null where there is none.
    static @Nullable String attribute(XMLStreamReader at, String name) {
        for (int i = 0; i < at.getAttributeCount(); i++) {
            if (at.getAttributeLocalName(i).equals(name)) {
                return at.getAttributeValue(i);
            }
        }
        return null;
    }

    static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }

    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
        // Counted here, with a reason a person can read.
        factory.setProperty("jdk.xml.maxElementDepth", 0);
        factory.setXMLResolver((publicId, systemId, base, space) -> {
            throw new XMLStreamException("nothing outside is read");
        });
        return factory;
    }

    /// Lets no tag and no text through that is longer than the parser should hold.
    private static final class Tokens extends FilterInputStream {
        private long since;
        private @Nullable IOException failure;

        Tokens(InputStream in) {
            super(in);
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
        }

        @Override
        public int read(byte[] to, int offset, int length) throws IOException {
            try {
                int n = in.read(to, offset, length);
                // The parser reads little at a time, so only its last `<` matters.
                int last = offset + n - 1;
                while (last >= offset && to[last] != '<') {
                    last--;
                }
                since = last >= offset ? offset + n - last : since + Math.max(n, 0);
                if (since > LONGEST) {
                    throw new UnreadableException(
                            Message.of("importing.office-token", LONGEST >> 20));
                }
                return n;
            } catch (IOException e) {
                failure = e;
                throw e;
            }
        }
    }
}
