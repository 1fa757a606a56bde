package org.furore.timeline;

import org.furore.domain.document.DocumentKind;
import org.furore.domain.event.Edtf;
import org.furore.domain.event.Edtf.Precision;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// How many documents of each kind there are, by day, as running sums: any stretch costs two
/// searches.
final class VolumeBins {
    private final Map<DocumentKind, Sums> days = new EnumMap<>(DocumentKind.class);
    private final List<Coarse> coarse = new ArrayList<>();
    private final long[] busy;

    VolumeBins(Map<DocumentKind, Map<String, Long>> volume, ZoneId zone) {
        TreeMap<Integer, Long> all = new TreeMap<>();
        volume.forEach((kind, dates) -> {
            TreeMap<Integer, Long> sorted = new TreeMap<>();
            dates.forEach((text, count) -> sort(kind, text, count, sorted));
            sorted.forEach((day, count) -> all.merge(day, count, Long::sum));
            days.put(kind, Sums.of(sorted));
        });
        busy = new long[2 * all.size()];
        int n = 0;
        for (Integer day : all.keySet()) {
            busy[n++] = LocalDate.ofEpochDay(day).atStartOfDay(zone).toInstant().toEpochMilli();
            busy[n++] =
                    LocalDate.ofEpochDay(day + 1L).atStartOfDay(zone).toInstant().toEpochMilli();
        }
    }

    private void sort(DocumentKind kind, String text, long count, Map<Integer, Long> sorted) {
        Optional<Edtf> date = Edtf.tryParse(text);
        Optional<LocalDate> first = date.flatMap(Edtf::firstDay);
        Optional<LocalDate> last = date.flatMap(Edtf::lastDay);
        if (first.isEmpty() || last.isEmpty() || Math.abs(first.get().getYear()) > 9999) {
            return;
        }
        if (first.get().equals(last.get())) {
            sorted.merge((int) first.get().toEpochDay(), count, Long::sum);
        } else {
            coarse.add(
                    new Coarse(
                            kind,
                            (int) first.get().toEpochDay(),
                            (int) last.get().toEpochDay() + 1,
                            date.map(Edtf::precision).orElse(Precision.NONE),
                            count));
        }
    }

    /// Documents whose date is coarser than a day.
    private record Coarse(DocumentKind kind, int from, int to, Precision precision, long count) {}

    /// Days (since 1970-01-01) in order and how many documents there are up to each.
    private record Sums(int[] days, long[] upTo) {
        static Sums of(TreeMap<Integer, Long> sorted) {
            int[] days = new int[sorted.size()];
            long[] upTo = new long[sorted.size() + 1];
            int i = 0;
            for (Map.Entry<Integer, Long> day : sorted.entrySet()) {
                days[i] = day.getKey();
                upTo[i + 1] = upTo[i] + day.getValue();
                i++;
            }
            return new Sums(days, upTo);
        }

        long count(int from, int to) {
            return upTo[before(to)] - upTo[before(from)];
        }

        private int before(int day) {
            int at = Arrays.binarySearch(days, day);
            return at < 0 ? -at - 1 : at;
        }
    }

    /// When there are documents: from, to, from, to, … by start.
    long[] busy() {
        return busy;
    }

    List<DocumentKind> kinds() {
        return List.copyOf(days.keySet());
    }

    /// Documents dated to the day in the days `from` (inclusive) to `to` (exclusive), and those
    /// whose month or year lies within.
    long count(DocumentKind kind, int from, int to) {
        Sums sums = days.get(kind);
        long count = sums == null ? 0 : sums.count(from, to);
        for (Coarse one : coarse) {
            if (one.kind() == kind && one.from() >= from && one.to() <= to) {
                count += one.count();
            }
        }
        return count;
    }

    /// Documents that bars of this many days cannot show, because their date is coarser.
    long tooCoarse(int from, int to, int barDays) {
        long count = 0;
        for (Coarse one : coarse) {
            if (one.from() < to && one.to() > from && one.to() - one.from() > barDays) {
                count += one.count();
            }
        }
        return count;
    }
}
