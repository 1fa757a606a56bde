package org.furore.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Words a person reads stand in message files, in every language, and every word there is used.
/// What is missing is printed ready to be pasted.
class LocalisationTest {
    private static final Path JAVA = Path.of("src/main/java/org/furore");
    private static final Path WORDS = Path.of("src/main/resources/org/furore");
    private static final List<String> LANGUAGES = List.of("", "_fr");

    private static final Pattern LITERAL = Pattern.compile("\"((?:[^\"\\\\\\n]|\\\\.)*)\"");
    private static final Pattern KEY = Pattern.compile("[a-z0-9]+(?:[.-][a-z0-9]+)*");
    private static final Pattern PHASE = Pattern.compile("[rR]eport\\(\\s*\"([a-z.-]+)\",");

    /// Files, not sentences.
    private static final Set<String> FILE_ENDINGS =
            Set.of("furore", "css", "pdf", "svg", "png", "json", "html");

    /// What a volume of documents counts: `timeline.post-many`.
    private static final Set<String> KINDS = Set.of("article", "post", "review");

    /// A call that says a word for a constant: `words.of("stance", stance)`.
    private static final Pattern ENUM_STEM = Pattern.compile("\\.of\\(\\s*\"([a-z-]+)\",");

    /// Calls whose first argument is a key of their package's bundle.
    private static final Map<String, Pattern> SAYING =
            Map.of(
                    "annotate", Pattern.compile("new BadLine\\(\\s*\"([a-z-]+)\""),
                    "report", Pattern.compile("words(?:\\(\\))?\\.of\\(\\s*\"([a-z-]+)\"\\)"),
                    "timeline", Pattern.compile("\\bsay\\(\\s*\"([a-z-]*[a-z])\""));

    /// Names of what the window remembers, which look like keys.
    private static final Pattern MEMORY =
            Pattern.compile("memory(?:\\(\\))?\\s*\\.(?:text|number|flag)\\(\\s*\"([a-z.-]+)\"");

    private static final Pattern PLACE = Pattern.compile("\\{(\\d+)[^}]*}");

    /// String literals of each package, comments left out.
    private static final Map<String, Set<String>> LITERALS = found(LITERAL);

    private static final Set<String> ENUM_STEMS = new TreeSet<>();

    static {
        found(ENUM_STEM)
                .forEach((bundle, stems) ->
                        stems.forEach(stem -> ENUM_STEMS.add(bundle + "." + stem)));
    }

    @Test
    void everyKeyInTheCodeHasItsSentenceInEveryLanguage() throws IOException {
        List<String> missing = new ArrayList<>();
        for (String bundle : bundles()) {
            for (String language : LANGUAGES) {
                Properties words = words(bundle, language);
                for (String key : wanted(bundle)) {
                    if (!words.containsKey(key)) {
                        missing.add(file(bundle, language) + ": " + key + "=");
                    }
                }
            }
        }
        assertEquals(List.of(), missing, String.join("\n", missing));
    }

    @Test
    void everyPhaseOfWorkHasAName() throws IOException {
        Properties words = words("cli", "");
        Set<String> missing = new TreeSet<>();
        for (Path file : sources()) {
            Matcher phase = PHASE.matcher(code(file));
            while (phase.find()) {
                if (!words.containsKey("phase-" + phase.group(1))) {
                    missing.add("phase-" + phase.group(1) + "=");
                }
            }
        }
        assertEquals(Set.of(), missing, String.join("\n", missing));
    }

    @Test
    void everyKeyStandsInEveryLanguageWithTheSamePlaces() throws IOException {
        List<String> different = new ArrayList<>();
        for (String bundle : bundles()) {
            Properties english = words(bundle, "");
            Properties french = words(bundle, "_fr");
            assertEquals(new TreeSet<>(english.keySet()), new TreeSet<>(french.keySet()), bundle);
            english.stringPropertyNames()
                    .forEach(key -> {
                        if (!places(english.getProperty(key))
                                .equals(places(french.getProperty(key)))) {
                            different.add(bundle + "." + key);
                        }
                    });
        }
        assertEquals(List.of(), different);
    }

    /// An apostrophe that is not doubled swallows the place after it: what is said must hold what
    /// it is given.
    @Test
    void everySentenceSaysAllItIsGiven() throws IOException {
        for (String bundle : bundles()) {
            for (String language : LANGUAGES) {
                Properties words = words(bundle, language);
                for (String key : words.stringPropertyNames()) {
                    String pattern = words.getProperty(key);
                    String said =
                            new MessageFormat(pattern, Locale.ENGLISH)
                                    .format(new Object[] {1, 1, 1, 1, 1, 1, 1, 1});
                    assertFalse(
                            PLACE.matcher(said).find(),
                            file(bundle, language) + ": " + key + " says " + said);
                }
            }
        }
    }

