package org.furore.app;

import org.furore.cli.Toolbox;
import org.furore.domain.CaseFile;
import org.furore.importing.Importer;
import org.furore.report.ReportWriter;

/// An open case and what its screens work with, all of which read files when they are made: so they
/// are made off the window's thread.
record Parts(CaseFile file, Importer importer, ReportWriter report, String program) {

    static Parts of(Toolbox toolbox, CaseFile file) {
        return new Parts(file, toolbox.importer(file), toolbox.report(file), toolbox.program());
    }
}
