package org.furore.cli;

import org.furore.domain.CaseFile;
import org.furore.domain.task.Message;
import org.furore.timeline.TimelineView;
import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

import java.nio.file.Path;
import java.util.Locale;

/// `furore timeline`.
@Command(
        name = "timeline",
        description = "Draw the case on a time axis.",
        mixinStandardHelpOptions = true)
final class TimelineCommand extends CaseCommand {
    /// Wide enough for a slide, narrow enough to read.
    private static final int WIDTH = 1600;

    @Option(
            names = "--out",
            required = true,
            paramLabel = "FILE",
            description = "Where to write it; .svg, .png or .json (TimelineJS).")
    Path out = Path.of("");

    @Option(names = "--lanes", description = "actor, kind, claim, target or none.")
    TimelineView.Lanes lanes = TimelineView.Lanes.NONE;

    @Option(names = "--theme", description = "light, dark or print.")
    TimelineView.Theme theme = TimelineView.Theme.LIGHT;

    @Option(
            names = "--width",
            paramLabel = "PX",
            description = "Pixels (default: ${DEFAULT-VALUE}).")
    int width = WIDTH;

    @Option(
            names = "--language",
            paramLabel = "L",
            description = "en or fr; the system's if left out.")
    @Nullable Locale language;

    TimelineCommand(Terminal terminal, Toolbox toolbox) {
        super(terminal, toolbox);
    }

    @Override
    int run(CaseFile file) {
        toolbox.timeline()
                .write(
                        toolbox.timelineData(file),
                        TimelineView.fit(width, language == null ? terminal.locale() : language)
                                .withLanes(lanes)
                                .withTheme(theme),
                        out);
        if (json) {
            terminal.json(Terminal.object().put("out", out.toString()));
        } else {
            terminal.line(terminal.text(Message.of("cli.written", out)));
        }
        return DONE;
    }
}
