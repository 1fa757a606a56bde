package org.furore.cli;

import org.furore.exchange.Schemas;
import org.furore.importing.Mapping;
import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

import java.util.concurrent.Callable;

/// `furore schema`.
@Command(
        name = "schema",
        description = "Print the JSON Schemas of everything read and written here.",
        mixinStandardHelpOptions = true)
final class SchemaCommand implements Callable<Integer> {
    /// The one schema that belongs to another stage: the columns of tables.
    private static final String MAPPING = "mapping";

    @Parameters(
            index = "0",
            arity = "0..1",
            paramLabel = "NAME",
            description = "One of them alone.")
    @Nullable String name;

    @Option(names = "--json", description = "As it does anyway.")
    boolean json;

    private final Terminal terminal;

    SchemaCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        if (name != null) {
            terminal.line((name.equals(MAPPING) ? Mapping.schema() : Schemas.text(name)).strip());
            return CaseCommand.DONE;
        }
        JsonMapper mapper = JsonMapper.builder().build();
        ObjectNode all = Terminal.object();
        for (String schema : Schemas.NAMES) {
            all.set(schema, mapper.readTree(Schemas.text(schema)));
        }
        all.set(MAPPING, mapper.readTree(Mapping.schema()));
        terminal.json(all);
        return CaseCommand.DONE;
    }
}
