package org.furore.annotate.claims;

import org.junit.jupiter.api.Assumptions;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/// A sentence that people judged to be worth checking or not, of CLEF 2020 CheckThat!
///
/// @param document the debate it was said in, or the first of the tweets nearly worded like it
record Judged(String text, boolean positive, String document) {
    private static final Path DATA = Path.of("../shared/data");
    private static final JsonMapper JSON = new JsonMapper();

    /// Task 5: 50 debates, interviews and speeches.
    static List<Judged> debates() throws IOException {
        List<Judged> found = new ArrayList<>();
        try (Stream<Path> files = Files.list(folder("D_gold/clef2020_checkthat_t5_debates"))) {
            for (Path file :
                    files.filter(each -> each.toString().endsWith(".tsv")).sorted().toList()) {
                String name = file.getFileName().toString();
                for (String line : Files.readAllLines(file)) {
                    String[] cells = line.split("\t", -1);
                    found.add(new Judged(cells[2], cells[3].equals("1"), name));
                }
            }
        }
        return found;
    }

    /// Task 1: tweets about one subject. Of the text in full, where it is there.
    static List<Judged> tweets() throws IOException {
        Path folder = folder("A_social/clef2020_checkthat_t1_tweets");
        Map<String, String> whole = new HashMap<>();
        for (String line : Files.readAllLines(folder.resolve("training_v2.json"))) {
            JsonNode tweet = JSON.readTree(line);
            whole.put(tweet.get("id_str").asString(), tweet.get("full_text").asString());
        }
        List<Judged> found = new ArrayList<>();
        List<Set<String>> words = new ArrayList<>();
        List<String> lines = Files.readAllLines(folder.resolve("training_v2.tsv"));
        for (String line : lines.subList(1, lines.size())) {
            String[] cells = line.split("\t", -1);
            String text = plain(whole.getOrDefault(cells[1], cells[3]));
            boolean positive = cells[cells.length - 1].equals("1");
            Set<String> own = new HashSet<>(WordNgrams.words(text.replaceAll("https?://\\S+", "")));
            String like = "tweet " + found.size();
            for (int i = 0; i < words.size(); i++) {
                if (isNear(own, words.get(i))) {
                    like = found.get(i).document;
                    break;
                }
            }
            words.add(own);
            found.add(new Judged(text, positive, like));
        }
        return found;
    }

    private static String plain(String text) {
        return text.replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&");
    }

    /// Whether two have at least half of all their words in common.
    private static boolean isNear(Set<String> one, Set<String> other) {
        long common = one.stream().filter(other::contains).count();
        return 2 * common >= one.size() + other.size() - common;
    }

    private static Path folder(String name) {
        Path at = DATA.resolve(name);
        Assumptions.assumeTrue(Files.isDirectory(at), () -> at + " is not here");
        return at;
    }
}
