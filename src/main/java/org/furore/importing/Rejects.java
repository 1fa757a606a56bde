package org.furore.importing;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.furore.domain.document.ImportId;
import org.furore.domain.document.ImportProblem;
import org.furore.domain.document.Imports;
import org.furore.domain.document.Imports.ImportedFile;
import org.furore.domain.document.Originals;
import org.furore.domain.task.Message;
import org.furore.domain.task.Progress;
import org.furore.platform.Blocking;
import org.jspecify.annotations.Nullable;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.Writer;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Stream;

/// Writes the raw bytes of an import's rejected records into a folder, a file for each file that
/// had some, in a form that can be mended by hand and imported again: records one a line, a table
/// under its header. They stand in the folder `records`; beside it stands `problems.txt`, which
/// says what is wrong with each.
public final class Rejects {
    /// Bytes of one record that are written.
    private static final int LONGEST = Units.MAXIMUM;

    private static final int LONGEST_NAME = 80;

    private final Imports imports;
    private final Originals originals;
    private final Function<Message, String> words;

    /// @param words a message in the language of the person
    public Rejects(Imports imports, Originals originals, Function<Message, String> words) {
        this.imports = imports;
        this.originals = originals;
        this.words = words;
    }

    /// What was written.
    ///
    /// @param problems records listed in `problems.txt`
    /// @param records of them, those whose bytes were written
    /// @param files how many files they stand in
    public record Written(long problems, long records, int files) {}

    /// @param folder made if it is not there; files of the same names in it are replaced
    /// @throws IOException if it can't be written
    public Written write(ImportId id, Path folder, Progress progress) throws IOException {
        assert Blocking.allowed() : "on the window's thread";
        Path records = Files.createDirectories(folder.resolve("records"));
        Run run = new Run(id, imports.files(id), records);
        try (Stream<ImportProblem> problems = imports.problems(id);
                Writer list = Files.newBufferedWriter(folder.resolve("problems.txt"), UTF_8)) {
            Iterator<ImportProblem> each = problems.iterator();
            while (each.hasNext()) {
                progress.check();
                ImportProblem problem = each.next();
                list.write(line(problem, run.write(problem)));
            }
        } finally {
            run.close();
        }
        return new Written(run.problems, run.records, run.files);
    }

    private String line(ImportProblem problem, @Nullable String written) {
        StringBuilder line = new StringBuilder(problem.file());
        if (problem.locator().member() != null) {
            line.append('!').append(problem.locator().member());
        }
        if (problem.locator().line() > 0) {
            line.append(':').append(problem.locator().line());
        }
        line.append(": ").append(words.apply(problem.reason()));
        if (written != null) {
            line.append(" [").append(written).append(']');
        }
        return line.toString().replace('\n', ' ').replace('\r', ' ') + "\n";
    }

    /// One writing.
    private final class Run {
        private final ImportId id;
        private final List<ImportedFile> all;
        private final Path folder;
        private @Nullable OutputStream out;
        private String name = "";
        private String part = "";
        private Encoding encoding = Encoding.UNSTATED;
        private long problems;
        private long records;
        private int files;

        Run(ImportId id, List<ImportedFile> all, Path folder) {
            this.id = id;
            this.all = all;
            this.folder = folder;
        }

        /// @return the name of the file the record's bytes stand in, or null where there are none
        @Nullable String write(ImportProblem problem) throws IOException {
            problems++;
            byte[] bytes =
                    originals.record(id, problem.fileIndex(), problem.locator().number(), LONGEST);
            if (bytes.length == 0 || problem.locator().offset() < 0) {
                return null;
            }
            String member = problem.locator().member();
            String wanted = problem.fileIndex() + "!" + (member == null ? "" : member);
            OutputStream stream = out;
            if (stream == null || !part.equals(wanted)) {
                close();
                part = wanted;
                stream = begin(problem, bytes);
                out = stream;
            }
            stream.write(bytes);
            if (!isEnded(bytes) && problem.locator().length() >= 0) {
                stream.write("\n".getBytes(charset()));
            }
            records++;
            return name;
        }

        private OutputStream begin(ImportProblem problem, byte[] first) throws IOException {
            files++;
            name = String.format(Locale.ROOT, "%03d-%s", files, safe(problem));
            OutputStream stream =
                    new BufferedOutputStream(Files.newOutputStream(folder.resolve(name)));
            String format = all.get(problem.fileIndex()).format();
            String member = problem.locator().member();
            encoding = Encoding.of(first);
            if ("table".equals(format) || member != null) {
                byte[] before = originals.before(id, problem.fileIndex(), member, LONGEST);
                encoding = before.length == 0 ? encoding : Encoding.of(before);
                stream.write(isHeader(before) ? before : new byte[0]);
            }
            return stream;
        }

        /// Whole lines that open no list, as those of JSON do.
        private boolean isHeader(byte[] before) {
            return isEnded(before) && before[0] != '[' && before[0] != '{' && before[0] != '<';
        }

        /// Whether a line ends with these bytes.
        private boolean isEnded(byte[] bytes) {
            int last = Math.max(0, bytes.length - encoding.width());
            String end = new String(bytes, last, bytes.length - last, charset());
            return end.equals("\n") || end.equals("\r");
        }

        private Charset charset() {
            Charset charset = encoding.charset();
            return charset == null || encoding.width() == 1 ? UTF_8 : charset;
        }

        void close() throws IOException {
            if (out != null) {
                out.close();
                out = null;
            }
        }
    }

    /// A name that is one on every system: the last part of the path, without what leads elsewhere.
    private static String safe(ImportProblem problem) {
        String member = problem.locator().member();
        String path = member == null ? problem.file() : member;
        String last = path.substring(path.lastIndexOf('/') + 1).replaceFirst("(?i)\\.gz$", "");
        String plain = last.replaceAll("[^\\p{L}\\p{N}._-]", "_");
        return plain.length() <= LONGEST_NAME
                ? plain
                : plain.substring(plain.length() - LONGEST_NAME);
    }
}
