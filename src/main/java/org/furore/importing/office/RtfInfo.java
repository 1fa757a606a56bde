package org.furore.importing.office;

import com.rtfparserkit.rtf.Command;

import org.furore.domain.document.Header;
import org.furore.domain.event.Edtf;
import org.jspecify.annotations.Nullable;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/// What the group `\info` of an RTF file says: its title, its author and when it was made, by the
/// clock of the machine.
final class RtfInfo {
    private static final int LONGEST = 1000;

    private final Map<Command, StringBuilder> texts = new EnumMap<>(Command.class);
    private final Map<Command, Integer> created = new EnumMap<>(Command.class);

    /// A piece of the title or the author.
    void text(Command part, String text) {
        StringBuilder value = texts.computeIfAbsent(part, any -> new StringBuilder());
        value.append(text, 0, Math.min(text.length(), Math.max(0, LONGEST - value.length())));
    }

    /// A part of the date: `yr`, `mo`, `dy`, `hr`, `min`.
    void created(Command part, int value) {
        created.putIfAbsent(part, value);
    }

    Header header() {
        StringBuilder author = texts.get(Command.author);
        StringBuilder title = texts.get(Command.title);
        return new Header(
                title == null ? null : Plausible.title(title.toString()),
                author == null ? null : Plausible.author(List.of(author.toString())),
                null,
                date(),
                null,
                null);
    }

    private @Nullable Edtf date() {
        StringBuilder text = new StringBuilder();
        for (Command part : List.of(Command.yr, Command.mo, Command.dy)) {
            Integer value = created.get(part);
            if (value == null || value == 0) {
                break;
            }
            text.append(text.isEmpty() ? "" : "-");
            text.append((part == Command.yr ? "%04d" : "%02d").formatted(value));
        }
        Integer hour = created.get(Command.hr);
        Integer minute = created.get(Command.min);
        if (text.length() == 10 && hour != null && minute != null) {
            text.append("T%02d:%02d:00".formatted(hour, minute));
        }
        return Stamp.w3c(text.toString());
    }
}
