package org.furore.importing.social;

import org.furore.domain.task.Progress;
import org.furore.importing.ByteWindow;
import org.furore.importing.Head;
import org.furore.importing.Json;
import org.furore.importing.JsonList;
import org.furore.importing.JsonShape;
import org.furore.importing.JsonSpans;
import org.furore.importing.JsonValues;
import org.furore.importing.RecordReader;
import org.furore.importing.RecordSink;
import org.furore.importing.Slice;
import org.furore.importing.Source;
import org.furore.importing.Units;
import org.furore.importing.social.MastodonActivity.Owner;
import org.jspecify.annotations.Nullable;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Reads posts of Mastodon and its kin: the `outbox.json` of an archive a person downloads of their
/// account, whose author `actor.json` beside it names, activities one a line, and statuses as the
/// interface gives them: one, a list, one a line, results of a search, the context of a status.
/// Accounts and notifications are recognised and refused one by one.
public final class MastodonReader implements RecordReader {
    private static final Set<String> ITEMS = Set.of("orderedItems", "items");

    private static final List<String> PLACES =
            List.of("", "[].", "statuses[].", "ancestors[].", "descendants[].");

    private static final Set<String> LISTS =
            Set.of("statuses", "ancestors", "descendants", "accounts");

    @Override
    public String format() {
        return "mastodon";
    }

    @Override
    public int version() {
        return 2;
    }

    @Override
    public boolean recognises(Head head) {
        for (JsonShape shape : JsonShape.of(head)) {
            if (isOutbox(shape) || isActivity(shape, "") || isActivity(shape, "[].")) {
                return true;
            }
            for (String place : PLACES) {
                if (isStatus(shape, place) || isAccount(shape, place)) {
                    return true;
                }
            }
        }
        return false;
    }

    private static boolean isOutbox(JsonShape shape) {
        String type = shape.text("type");
        boolean collection = type != null && type.startsWith("OrderedCollection");
        return collection && (isActivity(shape, "orderedItems[].") || shape.has("orderedItems"));
    }

    private static boolean isActivity(JsonShape shape, String place) {
        return shape.has(place + "type")
                && shape.has(place + "actor")
                && shape.has(place + "object")
                && shape.hasAny(place, "published", "to", "id");
    }

    private static boolean isStatus(JsonShape shape, String place) {
        return shape.has(place + "content")
                && shape.has(place + "created_at")
                && shape.has(place + "account")
                && shape.hasAny(place, "uri", "spoiler_text", "reblog", "favourites_count");
    }

    private static boolean isAccount(JsonShape shape, String place) {
        boolean account = shape.has(place + "acct") && shape.has(place + "username");
        boolean notification =
                shape.has(place + "type")
                        && shape.has(place + "created_at")
                        && shape.has(place + "account.acct");
        return account || notification;
    }

    @Override
    public void read(Source source, RecordSink sink, Progress progress) throws IOException {
        ByteWindow window = new ByteWindow(source.stream(), Units.MAXIMUM);
        boolean outbox = false;
        for (JsonShape shape :
                JsonShape.of(new Head(source.name(), window.peek(Head.SIZE), false))) {
            outbox |= isOutbox(shape);
        }
        Units units =
                outbox
                        ? new JsonList(window, Units.MAXIMUM, ITEMS)
                        : Json.units(window, Units.MAXIMUM);
        Run run = new Run(new PostRecords(sink, progress), new MastodonActivity(owner(source)));
        for (Slice unit = run.records().next(units);
                unit != null;
                unit = run.records().next(units)) {
            if (outbox) {
                run.records().take(unit, MastodonActivity.WANTED, run.activity());
            } else {
                run.unit(unit, true);
            }
        }
    }

    /// Whose archive it is, as `actor.json` beside the posts says, or null.
    private static @Nullable Owner owner(Source source) throws IOException {
        byte[] actor = source.beside().beginning("actor.json");
        if (actor == null) {
            return null;
        }
        Slice slice =
                new JsonValues(
                                new ByteWindow(new ByteArrayInputStream(actor), Head.SIZE),
                                Head.SIZE)
                        .next();
        try {
            return slice == null || slice.problem() != null
                    ? null
                    : Owner.of(Node.of(slice, MastodonActivity.WANTED));
        } catch (Refusal e) {
            return null;
        }
    }

    /// One file being read.
    private record Run(PostRecords records, MastodonActivity activity) {

        /// @param outer whether it may be a list of records, which are not looked for deeper
        void unit(Slice unit, boolean outer) {
            byte first = unit.problem() != null ? 0 : unit.bytes()[unit.start()];
            if (outer && first == '[') {
                JsonSpans.elements(unit).forEach(each -> unit(each, false));
                return;
            }
            if (!PostRecords.isAnswer(unit)) {
                records.take(unit, MastodonStatus.WANTED, MastodonStatus::post);
                return;
            }
            Map<String, Slice> members = JsonSpans.members(unit);
            boolean lists = false;
            for (Map.Entry<String, Slice> each : members.entrySet()) {
                Slice list = each.getValue();
                if (outer && LISTS.contains(each.getKey()) && list.bytes()[list.start()] == '[') {
                    lists = true;
                    JsonSpans.elements(list).forEach(part -> unit(part, false));
                }
            }
            if (lists) {
                records.end(unit);
                return;
            }
            if (isActivity(members)) {
                records.take(unit, MastodonActivity.WANTED, activity);
            } else {
                records.take(unit, MastodonStatus.WANTED, MastodonStatus::post);
            }
        }

        private static boolean isActivity(Map<String, Slice> members) {
            boolean acted = members.containsKey("actor") && members.containsKey("object");
            return members.containsKey("type") && (acted || members.containsKey("attributedTo"));
        }
    }
}
