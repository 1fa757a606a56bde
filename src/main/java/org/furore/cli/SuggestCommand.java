package org.furore.cli;

import org.furore.annotate.suggest.Deciding;
import org.furore.annotate.suggest.LikeCoder;
import org.furore.annotate.suggest.Looked;
import org.furore.annotate.suggest.Machine;
import org.furore.annotate.suggest.MachineCoder;
import org.furore.annotate.suggest.Suggesting;
import org.furore.domain.CaseFile;
import org.furore.domain.annotation.SuggestionRun;
import org.furore.domain.annotation.Suggestions;
import org.furore.domain.change.Entries;
import org.furore.domain.change.Entry;
import org.furore.domain.claim.Claim;
import org.furore.domain.codebook.Code;
import org.furore.domain.search.Selection;
import org.furore.domain.search.TextSearch;
import org.furore.domain.task.FuroreException;
import org.furore.domain.task.Message;
import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;

/// `furore suggest`.
@Command(
        name = "suggest",
        description = "Run machine coders; what they find are suggestions until a person accepts.",
        mixinStandardHelpOptions = true)
final class SuggestCommand extends CaseCommand {
    @Option(
            names = "--actors",
            description = "Who is named: actors of the case, and names that occur more than once.")
    boolean actors;

    @Option(
            names = "--claims",
            description = "The sentences of English documents most likely worth checking.")
    boolean claims;

    @Option(
            names = "--sentiment",
            description = "How English documents are toned, a mark on each, by VADER.")
    boolean sentiment;

    @Option(
            names = "--review-tone",
            description = "The same by what was learnt from people's ratings of reviews.")
    boolean reviews;

    @Option(
            names = "--like",
            paramLabel = "ENTRY",
            description = "Sentences like those marked with this claim or code (key or id).")
    @Nullable String like;

    @Option(
            names = "--query",
            paramLabel = "QUERY",
            description = "Look only at the documents this query finds.")
    @Nullable String query;

    @Option(
            names = "--withdraw",
            paramLabel = "RUN",
            description = "Take the suggestions of a run out of sight.")
    @Nullable String withdraw;

    @Option(
            names = "--restore",
            paramLabel = "RUN",
            description = "Bring the suggestions of a withdrawn run back.")
    @Nullable String restore;

    SuggestCommand(Terminal terminal, Toolbox toolbox) {
        super(terminal, toolbox);
    }

    @Override
    int run(CaseFile file) {
        if (withdraw != null) {
            turn(file, withdraw, false);
        }
        if (restore != null) {
            turn(file, restore, true);
        }
        List<Suggesting.Outcome> outcomes = new ArrayList<>();
        List<Supplier<MachineCoder>> coders = coders(file);
        if (!coders.isEmpty()) {
            Looked documents = documents(file);
            Suggesting suggesting = new Suggesting(file.suggestions());
            for (Supplier<MachineCoder> coder : coders) {
                outcomes.add(suggesting.run(coder.get(), documents, query, terminal.progress()));
            }
        }
        List<Suggestions.Tally> runs = file.suggestions().runs();
        if (json) {
            printJson(outcomes, runs);
        } else {
            print(outcomes, runs);
        }
        return DONE;
    }

    private List<Supplier<MachineCoder>> coders(CaseFile file) {
        Map<Machine, Boolean> wanted = new EnumMap<>(Machine.class);
        wanted.put(Machine.ACTORS, actors);
        wanted.put(Machine.CLAIMS, claims);
        wanted.put(Machine.SENTIMENT, sentiment);
        wanted.put(Machine.REVIEWS, reviews);
        List<Supplier<MachineCoder>> coders = new ArrayList<>();
        wanted.forEach((machine, yes) -> {
            if (yes) {
                coders.add(() -> machine.coder(file.entries()));
            }
        });
        String sought = like;
        if (sought != null) {
            Entry entry =
                    entry(file.entries(), Claim.class, sought)
                            .or(() -> entry(file.entries(), Code.class, sought))
                            .orElseThrow(() ->
                                    new FuroreException(
                                            FuroreException.Kind.USAGE,
                                            Message.of("cli.no-claim-or-code", sought)));
            coders.add(() -> LikeCoder.of(file, entry));
        }
        return coders;
    }

    private static Optional<Entry> entry(
            Entries entries, Class<? extends Entry> type, String sought) {
        try (Stream<? extends Entry> all = entries.stream(type)) {
            return all.filter(each ->
                            sought.equals(each.key())
                                    || sought.equals(each.id().value().toString()))
                    .findFirst()
                    .map(each -> each);
        }
    }

    private Looked documents(CaseFile file) {
        if (query == null) {
            return Looked.all(file.documents());
        }
        try (TextSearch search = toolbox.search(file, terminal.progress())) {
            return Looked.of(
                    file.documents(),
                    search.ranked(Selection.of(Questions.parse(query, terminal))));
        }
    }

    /// Withdraws a run, or brings it back; one that is so already stays so.
    private static void turn(CaseFile file, String key, boolean seen) {
        SuggestionRun run =
                file.entries()
                        .byKey(SuggestionRun.class, key)
                        .orElseThrow(() ->
                                new FuroreException(
                                        FuroreException.Kind.USAGE, Message.of("cli.no-run", key)));
        if (run.withdrawn() == seen) {
            await(file.workspace().apply(Deciding.withdraw(run)));
        }
    }

    private void print(List<Suggesting.Outcome> outcomes, List<Suggestions.Tally> runs) {
        for (Suggesting.Outcome outcome : outcomes) {
            terminal.line(
                    terminal.text(
                            Message.of(
                                    "cli.suggested",
                                    outcome.coder(),
                                    outcome.documents(),
                                    outcome.made(),
                                    outcome.known())));
            outcome.about().ifPresent(about -> terminal.line("    " + terminal.text(about)));
        }
        for (Suggestions.Tally tally : runs) {
            terminal.line(
                    terminal.text(
                            Message.of(
                                    tally.run().withdrawn() ? "cli.run-withdrawn" : "cli.run",
                                    tally.run().key(),
                                    tally.pending(),
                                    tally.accepted(),
                                    tally.rejected())));
        }
    }

    private void printJson(List<Suggesting.Outcome> outcomes, List<Suggestions.Tally> runs) {
        ObjectNode node = Terminal.object();
        ArrayNode done = node.putArray("suggested");
        for (Suggesting.Outcome outcome : outcomes) {
            done.addObject()
                    .put("coder", outcome.coder())
                    .put("run", outcome.run())
                    .put("documents", outcome.documents())
                    .put("made", outcome.made())
                    .put("known", outcome.known())
                    .put("about", outcome.about().map(terminal::text).orElse(null));
        }
        ArrayNode all = node.putArray("runs");
        for (Suggestions.Tally tally : runs) {
            SuggestionRun run = tally.run();
            all.addObject()
                    .put("run", run.key())
                    .put("coder", tally.coder().key())
                    .put("version", run.version())
                    .put("query", run.query())
                    .put("at", run.at().toString())
                    .put("withdrawn", run.withdrawn())
                    .put("pending", tally.pending())
                    .put("accepted", tally.accepted())
                    .put("rejected", tally.rejected());
        }
        terminal.json(node);
    }
}
