package org.furore.bench;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// The ids of other posts in the posts of a material, and what they become in each round: whom a
/// post answers, quotes or repeats is the post of its own round, and a post outside the material is
/// another one in each round.
final class StatusIds {
    private static final List<String> REFERENCES =
            List.of(
                    "in_reply_to_status_id",
                    "in_reply_to_status_id_str",
                    "quoted_status_id",
                    "quoted_status_id_str");
    private static final List<String> NESTED = List.of("retweeted_status", "quoted_status");

    private final Map<String, Integer> places = new HashMap<>();
    private final Map<String, Integer> outside = new HashMap<>();
    private final long first;
    private final long firstOutside;

    /// A field that holds an id.
    ///
    /// @param old the id as the material has it
    record Slot(ObjectNode node, String field, String old) {}

    /// @param first id of the first post of the first round; the others follow
    /// @param firstOutside the same of posts the material does not hold
    StatusIds(List<ObjectNode> posts, long first, long firstOutside) {
        this.first = first;
        this.firstOutside = firstOutside;
        posts.forEach(post -> places.put(Material.id(post), places.size()));
    }

    /// Where the post stands in the material, or -1.
    int place(String id) {
        return places.getOrDefault(id, -1);
    }

    /// The ids of other posts in a post, those in the posts it holds among them.
    List<Slot> of(ObjectNode post) {
        List<Slot> slots = new ArrayList<>();
        collect(post, slots);
        return slots;
    }

    private void collect(ObjectNode post, List<Slot> slots) {
        REFERENCES.forEach(field -> slot(post, field, slots));
        for (String name : NESTED) {
            if (post.path(name) instanceof ObjectNode inner) {
                slot(inner, "id", slots);
                slot(inner, "id_str", slots);
                collect(inner, slots);
            }
        }
    }

    private void slot(ObjectNode node, String field, List<Slot> slots) {
        JsonNode value = node.path(field);
        if (value.isString() || value.isNumber()) {
            String old = value.asString();
            if (place(old) < 0) {
                outside.putIfAbsent(old, outside.size());
            }
            slots.add(new Slot(node, field, old));
        }
    }

    /// Writes the ids of a round.
    void set(List<Slot> slots, long round) {
        for (Slot slot : slots) {
            long id = id(slot.old(), round);
            if (slot.field().endsWith("_str")) {
                slot.node().put(slot.field(), Long.toString(id));
            } else {
                slot.node().put(slot.field(), id);
            }
        }
    }

    private long id(String old, long round) {
        int place = place(old);
        return place >= 0
                ? first + round * places.size() + place
                : firstOutside + round * outside.size() + outside.getOrDefault(old, 0);
    }
}
