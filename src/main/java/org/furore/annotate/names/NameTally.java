package org.furore.annotate.names;

import org.furore.domain.actor.Actor.ActorKind;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// What is counted of one name: its forms, mentions, documents, guesses and first places. Bounded.
final class NameTally {
    private static final int FORMS = 12;
    private static final int EXAMPLES = 3;

    private final Map<String, Long> forms = new LinkedHashMap<>(2);
    private final List<NameGroup.Example> examples = new ArrayList<>(1);
    private final int[] kinds = new int[ActorKind.values().length];
    private long mentions;
    private long judged;
    private long documents;
    private long last = -1;

    /// One mention in the document with this number; documents come one after the other.
    ///
    /// @param own whether it is the name itself, not a short form
    void add(
            String form,
            @Nullable ActorKind kind,
            boolean own,
            long document,
            NameGroup.Example example) {
        mentions++;
        judged += own && !signed(form) ? 1 : 0;
        if (document != last) {
            last = document;
            documents++;
            if (examples.size() < EXAMPLES) {
                examples.add(example);
            }
        }
        if (kind != null && own) {
            kinds[kind.ordinal()]++;
        }
        if (forms.size() < FORMS || forms.containsKey(form)) {
            forms.merge(form, 1L, Long::sum);
        }
    }

    /// Takes over what another name counted; its guesses only if this one has none.
    NameTally join(NameTally other) {
        mentions += other.mentions;
        documents += other.documents;
        if (kind() == null) {
            judged = other.judged;
            System.arraycopy(other.kinds, 0, kinds, 0, kinds.length);
        }
        other.forms.forEach((form, count) -> forms.merge(form, count, Long::sum));
        for (NameGroup.Example example : other.examples) {
            if (examples.size() < EXAMPLES
                    && examples.stream()
                            .noneMatch(each -> each.document().equals(example.document()))) {
                examples.add(example);
            }
        }
        return this;
    }

    long mentions() {
        return mentions;
    }

    long documents() {
        return documents;
    }

    /// The kind at least half of the guesses agree on, if a quarter of the mentions of the name
    /// itself gave any.
    @Nullable ActorKind kind() {
        int best = 0;
        int all = 0;
        for (int i = 0; i < kinds.length; i++) {
            all += kinds[i];
            if (kinds[i] > kinds[best]) {
                best = i;
            }
        }
        return kinds[best] > 0 && kinds[best] * 2 >= all && all * 4L >= judged
                ? ActorKind.values()[best]
                : null;
    }

    /// The form with the most words among those that make up a twentieth of the mentions, not in
    /// capitals if there is one such; then the most used; then by the alphabet. A handle or hashtag
    /// only where the name isn't written otherwise.
    String shown() {
        long bare = 0;
        for (Map.Entry<String, Long> each : forms.entrySet()) {
            bare += signed(each.getKey()) ? 0 : each.getValue();
        }
        boolean signs = bare == 0;
        long all = signs ? mentions : bare;
        return forms.entrySet().stream()
                .filter(each -> signed(each.getKey()) == signs && each.getValue() * 20 >= all)
                .min(
                        Comparator.comparing(
                                        (Map.Entry<String, Long> each) -> -words(each.getKey()))
                                .thenComparing(each -> shouted(each.getKey()))
                                .thenComparing(each -> -each.getValue())
                                .thenComparing(Map.Entry::getKey))
                .map(Map.Entry::getKey)
                .orElseGet(() -> forms.keySet().iterator().next());
    }

    NameGroup group() {
        List<NameGroup.Form> all = new ArrayList<>();
        forms.forEach((form, count) -> all.add(new NameGroup.Form(form, count)));
        all.sort(
                Comparator.comparing((NameGroup.Form form) -> -form.mentions())
                        .thenComparing(NameGroup.Form::form));
        return new NameGroup(shown(), all, kind(), mentions, documents, examples);
    }

    private static boolean signed(String form) {
        return form.startsWith("@") || form.startsWith("#");
    }

    private static int words(String form) {
        int words = 0;
        int initials = 0;
        for (String word : form.split(" ")) {
            if (NameKey.legalForm(word)) {
                continue;
            }
            if (word.length() > 2) {
                words++;
            } else {
                initials++;
            }
        }
        return words == 0 ? 1 : words + initials;
    }

    private static boolean shouted(String form) {
        return form.length() > 5 && form.chars().noneMatch(Character::isLowerCase);
    }
}