    @Test
    void everySentenceIsUsed() throws IOException {
        List<String> unused = new ArrayList<>();
        for (String bundle : bundles()) {
            Set<String> own = LITERALS.getOrDefault(bundle, Set.of());
            Set<String> all = new TreeSet<>();
            LITERALS.values().forEach(all::addAll);
            for (String key : words(bundle, "").stringPropertyNames()) {
                boolean used =
                        all.contains(bundle + "." + key)
                                || own.contains(key)
                                || composed(key, bundle, own);
                if (!used) {
                    unused.add(bundle + "." + key);
                }
            }
        }
        unused.sort(null);
        assertEquals(List.of(), unused, String.join("\n", unused));
    }

    /// Whether the code of the package puts this key together: `"stance-" + stance`,
    /// `words.of("stance", stance)`, or one of a key's two numbers.
    private static boolean composed(String key, String bundle, Set<String> own) {
        String plain = key.replaceFirst("-(one|many|tip)$", "");
        if (!plain.equals(key) && (own.contains(plain) || KINDS.contains(plain))) {
            return true;
        }
        return own.stream()
                .map(literal -> literal.replaceFirst("^" + bundle + "\\.", ""))
                .filter(stem -> stem.length() > 1)
                .anyMatch(stem ->
                        key.startsWith(stem.endsWith("-") ? stem : stem + "-")
                                && (stem.endsWith("-")
                                        || ENUM_STEMS.contains(bundle + "." + stem)));
    }

    @Test
    void theGuardSeesWhatItGuards() throws IOException {
        assertTrue(wanted("cli").contains("cancelled"));
        assertTrue(wanted("importing").size() > 20);
        assertTrue(wanted("annotate").size() > 20);
        assertTrue(wanted("report").size() > 50);
        assertTrue(wanted("timeline").size() > 10);
        assertEquals(Set.of("0", "1"), places("{1} of {0,number,integer}, it''s {0}"));
    }

    /// Keys of a bundle that the code names in full.
    private static Set<String> wanted(String bundle) {
        Set<String> keys = new TreeSet<>();
        Set<String> remembered = new TreeSet<>();
        found(MEMORY).values().forEach(remembered::addAll);
        if (SAYING.containsKey(bundle)) {
            keys.addAll(found(SAYING.get(bundle)).getOrDefault(bundle, Set.of()));
        }
        for (Set<String> literals : LITERALS.values()) {
            for (String literal : literals) {
                if (literal.startsWith(bundle + ".")) {
                    String key = literal.substring(bundle.length() + 1);
                    if (KEY.matcher(key).matches()
                            && !FILE_ENDINGS.contains(key)
                            && !remembered.contains(literal)) {
                        keys.add(key);
                    }
                }
            }
        }
        return keys;
    }

    private static Set<String> places(String pattern) {
        Set<String> places = new TreeSet<>();
        Matcher place = PLACE.matcher(pattern);
        while (place.find()) {
            places.add(place.group(1));
        }
        return places;
    }

    /// Bundles by their packages: `report`, `ui.library`.
    private static List<String> bundles() throws IOException {
        try (Stream<Path> files = Files.walk(WORDS)) {
            return files.filter(each -> each.endsWith("messages.properties"))
                    .map(each -> dotted(WORDS.relativize(each.getParent())))
                    .sorted()
                    .toList();
        }
    }

    /// The bundle of a source: that of its package, or of the package around it.
    private static String bundle(Path source) {
        Path folder = JAVA.relativize(source).getParent();
        while (folder != null
                && !Files.exists(WORDS.resolve(folder).resolve("messages.properties"))) {
            folder = folder.getParent();
        }
        return folder == null ? "" : dotted(folder);
    }

    private static String dotted(Path folder) {
        return folder.toString().replace(folder.getFileSystem().getSeparator(), ".");
    }

    private static Path file(String bundle, String language) {
        return WORDS.resolve(bundle.replace('.', '/'))
                .resolve("messages" + language + ".properties");
    }

    private static Properties words(String bundle, String language) throws IOException {
        Properties words = new Properties();
        try (Reader in = Files.newBufferedReader(file(bundle, language))) {
            words.load(in);
        }
        return words;
    }

    private static List<Path> sources() throws IOException {
        try (Stream<Path> files = Files.walk(JAVA)) {
            return files.filter(file -> file.toString().endsWith(".java")).sorted().toList();
        }
    }

    /// A source without its line comments.
    private static String code(Path file) throws IOException {
        StringBuilder code = new StringBuilder();
        for (String line : Files.readAllLines(file)) {
            if (!line.strip().startsWith("//")) {
                code.append(line).append('\n');
            }
        }
        return code.toString();
    }

    /// The first group of all matches in each package's sources.
    private static Map<String, Set<String>> found(Pattern pattern) {
        Map<String, Set<String>> found = new TreeMap<>();
        try {
            for (Path file : sources()) {
                String bundle = bundle(file);
                Matcher match = pattern.matcher(code(file));
                while (match.find()) {
                    found.computeIfAbsent(bundle, each -> new TreeSet<>()).add(match.group(1));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return found;
    }
}
