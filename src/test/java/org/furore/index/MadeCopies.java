package org.furore.index;

import org.furore.domain.document.Document;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/// A made set of texts of which some are copies of each other. What a near copy is, stands here: a
/// text made from another by any of these edits, alone or together.
///
/// - an article: a line on where it comes from is put before or after it; its headline is another;
///   up to four in ten of its paragraphs are cut; its quotation marks, dashes and letter case
///   differ;
/// - a post of at least twelve words: its address is another; handles and tags are put to it, taken
///   away or changed; it is passed on as `RT @name: …`.
///
/// What is none, however alike: the same template with other names and numbers; articles that quote
/// the same words; posts on the same matter with the same tags; short texts that are not equal.
/// Equal texts are copies at any length.
final class MadeCopies {
    /// A text and the number of the one it was made from.
    record Made(Document document, int origin) {}

    private static final String[] PARTS =
            "ka lo mi re su ta ne vo di pa zo qui ber lan tos fer mil cru sta pre".split(" ");
    private static final String[] LITTLE =
            "the of to and a in that is was for it with as on be at by this had not are but from"
                    .split(" ");

    private final Random random;
    private final String[] vocabulary = new String[6000];
    private final List<Made> all = new ArrayList<>();
    private int origins;

    private MadeCopies(long seed) {
        random = new Random(seed);
        for (int i = 0; i < vocabulary.length; i++) {
            StringBuilder word = new StringBuilder();
            for (int j = random.nextInt(3); j >= 0; j--) {
                word.append(PARTS[random.nextInt(PARTS.length)]);
            }
            vocabulary[i] = word.toString();
        }
    }

    static List<Made> of(long seed) {
        MadeCopies made = new MadeCopies(seed);
        for (int i = 0; i < 120; i++) {
            made.articles();
            made.posts();
        }
        for (int i = 0; i < 25; i++) {
            made.template(18 + made.random.nextInt(20), 3, true);
            made.template(90 + made.random.nextInt(120), 12, false);
            made.quoted();
            made.sameMatter();
        }
        made.shortOnes();
        Collections.shuffle(made.all, made.random);
        return made.all;
    }

    private void add(String text, int origin, boolean post) {
        all.add(
                new Made(
                        post
                                ? TestCase.post("reader", text)
                                : TestCase.article("A headline " + all.size(), text, null),
                        origin));
    }

    private String word() {
        return random.nextInt(5) < 2
                ? LITTLE[random.nextInt(LITTLE.length)]
                : vocabulary[(int) (vocabulary.length * Math.pow(random.nextDouble(), 2))];
    }

    private String words(int count) {
        List<String> words = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            words.add(word());
        }
        return String.join(" ", words);
    }

    private String sentence() {
        String words = words(7 + random.nextInt(16));
        return Character.toUpperCase(words.charAt(0)) + words.substring(1) + ".";
    }

    private String name() {
        String one = vocabulary[random.nextInt(vocabulary.length)];
        return Character.toUpperCase(one.charAt(0)) + one.substring(1);
    }

    private List<String> paragraphs(int count) {
        List<String> paragraphs = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            StringBuilder paragraph = new StringBuilder();
            for (int j = 1 + random.nextInt(4); j >= 0; j--) {
                paragraph.append(paragraph.isEmpty() ? "" : " ").append(sentence());
            }
            paragraphs.add(paragraph.toString());
        }
        return paragraphs;
    }

    private void articles() {
        int origin = origins++;
        String headline = words(6 + random.nextInt(6));
        List<String> body = paragraphs(5 + random.nextInt(10));
        add(headline + "\n\n" + String.join("\n\n", body), origin, false);
        for (int copies = random.nextInt(4); copies > 0; copies--) {
            List<String> edited = new ArrayList<>(body);
            String top = headline;
            if (random.nextBoolean()) {
                top = words(5 + random.nextInt(8));
            }
            if (random.nextBoolean()) {
                int cut = random.nextInt(4 * body.size() / 10 + 1);
                for (int i = 0; i < cut; i++) {
                    edited.remove(random.nextInt(edited.size()));
                }
            }
            if (random.nextBoolean()) {
                edited.add("Additional reporting by " + name() + " " + name() + " in " + name());
            }
            if (random.nextBoolean()) {
                edited.addFirst(name().toUpperCase(Locale.ROOT) + " (" + name() + ") –");
            }
            String text = top + "\n\n" + String.join("\n\n", edited);
            add(
                    random.nextInt(3) == 0 ? text.replace(".", "!").toUpperCase(Locale.ROOT) : text,
                    origin,
                    false);
        }
    }

    private String address() {
        return "https://t.co/" + Long.toString(random.nextLong() & 0xFFFFFFFFFFL, 36);
    }

    private void posts() {
        int origin = origins++;
        String body = words(13 + random.nextInt(25));
        add(body + " #" + name() + " " + address(), origin, true);
        for (int copies = random.nextInt(4); copies > 0; copies--) {
            String text = body;
            if (random.nextBoolean()) {
                text = "@" + name() + " @" + name() + "_" + random.nextInt(99) + " " + text;
            }
            if (random.nextBoolean()) {
                text = text + " #" + name() + name() + " #" + name();
            }
            if (random.nextBoolean()) {
                text = text + " " + address();
            }
            if (random.nextInt(3) == 0) {
                text = "RT @" + name() + ": " + text;
            }
            add(text, origin, true);
        }
    }

    /// The same words around other names and numbers.
    private void template(int length, int slots, boolean post) {
        String[] fixed = words(length).split(" ");
        List<Integer> places = new ArrayList<>();
        for (int i = 0; i < slots; i++) {
            places.add(random.nextInt(fixed.length));
        }
        for (int copies = 0; copies < 6; copies++) {
            String[] words = fixed.clone();
            for (int place : places) {
                words[place] =
                        random.nextBoolean()
                                ? Integer.toString(random.nextInt(100_000))
                                : name() + random.nextInt(1000) + " " + name();
            }
            add(String.join(" ", words), origins++, post);
        }
    }

    private void quoted() {
        String quote = "“" + words(25 + random.nextInt(50)) + "”";
        for (int copies = 0; copies < 4; copies++) {
            List<String> body = paragraphs(5 + random.nextInt(6));
            body.add(random.nextInt(body.size()), quote + ", said " + name() + ".");
            add(String.join("\n\n", body), origins++, false);
        }
    }

    private void sameMatter() {
        String tags = " #" + name() + " #" + name() + " @" + name();
        String phrase = words(5);
        for (int copies = 0; copies < 5; copies++) {
            add(words(8 + random.nextInt(8)) + " " + phrase + tags, origins++, true);
        }
    }

    private void shortOnes() {
        String[] base = {"lol", "so true", "this is disgusting", "cancel netflix now", "same here"};
        for (String text : base) {
            int origin = origins++;
            for (int i = 0; i < 5; i++) {
                add(i % 2 == 0 ? text : text.toUpperCase(Locale.ROOT) + "!!", origin, true);
            }
            for (int i = 0; i < 4; i++) {
                add(text + " " + name() + i, origins++, true);
            }
        }
    }
}
