package org.furore.cli;

import org.furore.analysis.Agreement;
import org.furore.analysis.Ambiguity;
import org.furore.analysis.Answer;
import org.furore.analysis.Bootstrap;
import org.furore.analysis.Coefficient;
import org.furore.analysis.Comparison;
import org.furore.analysis.Difference;
import org.furore.analysis.Interval;
import org.furore.analysis.Said;
import org.furore.analysis.Variable;
import org.furore.domain.EnumWords;
import org.furore.domain.annotation.Place;
import org.furore.domain.change.EntryId;
import org.furore.domain.codebook.Coder;
import org.furore.domain.document.DocumentId;

import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

import java.util.List;

/// Prints agreement as lines of JSON, each an object of one kind.
final class AgreementJson {
    private final Terminal terminal;
    private final EntryNames names;

    AgreementJson(Terminal terminal, EntryNames names) {
        this.terminal = terminal;
        this.names = names;
    }

    void summary(Comparison comparison, List<Coder> coders, Bootstrap bootstrap) {
        ObjectNode line = Terminal.object().put("documents", comparison.documents());
        ArrayNode list = line.putArray("coders");
        for (Coder coder : coders) {
            list.addObject()
                    .put("id", coder.id().value().toString())
                    .put("key", coder.key())
                    .put("name", coder.name())
                    .put("machine", coder.machine())
                    .put("documents", comparison.documents(coder.id()));
        }
        terminal.json(
                line.put("resamples", bootstrap.resamples())
                        .put("seed", bootstrap.seed())
                        .put("confidence", bootstrap.confidence()));
    }

    void agreement(Agreement agreement) {
        ObjectNode line = Terminal.object();
        ObjectNode node = variable(line.putObject("agreement"), agreement.variable());
        ArrayNode coders = node.putArray("coders");
        agreement.coders().forEach(coder -> coders.add(coder.value().toString()));
        node.put("units", agreement.units()).put("ambiguous", agreement.ambiguous());
        ObjectNode figures = node.putObject("figures");
        ObjectNode undefined = node.putObject("undefined");
        agreement
                .figures()
                .forEach((measure, coefficient) -> {
                    String name = EnumWords.of(measure);
                    switch (coefficient) {
                        case Coefficient.Value(double value) -> figures.put(name, value);
                        case Coefficient.Undefined(Coefficient.Reason reason) -> {
                            figures.putNull(name);
                            undefined.put(name, EnumWords.of(reason));
                        }
                    }
                });
        interval(node.putObject("interval"), agreement);
        terminal.json(line);
    }

    private static void interval(ObjectNode node, Agreement agreement) {
        node.put("of", EnumWords.of(agreement.headline()));
        switch (agreement.interval()) {
            case Interval.Between(double low, double high, int left) ->
                    node.put("low", low).put("high", high).put("undefined", left);
            case Interval.Unknown(Coefficient.Reason reason) ->
                    node.putNull("low").putNull("high").put("unknown", EnumWords.of(reason));
        }
    }

    void difference(Difference difference) {
        ObjectNode line = Terminal.object();
        ObjectNode node = line.putObject("difference");
        variable(node, difference.variable());
        document(node, difference.document());
        if (difference.where() == null) {
            node.putNull("start").putNull("end");
        } else {
            node.put("start", difference.where().start()).put("end", difference.where().end());
        }
        ArrayNode said = node.putArray("said");
        difference.said().forEach(each -> said(said.addObject(), each));
        terminal.json(line);
    }

    void ambiguity(Ambiguity ambiguity) {
        ObjectNode line = Terminal.object();
        ObjectNode node = line.putObject("ambiguity");
        variable(node, ambiguity.variable());
        document(node, ambiguity.document());
        said(node.putObject("said"), ambiguity.said());
        terminal.json(line);
    }

    private ObjectNode variable(ObjectNode node, Variable variable) {
        node.put("level", EnumWords.of(variable.level()))
                .put("question", EnumWords.of(variable.question()));
        EntryId subject = variable.subject();
        if (subject == null) {
            return node.putNull("subject");
        }
        EntryNames.Named named = names.of(subject);
        node.putObject("subject")
                .put("id", subject.value().toString())
                .put("key", named.key())
                .put("name", named.name());
        return node;
    }

    private void document(ObjectNode node, DocumentId document) {
        node.put("document", document.value().toString()).put("title", names.title(document));
    }

    private void said(ObjectNode node, Said said) {
        node.put("coder", said.coder().value().toString())
                .put("name", names.of(said.coder()).name());
        ArrayNode answers = node.putArray("answers");
        for (Answer answer : said.answers()) {
            switch (answer) {
                case Answer.Found(boolean found) -> answers.add(found);
                case Answer.OfStance(var stance) -> answers.add(EnumWords.of(stance));
                case Answer.OfPolarity(double polarity) -> answers.add(polarity);
            }
        }
        ArrayNode places = node.putArray("places");
        for (Place place : said.places()) {
            ObjectNode at = places.addObject();
            if (place instanceof Place.Span span) {
                at.put("start", span.passage().start())
                        .put("end", span.passage().end())
                        .put("quote", span.passage().quote());
            } else {
                at.putNull("start").putNull("end").putNull("quote");
            }
        }
    }
}
