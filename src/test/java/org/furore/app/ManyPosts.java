package org.furore.app;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.zip.GZIPOutputStream;

/// Invented posts by invented accounts, as many as wanted, from a seed: some stand in the file
/// twice and some lines are no posts.
///
/// @param first the line that each id stands on first
/// @param lines how many lines there are
/// @param bad how many of them are no posts
record ManyPosts(Map<String, String> first, int lines, int bad) {
    private static final String[] WORDS =
            "film poster petition claim outrage invented critics audience trailer subscription défense"
                    .split(" ");

    /// Writes `lines` lines to `file`, gzipped when its name says so.
    static ManyPosts write(Path file, int lines, long seed) throws IOException {
        Random random = new Random(seed);
        Map<String, String> first = new LinkedHashMap<>();
        List<String> ids = new ArrayList<>();
        int bad = 0;
        boolean gzip = file.toString().endsWith(".gz");
        try (OutputStream raw = Files.newOutputStream(file);
                OutputStream out = gzip ? new GZIPOutputStream(raw, 1 << 16) : raw) {
            for (int i = 0; i < lines; i++) {
                int dice = i == 0 ? 100 : random.nextInt(100);
                String line;
                if (dice < 1) {
                    line = "{\"created_at\":\"cut off";
                    bad++;
                } else {
                    boolean again = dice < 4;
                    String id =
                            again
                                    ? ids.get(random.nextInt(ids.size()))
                                    : String.valueOf(1_300_000_000_000_000_000L + 997L * i);
                    line = post(id, random);
                    if (!again) {
                        ids.add(id);
                        first.put(id, line);
                    }
                }
                out.write((line + "\n").getBytes(StandardCharsets.UTF_8));
            }
        }
        return new ManyPosts(first, lines, bad);
    }

    private static String post(String id, Random random) {
        StringBuilder text = new StringBuilder("Invented");
        int words = 5 + random.nextInt(25);
        for (int i = 0; i < words; i++) {
            text.append(' ').append(WORDS[random.nextInt(WORDS.length)]);
        }
        int account = random.nextInt(500);
        return """
        {"created_at":"Thu Sep %02d %02d:%02d:%02d +0000 2020","id":%s,"id_str":"%s","full_text":"%s #Invented","truncated":false,\
        "source":"written for a test","user":{"id":%d,"id_str":"%d","name":"Invented %d","screen_name":"invented_%d"},\
        "retweet_count":%d,"favorite_count":%d,"lang":"en","entities":{"hashtags":[{"text":"Invented","indices":[0,1]}]}}\
        """
                .formatted(
                        1 + random.nextInt(28),
                        random.nextInt(24),
                        random.nextInt(60),
                        random.nextInt(60),
                        id,
                        id,
                        text,
                        account,
                        account,
                        account,
                        account,
                        random.nextInt(100),
                        random.nextInt(1000));
    }
}
