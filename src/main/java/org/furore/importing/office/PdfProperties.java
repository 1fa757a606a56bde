package org.furore.importing.office;

import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.common.PDMetadata;
import org.furore.domain.document.Header;
import org.furore.domain.event.Edtf;
import org.furore.domain.task.Progress;
import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.util.List;

/// What a PDF says of itself: its XMP packet (ISO 16684-1), then its information dictionary.
final class PdfProperties {
    private PdfProperties() {}

    static Header of(PDDocument document, Progress progress) throws IOException {
        PDDocumentInformation information = document.getDocumentInformation();
        PDMetadata packet = document.getDocumentCatalog().getMetadata();
        Properties xmp =
                packet == null
                        ? Properties.none()
                        : Properties.of(packet.exportXMPMetadata(), progress);
        String title = Plausible.title(xmp.first("title"));
        String author = Plausible.author(xmp.all("creator"));
        String written = information.getAuthor();
        Edtf date = Stamp.pdf(text(information, COSName.CREATION_DATE));
        String language = Plausible.language(document.getDocumentCatalog().getLanguage());
        return new Header(
                title == null ? Plausible.title(information.getTitle()) : title,
                author == null && written != null ? Plausible.author(List.of(written)) : author,
                null,
                date == null ? Stamp.w3c(xmp.first("CreateDate")) : date,
                language == null ? Plausible.language(xmp.first("language")) : language,
                null);
    }

    private static @Nullable String text(PDDocumentInformation information, COSName name) {
        return information.getCOSObject().getDictionaryObject(name) instanceof COSString string
                ? string.getString()
                : null;
    }
}
