package org.furore.app;

import org.furore.importing.HtmlReader;
import org.furore.importing.JsonRowsReader;
import org.furore.importing.LetterboxdReader;
import org.furore.importing.RecordReader;
import org.furore.importing.TableReader;
import org.furore.importing.TextReader;
import org.furore.importing.WorkbookReader;
import org.furore.importing.XArchiveReader;
import org.furore.importing.XV1Reader;
import org.furore.importing.XV2Reader;
import org.furore.importing.bibliography.BibtexReader;
import org.furore.importing.bibliography.CslReader;
import org.furore.importing.bibliography.OtherBibliographyReader;
import org.furore.importing.bibliography.TaggedFormat;
import org.furore.importing.bibliography.TaggedReader;
import org.furore.importing.bibliography.XmlFormat;
import org.furore.importing.bibliography.XmlReferenceReader;
import org.furore.importing.office.EpubReader;
import org.furore.importing.office.Export;
import org.furore.importing.office.MarkdownReader;
import org.furore.importing.office.OldOfficeReader;
import org.furore.importing.office.OpenDocumentReader;
import org.furore.importing.office.PdfReader;
import org.furore.importing.office.RtfReader;
import org.furore.importing.office.WordReader;
import org.furore.importing.press.FactivaExport;
import org.furore.importing.press.FactivaReader;
import org.furore.importing.press.LexisExport;
import org.furore.importing.press.LexisReader;
import org.furore.importing.press.NexisExport;
import org.furore.importing.review.AmazonReader;
import org.furore.importing.review.AspectReader;
import org.furore.importing.review.YelpReader;
import org.furore.importing.social.BlueskyReader;
import org.furore.importing.social.MastodonReader;
import org.furore.importing.social.RedditReader;
import org.furore.importing.social.ZeeschuimerReader;
import org.furore.importing.web.FeedReader;
import org.furore.importing.web.JsonFeedReader;
import org.furore.importing.web.ListingReader;
import org.furore.importing.web.MhtmlReader;
import org.furore.importing.web.WarcReader;
import org.furore.importing.wire.ReutersReader;

import java.util.List;

/// The readers of every format.
final class Formats {
    private Formats() {}

    /// The more particular first, as they are asked in this order.
    static List<RecordReader> readers() {
        return List.of(
                new XArchiveReader(),
                new ZeeschuimerReader(),
                new XV2Reader(),
                new XV1Reader(),
                new RedditReader(),
                new BlueskyReader(),
                new MastodonReader(),
                new AmazonReader(),
                new YelpReader(),
                new AspectReader(),
                new JsonRowsReader(),
                new ListingReader(),
                new WarcReader(),
                new MhtmlReader(),
                new JsonFeedReader(),
                new FeedReader(),
                new ReutersReader(),
                new XmlReferenceReader(XmlFormat.ENDNOTE),
                new XmlReferenceReader(XmlFormat.PUBMED),
                new XmlReferenceReader(XmlFormat.MODS),
                new CslReader(),
                new TaggedReader(TaggedFormat.MEDLINE),
                new TaggedReader(TaggedFormat.RIS),
                new TaggedReader(TaggedFormat.ENDNOTE),
                new TaggedReader(TaggedFormat.ISI),
                new BibtexReader(),
                new OtherBibliographyReader(),
                new PdfReader(),
                new WordReader(exports()),
                new OpenDocumentReader(),
                new EpubReader(),
                new RtfReader(exports()),
                new OldOfficeReader(),
                new FactivaReader(),
                new HtmlReader(),
                new LetterboxdReader(),
                new WorkbookReader(WorkbookReader.Kind.XLSX),
                new WorkbookReader(WorkbookReader.Kind.ODS),
                new MarkdownReader(),
                new LexisReader(),
                new TableReader(),
                new TextReader());
    }

    /// Exports of press databases that may be in a document.
    private static List<Export> exports() {
        return List.of(new NexisExport(), new FactivaExport(), new LexisExport());
    }
}
