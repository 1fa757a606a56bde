package org.furore.index;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/// Takes the first lines of a million without putting the million in order: what is certainly
/// before the border goes in, what is certainly behind it stays out, and only the words at the
/// border are looked at, the next ones only where they are the same, and so on (a selection by the
/// most significant digit first; Knuth, The Art of Computer Programming 3, 5.2.5). Exact, but for
/// long words that share a number ([PlaceKeys]).
final class LineCut {
    private final LineTable table;
    private final Words words;
    private int[] chosen = new int[64];
    private int count;

    /// Reads words from texts.
    interface Words {
        /// The word each line is compared by at a level, as it is searched; "" where there is none.
        Map<Integer, String> of(Set<Integer> lines, int level);
    }

    private LineCut(LineTable table, Words words) {
        this.table = table;
        this.words = words;
    }

    /// The first lines of the table's order, rising by number.
    ///
    /// @param from rising numbers of lines
    static int[] first(LineTable table, Words words, int[] from, int room) throws IOException {
        LineCut cut = new LineCut(table, words);
        cut.cut(from, 0, room);
        int[] first = Arrays.copyOf(cut.chosen, cut.count);
        Arrays.sort(first);
        return first;
    }

    private void choose(int line) {
        if (count == chosen.length) {
            chosen = Arrays.copyOf(chosen, 2 * count);
        }
        chosen[count++] = line;
    }

    private void cut(int[] lines, int level, int room) throws IOException {
        if (room <= 0) {
            return;
        }
        if (lines.length <= room) {
            Arrays.stream(lines).forEach(this::choose);
            return;
        }
        if (level == table.levels()) {
            long[] keys = table.ordinals(lines);
            long border = Selecting.nth(keys, room);
            int left = room;
            for (int i = 0; i < lines.length && left > 0; i++) {
                if (keys[i] <= border) {
                    choose(lines[i]);
                    left--;
                }
            }
            return;
        }
        long[] keys = table.keys(lines, level);
        long[] blocks = new long[keys.length];
        for (int i = 0; i < keys.length; i++) {
            blocks[i] = PlaceKeys.block(keys[i]);
        }
        long border = Selecting.nth(blocks, room);
        int before = count;
        int tied = 0;
        int[] ties = new int[64];
        for (int i = 0; i < lines.length; i++) {
            if (blocks[i] < border) {
                choose(lines[i]);
            } else if (blocks[i] == border) {
                if (tied == ties.length) {
                    ties = Arrays.copyOf(ties, 2 * tied);
                }
                ties[tied++] = i;
            }
        }
        border(lines, keys, Arrays.copyOf(ties, tied), level, room - (count - before));
    }

    /// Goes through the words of the border's block in order, until one doesn't fit in whole.
    private void border(int[] lines, long[] keys, int[] ties, int level, int room)
            throws IOException {
        long[] different =
                Arrays.stream(ties).mapToLong(i -> keys[i]).sorted().distinct().toArray();
        int[] counts = new int[different.length];
        int[] samples = new int[different.length];
        for (int i : ties) {
            int at = Arrays.binarySearch(different, keys[i]);
            counts[at]++;
            samples[at] = lines[i];
        }
        boolean[] whole = new boolean[different.length];
        int left = room;
        int last = -1;
        for (int at : inOrder(different, samples, level)) {
            if (counts[at] > left) {
                last = at;
                break;
            }
            whole[at] = true;
            left -= counts[at];
        }
        int[] same = new int[last < 0 ? 0 : counts[last]];
        int found = 0;
        for (int i : ties) {
            int at = Arrays.binarySearch(different, keys[i]);
            if (whole[at]) {
                choose(lines[i]);
            } else if (at == last) {
                same[found++] = lines[i];
            }
        }
        cut(same, level + 1, left);
    }

    /// The numbers of the different keys of a block, which are of one sign, in order of their
    /// words.
    private List<Integer> inOrder(long[] different, int[] samples, int level) {
        List<Integer> order = new ArrayList<>();
        boolean unclear = false;
        for (int at = 0; at < different.length; at++) {
            order.add(at);
            unclear |= PlaceKeys.isLong(different[at]);
        }
        if (unclear && different.length > 1) {
            Map<Integer, String> read =
                    words.of(Arrays.stream(samples).boxed().collect(Collectors.toSet()), level);
            order.sort((a, b) ->
                    TextPlaces.compare(
                            read.getOrDefault(samples[a], ""), read.getOrDefault(samples[b], "")));
        }
        return order;
    }
}
