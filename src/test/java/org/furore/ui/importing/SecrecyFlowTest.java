package org.furore.ui.importing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.furore.domain.document.Import;
import org.furore.domain.document.Post;
import org.furore.domain.document.Secrecy;
import org.furore.domain.document.StoredDocument;
import org.furore.platform.Keys;
import org.furore.platform.Settings.Theme;
import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/// Names are kept out of an import by clicks and keys. All posts and names here are invented.
class SecrecyFlowTest extends ImportStage {
    private static final String POSTS =
            """
            tweet_id,created_at,full_text,screen_name
            1,2020-09-10T10:00:00Z,An invented post to @quiet_reader,northern_lamp
            2,2020-09-10T11:00:00Z,An answer to @northern_lamp,quiet_reader
            3,2020-09-10T12:00:00Z,A statement,the_minister
            """;

    private void look() throws IOException {
        write("posts.csv", POSTS);
        window.drop(material);
        harness.until("there is something to import", this::canStart);
        harness.settle();
    }

    @Test
    void namesStayOutAndThoseOfPublicActorsStay() throws IOException {
        window.show(Theme.LIGHT, Locale.ENGLISH);
        look();
        harness.robot().clickOn("#secrecy");
        harness.settle();
        harness.picture("import-secrecy-off-light-en-1280");
        harness.robot().clickOn("#secrecy-wanted");
        harness.robot().clickOn("#secrecy-exempt");
        harness.robot().write("@the_minister");
        harness.robot().clickOn("#secrecy-hashed");
        harness.settle();
        harness.picture("import-secrecy-light-en-1280");
        assertFalse(Files.exists(folder.resolve("keys")));
        fire("#start-import");
        harness.until("it is imported", () -> !text("#import-secrecy").isEmpty());
        harness.settle();
        harness.picture("import-secrecy-summary-light-en-1280");
        Import one = file.imports().all().getFirst();
        Keys.Key key = new Keys(folder.resolve("keys")).named(file.info().id().toString());
        assertEquals(
                new Secrecy(
                        key.fingerprint(), List.of("@the_minister"), Secrecy.OriginalBytes.HASHED),
                one.secrecy());
        assertTrue(text("#import-secrecy").contains(key.fingerprint()));
        assertTrue(text("#import-secrecy").contains("only the hashes"));
        List<String> handles = handles();
        assertEquals(3, handles.size());
        assertTrue(handles.get(0).startsWith("user-") && handles.get(1).startsWith("user-"));
        assertEquals("the_minister", handles.get(2));
    }

    private List<String> handles() {
        try (var all = file.documents().stream(null)) {
            return all.map(StoredDocument::document)
                    .map(Post.class::cast)
                    .map(Post::handle)
                    .map(Objects::requireNonNull)
                    .toList();
        }
    }

    @Test
    void namesStayInUnlessSomebodySaysOtherwise() throws IOException {
        window.show(Theme.DARK, Locale.FRENCH);
        look();
        harness.robot().clickOn("#secrecy");
        harness.settle();
        harness.picture("import-secrecy-dark-fr-1280");
        fire("#start-import");
        harness.until("it is imported", () -> shows("#show-documents"));
        assertEquals(null, file.imports().all().getFirst().secrecy());
        assertFalse(Files.exists(folder.resolve("keys")));
        assertEquals(List.of("northern_lamp", "quiet_reader", "the_minister"), handles());
    }
}
