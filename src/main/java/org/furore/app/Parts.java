package org.furore.app;

import org.furore.cli.Toolbox;
import org.furore.domain.CaseFile;
import org.furore.report.ReportWriter;
import org.furore.ui.importing.ImportParts;

/// An open case and what its screens work with, all of which read files when they are made: so they
/// are made off the window's thread.
record Parts(CaseFile file, ImportParts importing, ReportWriter report, String program) {

    static Parts of(Toolbox toolbox, CaseFile file) {
        ImportParts importing =
                new ImportParts(
                        toolbox.importer(file),
                        toolbox.readAgain(file),
                        toolbox.keys(),
                        toolbox.settings().resolve("mappings"));
        return new Parts(file, importing, toolbox.report(file), toolbox.program());
    }
}
