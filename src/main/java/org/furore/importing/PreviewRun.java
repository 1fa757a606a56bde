package org.furore.importing;

import org.furore.domain.task.CancelledException;
import org.furore.domain.task.FuroreException;
import org.furore.domain.task.Message;
import org.furore.domain.task.Progress;
import org.furore.importing.Preview.FilePreview;
import org.furore.platform.archive.Archive;
import org.jspecify.annotations.Nullable;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/// Looks into files the way an import would, and stops after the first records. Used once.
final class PreviewRun {
    /// Tables of different columns whose beginnings are kept in memory.
    private static final int SAMPLES = 16;

    private final List<RecordReader> readers;
    private final ImportOptions options;
    private final Preview.Limits limits;
    private final Progress progress;
    private final Map<List<Object>, TableSample> samples = new HashMap<>();
    private Map<Path, InputFile> byPath = Map.of();

    PreviewRun(
            List<RecordReader> readers,
            ImportOptions options,
            Preview.Limits limits,
            Progress progress) {
        this.readers = readers;
        this.options = options;
        this.limits = limits;
        this.progress = progress;
    }

    Preview over(List<Path> inputs) {
        List<InputFile> files = InputFile.under(inputs, progress);
        byPath = InputFile.byPath(files);
        Set<InputFile> looked = looked(files);
        List<FilePreview> previews = new ArrayList<>(files.size());
        int done = 0;
        for (InputFile file : files) {
            progress.check();
            if (looked.contains(file)) {
                progress.report("looking", done++, looked.size());
                previews.addAll(look(file));
            } else {
                previews.add(FilePreview.unopened(file));
            }
        }
        return new Preview(previews);
    }

    private Set<InputFile> looked(List<InputFile> files) {
        Set<InputFile> looked = new HashSet<>();
        for (InputFile file : files) {
            boolean first = looked.size() < limits.files();
            if (first || looked.size() < 2L * limits.files() && isNamedTable(file.name())) {
                looked.add(file);
            }
        }
        return looked;
    }

    private static final List<String> TABLES = List.of(".csv", ".tsv", ".tab", ".xlsx", ".ods");

    static boolean isNamedTable(String name) {
        String plain = name.toLowerCase(Locale.ROOT).replaceAll("\\.gz$", "");
        return TABLES.stream().anyMatch(plain::endsWith);
    }

    private List<FilePreview> look(InputFile file) {
        if (file.refused() != null) {
            return List.of(problem(file, null, file.refused()));
        }
        try {
            boolean gzip = file.isGzip();
            Head head = file.head(gzip);
            if (head.bytes().length == 0) {
                return List.of(problem(file, null, Message.of("importing.empty")));
            }
            RecordReader reader = ArchiveRun.reader(readers, head, options.format() != null);
            if (reader != null) {
                FilePreview found = look(file, reader, gzip);
                return List.of(reader instanceof TextReader ? named(found) : found);
            }
            return Archive.isArchive(head.bytes())
                    ? archive(file, gzip, head)
                    : List.of(
                            problem(
                                    file,
                                    null,
                                    Unread.why(head, Message.of("importing.unrecognised"))));
        } catch (IOException e) {
            return List.of(problem(file, null, InputFile.unreadable(e)));
        }
    }

    /// A file named as a table in which none was found would be one article: a person is told.
    private static FilePreview named(FilePreview text) {
        return text.problem() != null || !isNamedTable(text.name())
                ? text
                : text.because(Message.of("importing.table-none"));
    }

    /// The archive, and after it the tables in it that have to be explained.
    private List<FilePreview> archive(InputFile file, boolean gzip, Head head) {
        PreviewSink sink = new PreviewSink(limits.records());
        boolean more = false;
        Message problem = null;
        try {
            new ArchiveRun(readers, options.mapping(), sink, progress, n -> {})
                    .read(file, gzip, head);
        } catch (PreviewSink.Enough e) {
            more = true;
        } catch (IOException e) {
            problem = InputFile.unreadable(e);
        }
        List<FilePreview> all = new ArrayList<>();
        for (ArchiveTables.Found table : tables(file, gzip, head)) {
            TableSample sample = kept(table.sample(), table.format());
            if (sample != null) {
                all.add(FilePreview.of(file, table, sample));
            }
        }
        Set<String> asked =
                all.stream().map(each -> each.place().member()).collect(Collectors.toSet());
        List<Draft> drafts = sink.drafts().stream().filter(draft -> !isOf(draft, asked)).toList();
        String format = Archive.isZip(head.bytes()) ? "zip" : "tar";
        all.addFirst(FilePreview.of(file, format, drafts, more, problem, null));
        return all;
    }

