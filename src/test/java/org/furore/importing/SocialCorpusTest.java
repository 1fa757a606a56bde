package org.furore.importing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.furore.domain.task.Progress;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// The readers of posts on real files, counted independently.
@Tag("corpus")
class SocialCorpusTest {
    static final Path SOCIAL = Path.of("../shared/data/A_social");

    static RecordingIntake read(String folder) {
        Path at = SOCIAL.resolve(folder);
        Assumptions.assumeTrue(Files.isDirectory(at), () -> at + " is not here");
        RecordingIntake intake = new RecordingIntake();
        List<RecordReader> readers = List.of(new XArchiveReader(), new XV2Reader(), new XV1Reader());
        new Importer(readers, intake, "test").run(List.of(at), ImportOptions.NONE, Progress.NONE);
        for (RecordingIntake.Kept file : intake.files) {
            System.out.printf(
                    "%s %s %s %s%n",
                    file.original.name(),
                    file.original.format(),
                    file.tally(),
                    file.reasons().stream().distinct().toList());
        }
        assertTrue(intake.complete);
        return intake;
    }

    @Test
    void rumoureval() {
        RecordingIntake intake = read("rumoureval2017_twitter_v11");
        assertEquals(1084, intake.file("ferguson.v11.ndjson.gz").taken.size());
    }

    @Test
    void others() {
        read("clef2020_checkthat_t1_tweets");
        read("rtweet_v11_api_responses");
        read("mastodon_outbox_archive");
        read("reddit_api_praw_cassettes");
        read("twarc_v2_jsonl");
        read("x_archive_tweets_js");
    }
}
