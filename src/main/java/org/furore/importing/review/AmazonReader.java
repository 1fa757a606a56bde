package org.furore.importing.review;

import org.furore.domain.document.Capture;
import org.furore.domain.task.Message;
import org.furore.domain.task.Progress;
import org.furore.importing.Head;
import org.furore.importing.JsonShape;
import org.furore.importing.RecordReader;
import org.furore.importing.RecordSink;
import org.furore.importing.Records;
import org.furore.importing.Slice;
import org.furore.importing.Source;

import java.io.IOException;

/// Reads reviews of Amazon as the collections of 2014 and 2018 (`reviewText`, `overall`,
/// `unixReviewTime`) and of 2023 (`text`, `rating`, `timestamp`, `user_id`) have them, an object a
/// line or a list of objects. Lines that describe products are refused one by one.
public final class AmazonReader implements RecordReader {

    @Override
    public String format() {
        return "amazon-reviews";
    }

    @Override
    public boolean recognises(Head head) {
        for (JsonShape shape : JsonShape.of(head)) {
            if (isReview(shape, "") || isReview(shape, "[].")) {
                return true;
            }
        }
        return false;
    }

    private static boolean isReview(JsonShape shape, String prefix) {
        boolean of2014 =
                shape.has(prefix + "overall")
                        && shape.hasAny(prefix, "reviewText", "summary", "reviewerID");
        boolean of2023 =
                shape.has(prefix + "rating")
                        && shape.has(prefix + "text")
                        && shape.hasAny(prefix, "user_id", "verified_purchase");
        return shape.hasAny(prefix, "asin", "parent_asin") && (of2014 || of2023);
    }

    @Override
    public void read(Source source, RecordSink sink, Progress progress) throws IOException {
        Records records = new Records(sink, progress);
        ReviewUnits.each(source, records, unit -> take(unit, records));
    }

    private static void take(Slice unit, Records records) {
        AmazonReview review = new AmazonReview();
        Message unfit = review.read(unit);
        if (unfit == null) {
            records.takeByContent(unit, review.review(), Capture.UNSTATED);
        } else {
            records.reject(unit, unfit);
        }
    }
}