    private List<ArchiveTables.Found> tables(InputFile file, boolean gzip, Head head) {
        if (options.mapping() != null) {
            return List.of();
        }
        try {
            return new ArchiveTables(readers, progress).in(file, gzip, head);
        } catch (IOException e) {
            // What can't be read of the archive is its own problem, told above.
            return List.of();
        }
    }

    /// Whether a draft says that a table has no mapping which a person is asked for.
    private static boolean isOf(Draft draft, Set<String> members) {
        if (!(draft instanceof Draft.Rejected rejected) || rejected.at().member() == null) {
            return false;
        }
        String member = rejected.at().member();
        int within = member.indexOf(Archive.WITHIN);
        return members.contains(member)
                || within > 0 && members.contains(member.substring(0, within));
    }

    private FilePreview look(InputFile file, RecordReader reader, boolean gzip) {
        PreviewSink sink = new PreviewSink(limits.records());
        TableSample sample = null;
        boolean more = false;
        Message problem = null;
        try (InputStream raw = Files.newInputStream(file.path());
                InputStream content = gzip ? new GzipStream(raw) : raw;
                InputStream bounded = new Bounded(content, limits.bytes())) {
            InputStream in = bounded;
            IOException broken = null;
            if (reader instanceof WorkbookReader workbook) {
                try (InputStream again = file.open(gzip)) {
                    sample = kept(workbook.sample(file.name(), again), reader.format());
                }
                // Its parts can't be told from its beginning; its own limits bound it.
                in = content;
            }
            if (reader instanceof TableReader table) {
                Beginning head = Beginning.of(bounded, TableReader.LOOK_AHEAD);
                sample = sample(file.name(), table, head);
                broken = head.broken();
                in = head.on(bounded);
            }
            if (sample != null && sample.fitting() == null && options.mapping() == null) {
                return FilePreview.of(
                        file,
                        reader.format(),
                        List.of(),
                        true,
                        broken == null ? null : InputFile.unreadable(broken),
                        sample);
            }
            reader.read(
                    new Source(
                            file.name(),
                            in,
                            file.size(),
                            new byte[32],
                            options.mapping(),
                            file.beside(byPath),
                            null),
                    sink,
                    progress);
        } catch (PreviewSink.Enough e) {
            more = true;
        } catch (IOException e) {
            problem = InputFile.unreadable(e);
        } catch (CancelledException | FuroreException e) {
            throw e;
        } catch (RuntimeException e) {
            // A reader's mistake in one file must not cost the sight of the others.
            problem = Message.of("importing.reader-failed", reader.format(), e);
        }
        return FilePreview.of(file, reader.format(), sink.drafts(), more, problem, sample);
    }

    /// The sample of a table; null where too many different ones are kept already.
    private @Nullable TableSample sample(String name, TableReader reader, Beginning head) {
        return kept(reader.sample(name, head), reader.format());
    }

    private @Nullable TableSample kept(@Nullable TableSample sample, String format) {
        if (sample == null) {
            return null;
        }
        List<Object> key = List.of(format, sample.form());
        if (!samples.containsKey(key) && samples.size() < SAMPLES) {
            samples.put(key, sample);
        }
        return samples.get(key);
    }

    private static FilePreview problem(
            InputFile file, @Nullable String format, @Nullable Message problem) {
        return FilePreview.of(file, format, List.of(), false, problem, null);
    }

    /// Stops the preview of a file after so many bytes, however long its records are.
    private static final class Bounded extends FilterInputStream {
        private long left;

        Bounded(InputStream in, long left) {
            super(in);
            this.left = left;
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            if (left <= 0) {
                throw new PreviewSink.Enough();
            }
            int n = in.read(buffer, offset, (int) Math.min(length, left));
            left -= Math.max(n, 0);
            return n;
        }
    }
}
