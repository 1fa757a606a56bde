package org.furore.importing;

import org.furore.domain.document.Locator;
import org.furore.platform.archive.Archive;

/// Takes what is found in the members of an archive as the records of that archive, numbered
/// through, each under the path of its member.
final class MemberSink extends PlacedSink {
    private String member = "";
    private long number;

    MemberSink(RecordSink sink) {
        super(sink);
    }

    /// What comes now was found in that member.
    void enter(String path) {
        member = path;
    }

    @Override
    protected Locator place(Locator at) {
        String inner = at.member();
        return new Locator(
                ++number,
                at.line(),
                at.offset(),
                at.length(),
                inner == null ? member : member + Archive.WITHIN + inner);
    }
}
