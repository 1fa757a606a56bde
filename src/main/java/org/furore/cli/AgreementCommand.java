package org.furore.cli;

import org.furore.analysis.Bootstrap;
import org.furore.analysis.Comparison;
import org.furore.analysis.Level;
import org.furore.domain.CaseFile;
import org.furore.domain.codebook.Coder;
import org.furore.domain.task.FuroreException;
import org.furore.domain.task.Message;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/// `furore agreement`.
@Command(
        name = "agreement",
        description =
                "Measure how far coders agree on the documents that two of them coded at least. A"
                        + " coder counts as having coded a document if any mark of theirs stands in"
                        + " it.",
        mixinStandardHelpOptions = true)
final class AgreementCommand extends CaseCommand {
    @Option(
            names = "--coders",
            paramLabel = "C",
            split = ",",
            description =
                    "Whom to compare, by key, name or id (default: all people who marked"
                            + " anything). A machine is compared by what it suggested, whatever was"
                            + " decided on it.")
    List<String> wanted = List.of();

    @Option(
            names = "--level",
            paramLabel = "LEVEL",
            description = "documents, passages or all (default: ${DEFAULT-VALUE}).")
    String level = "all";

    @Option(names = "--differences", description = "Also list where they differ.")
    boolean differences;

    @Option(
            names = "--confidence",
            paramLabel = "P",
            description = "Of the intervals, between 0 and 1 (default: ${DEFAULT-VALUE}).")
    double confidence = Bootstrap.USUAL.confidence();

    @Option(
            names = "--seed",
            paramLabel = "N",
            description = "Of the resamples behind the intervals (default: ${DEFAULT-VALUE}).")
    long seed = Bootstrap.USUAL.seed();

    private enum Levels {
        DOCUMENTS(Set.of(Level.DOCUMENTS)),
        PASSAGES(Set.of(Level.PASSAGES)),
        ALL(Set.of(Level.values()));

        private final Set<Level> levels;

        Levels(Set<Level> levels) {
            this.levels = levels;
        }
    }

    AgreementCommand(Terminal terminal, Toolbox toolbox) {
        super(terminal, toolbox);
    }

    @Override
    int run(CaseFile file) {
        Set<Level> levels = Questions.word(Levels.class, level, "cli.no-level").levels;
        if (!(confidence > 0 && confidence < 1)) {
            throw usage(Message.of("cli.no-confidence", confidence));
        }
        List<Coder> chosen = coders(file);
        CodedCase coded = CodedCase.read(file, chosen, terminal.progress());
        List<Coder> coders =
                wanted.isEmpty()
                        ? chosen.stream()
                                .filter(coder -> coded.marks().coders().contains(coder.id()))
                                .toList()
                        : chosen;
        if (!coded.kinds().equals(CodedCase.ALL)) {
            terminal.say(Message.of("cli.agreement-machine"));
        }
        Comparison comparison =
                Comparison.of(
                        coders.stream().map(Coder::id).toList(),
                        levels,
                        coded.marks().whereMarked(),
                        coded.texts());
        Bootstrap bootstrap = new Bootstrap(Bootstrap.USUAL.resamples(), seed, confidence);
        EntryNames names = new EntryNames(file.entries(), coders, coded.titles());
        if (json) {
            AgreementJson out = new AgreementJson(terminal, names);
            out.summary(comparison, coders, bootstrap);
            comparison.agreements(bootstrap).forEach(out::agreement);
            if (differences) {
                comparison.differences().forEach(out::difference);
                comparison.ambiguities().forEach(out::ambiguity);
            }
            return DONE;
        }
        AgreementText out = new AgreementText(terminal, names);
        out.summary(comparison, coders);
        out.table(comparison.agreements(bootstrap), bootstrap);
        if (differences) {
            out.differences(comparison.differences(), comparison.ambiguities());
        }
        return DONE;
    }

    /// Those asked for, or all people of the case.
    private List<Coder> coders(CaseFile file) {
        List<Coder> all = file.entries().all(Coder.class);
        if (wanted.isEmpty()) {
            return all.stream().filter(coder -> !coder.machine()).toList();
        }
        Set<Coder> chosen = new LinkedHashSet<>();
        for (String word : wanted) {
            chosen.add(coder(all, word.strip()));
        }
        if (chosen.size() < 2) {
            throw usage(Message.of("cli.two-coders"));
        }
        return List.copyOf(chosen);
    }

    /// By key or id, else by a name that is one coder's alone.
    private static Coder coder(List<Coder> all, String word) {
        for (Coder coder : all) {
            if (word.equals(coder.key()) || word.equals(coder.id().value().toString())) {
                return coder;
            }
        }
        List<Coder> named =
                all.stream().filter(coder -> coder.name().equalsIgnoreCase(word)).toList();
        if (named.size() == 1) {
            return named.getFirst();
        }
        String known =
                all.stream()
                        .map(coder ->
                                coder.key() == null
                                        ? coder.name()
                                        : coder.name() + " (" + coder.key() + ")")
                        .collect(Collectors.joining(", "));
        throw usage(
                named.isEmpty()
                        ? Message.of("cli.no-coder", word, known)
                        : Message.of("cli.several-coders", word, known));
    }

    private static FuroreException usage(Message message) {
        return new FuroreException(FuroreException.Kind.USAGE, message);
    }
}
