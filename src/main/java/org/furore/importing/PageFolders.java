package org.furore.importing;

import org.furore.domain.task.Message;

import java.util.Collection;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Which files only belong to a page that a browser saved "complete": those in the folder it made
/// beside `name.html`, called `name_files` in the browser's language, `name-Dateien`, `name.fld`.
/// Frames with advertisements lie there as pages of their own.
final class PageFolders {
    /// As Chrome, Firefox, Edge and Word name it.
    private static final Pattern FOLDER =
            Pattern.compile(
                    "(.{1,250})(?:[_-](?:files|file|fichiers|dateien|archivos|arquivos|ficheiros"
                            + "|bestanden|pliki|soubory|elemei|filer|tiedostot|dosyalar|datoteke"
                            + "|fitxers|fitxategiak|fails|failid|bylos|fajlovi)|\\.fld|\\.files)",
                    Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private static final Pattern PAGE =
            Pattern.compile("(.{1,1000})\\.(?:html?|xhtml|shtml)", Pattern.CASE_INSENSITIVE);

    private final Set<String> pages = new HashSet<>();

    /// @param paths of all files, with `/`
    PageFolders(Collection<String> paths) {
        for (String path : paths) {
            Matcher page = PAGE.matcher(path);
            if (page.matches()) {
                pages.add(page.group(1).toLowerCase(Locale.ROOT));
            }
        }
    }

    /// The file; refused if it belongs to a saved page.
    InputFile told(InputFile file) {
        return file.refused() == null && holds(file.name())
                ? file.because(Message.of("importing.part-of-page"))
                : file;
    }

    /// Whether the file belongs to a saved page.
    boolean holds(String path) {
        for (int end = path.lastIndexOf('/'); end > 0; end = path.lastIndexOf('/', end - 1)) {
            int start = path.lastIndexOf('/', end - 1) + 1;
            Matcher folder = FOLDER.matcher(path.substring(start, end));
            if (folder.matches()) {
                String page = path.substring(0, start) + folder.group(1);
                if (pages.contains(page.toLowerCase(Locale.ROOT))) {
                    return true;
                }
            }
        }
        return false;
    }
}
