package org.furore.report;

import org.furore.domain.actor.Actor;
import org.furore.domain.actor.ActorId;
import org.furore.domain.change.Entries;
import org.furore.domain.claim.Claim;
import org.furore.domain.claim.ClaimId;
import org.furore.domain.codebook.Code;
import org.furore.domain.codebook.CodeId;
import org.furore.domain.codebook.Coder;
import org.furore.domain.codebook.CoderId;
import org.furore.domain.event.Event;
import org.furore.domain.event.EventId;
import org.jspecify.annotations.Nullable;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// The entries other things point to, and what they are called in the report: claims are `C1`, `C2`
/// …, events `E1`, `E2` ….
final class Names {
    final Map<ActorId, Actor> actors = new LinkedHashMap<>();
    final Map<ClaimId, Claim> claims = new LinkedHashMap<>();
    final Map<CodeId, Code> codes = new LinkedHashMap<>();
    final Map<CoderId, Coder> coders = new LinkedHashMap<>();
    final List<Event> events;
    private final Map<ClaimId, Integer> claimNumbers = new HashMap<>();
    private final Map<EventId, Integer> eventNumbers = new HashMap<>();
    private final Words words;

    Names(Entries entries, Words words) {
        this.words = words;
        entries.all(Actor.class).forEach(actor -> actors.put(actor.id(), actor));
        entries.all(Code.class).forEach(code -> codes.put(code.id(), code));
        entries.all(Coder.class).forEach(coder -> coders.put(coder.id(), coder));
        for (Claim claim : entries.all(Claim.class)) {
            claims.put(claim.id(), claim);
            claimNumbers.put(claim.id(), claims.size());
        }
        events =
                entries.all(Event.class).stream()
                        .sorted((a, b) -> Dates.ORDER.compare(a.date(), b.date()))
                        .toList();
        events.forEach(event -> eventNumbers.put(event.id(), eventNumbers.size() + 1));
    }

    String actor(@Nullable ActorId id) {
        Actor actor = id == null ? null : actors.get(id);
        return actor == null ? words.of("nobody") : actor.name();
    }

    String coder(CoderId id) {
        Coder coder = coders.get(id);
        return coder == null ? words.of("nobody") : coder.name();
    }

    String code(CodeId id) {
        Code code = codes.get(id);
        return code == null ? words.of("nobody") : code.name();
    }

    String claim(ClaimId id) {
        return "C" + claimNumbers.getOrDefault(id, 0);
    }

    String event(EventId id) {
        return "E" + eventNumbers.getOrDefault(id, 0);
    }

    @Nullable Event findEvent(EventId id) {
        Integer number = eventNumbers.get(id);
        return number == null ? null : events.get(number - 1);
    }
}
