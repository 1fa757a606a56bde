package org.furore.store;

import org.furore.domain.Rescued.Loss;
import org.furore.domain.task.Message;
import org.furore.domain.task.Progress;
import org.furore.store.Shape.Table;
import org.furore.store.Tree.Gap;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/// Takes every row a damaged file still gives, table by table from its root; then those on pages no
/// table leads to any more, where it is plain whose they are.
final class RescueReading {
    private final DamagedFile file;
    private final Shape shape;
    private final Handle handle;
    private final RescueRows rows;
    private final Consumer<Loss> losses;
    private final Progress progress;

    private final BitSet seen = new BitSet();
    private final Map<String, List<Gap>> gaps = new LinkedHashMap<>();
    private final Map<String, Integer> roots = new HashMap<>();
    private final List<Integer> indexRoots = new ArrayList<>();
    private boolean schemaWhole = true;

    RescueReading(
            DamagedFile file,
            Shape shape,
            Handle handle,
            RescueRows rows,
            Consumer<Loss> losses,
            Progress progress) {
        this.file = file;
        this.shape = shape;
        this.handle = handle;
        this.rows = rows;
        this.losses = losses;
        this.progress = progress;
    }

    void run() throws IOException {
        BitSet free = free();
        readSchema();
        int done = 0;
        for (Table table : shape.tables().values()) {
            progress.check();
            progress.report("rescue-read", done++, shape.tables().size());
            int root = root(table, free);
            if (root == 0) {
                gaps.put(table.name(), new ArrayList<>(List.of(new Gap(0, -1, null, null))));
            } else {
                new Tree(file, seen).read(root, table.ofRows(), into(table));
            }
        }
        if (!gaps.isEmpty()) {
            seen.or(free);
            for (int root : schemaWhole ? indexRoots : shape.indexRoots()) {
                new Tree(file, seen).read(root, false, IGNORED);
            }
            readLost();
            gaps.forEach((name, each) -> each.forEach(gap -> tell(known(name), gap)));
        }
    }

    private Table known(String name) {
        Table table = shape.tables().get(name);
        if (table == null) {
            throw new IllegalStateException(name);
        }
        return table;
    }

    private static final Tree.Sink IGNORED =
            new Tree.Sink() {
                @Override
                public void row(long rowid, List<@Nullable Object> values) {}

                @Override
                public void gap(Gap gap) {}
            };

    private Tree.Sink into(Table table) {
        return new Tree.Sink() {
            private long count;

            @Override
            public void row(long rowid, List<@Nullable Object> values) {
                if (++count % 1000 == 0) {
                    progress.check();
                }
                rows.put(table, rowid, values);
            }

            @Override
            public void gap(Gap gap) {
                gaps.computeIfAbsent(table.name(), name -> new ArrayList<>()).add(gap);
            }
        };
    }

    /// Pages that hold nothing (section 1.5).
    private BitSet free() throws IOException {
        BitSet free = new BitSet();
        if (file.pages() == 0) {
            return free;
        }
        int trunk = ByteBuffer.wrap(file.page(1)).getInt(32);
        while (trunk > 1 && trunk <= file.pages() && !free.get(trunk)) {
            free.set(trunk);
            ByteBuffer page = ByteBuffer.wrap(file.page(trunk));
            int leaves = page.getInt(4);
            for (int i = 0; i < leaves && 12 + 4 * i <= file.usable(); i++) {
                int leaf = page.getInt(8 + 4 * i);
                if (leaf > 1 && leaf <= file.pages()) {
                    free.set(leaf);
                }
            }
            trunk = page.getInt(0);
        }
        return free;
    }

    /// Where each table begins, as the file says.
    private void readSchema() throws IOException {
        new Tree(file, seen)
                .read(
                        1,
                        true,
                        new Tree.Sink() {
                            @Override
                            public void row(long rowid, List<@Nullable Object> values) {
                                if (values.size() == 5
                                        && values.get(1) instanceof String name
                                        && values.get(3) instanceof Long root
                                        && root > 0
                                        && root <= file.pages()) {
                                    if ("table".equals(values.getFirst())) {
                                        roots.put(name, root.intValue());
                                    } else {
                                        indexRoots.add(root.intValue());
                                    }
                                }
                            }

                            @Override
                            public void gap(Gap gap) {
                                schemaWhole = false;
                            }
                        });
        schemaWhole &= file.pages() > 0;
    }

    /// Where a table begins: where the file says, else where it does in every file made afresh, if
    /// what is there looks like it.
    private int root(Table table, BitSet free) throws IOException {
        Tree tree = new Tree(file, (BitSet) seen.clone());
        Integer stated = roots.get(table.name());
        if (stated != null && (tree.isTree(stated, table.ofRows()) || schemaWhole)) {
            return stated;
        }
        int usual = table.root();
        boolean taken = roots.containsValue(usual) || indexRoots.contains(usual);
        if (taken || free.get(usual) || !tree.isTree(usual, table.ofRows())) {
            return 0;
        }
        int[] like = new int[2];
        tree.read(
                usual,
                table.ofRows(),
                new Tree.Sink() {
                    @Override
                    public void row(long rowid, List<@Nullable Object> values) {
                        like[RescueRows.fits(table, values) ? 0 : 1]++;
                    }

                    @Override
                    public void gap(Gap gap) {}
                });
        return like[0] >= like[1] ? usual : 0;
    }

    /// Leaves that no tree leads to: theirs whose gap they fit in, if that is one table's.
    private void readLost() throws IOException {
        for (int page = 2; page <= file.pages(); page++) {
            progress.check();
            if (seen.get(page)) {
                continue;
            }
            List<Table> fitting = new ArrayList<>();
            for (Table table : gaps.keySet().stream().map(this::known).toList()) {
                if (new Tree(file, seen).isLeaf(page, table.ofRows()) && fits(page, table)) {
                    fitting.add(table);
                }
            }
            if (fitting.size() > 1) {
                losses.accept(
                        new Loss(
                                String.join("|", fitting.stream().map(Table::name).toList()),
                                null,
                                Message.of("store.rescue-whose", page)));
            } else if (fitting.size() == 1) {
                Table table = fitting.getFirst();
                new Tree(file, seen)
                        .read(
                                page,
                                table.ofRows(),
                                new Tree.Sink() {
                                    @Override
                                    public void row(long rowid, List<@Nullable Object> values) {
                                        rows.putIfAbsent(table, rowid, values);
                                    }

                                    @Override
                                    public void gap(Gap gap) {}
                                });
            }
        }
    }

    private boolean fits(int page, Table table) throws IOException {
        int[] count = new int[2];
        List<Gap> open = gaps.getOrDefault(table.name(), List.of());
        new Tree(file, (BitSet) seen.clone())
                .read(
                        page,
                        table.ofRows(),
                        new Tree.Sink() {
                            @Override
                            public void row(long rowid, List<@Nullable Object> values) {
                                boolean here =
                                        RescueRows.fits(table, values)
                                                && (!table.ofRows()
                                                        || open.stream()
                                                                .anyMatch(
                                                                        gap -> within(gap, rowid)));
                                count[here ? 0 : 1]++;
                            }

                            @Override
                            public void gap(Gap gap) {}
                        });
        return count[0] > 0 && count[1] == 0;
    }

    private static boolean within(Gap gap, long rowid) {
        return (!(gap.after() instanceof Long after) || rowid > after)
                && (!(gap.until() instanceof Long until) || rowid <= until);
    }

    /// Says what a gap lost, without what was found on pages by themselves.
    private void tell(Table table, Gap gap) {
        if (gap.page() == 0) {
            losses.accept(
                    new Loss(
                            table.name(), null, Message.of("store.rescue-no-table", table.name())));
            return;
        }
        Message what =
                gap.row() < 0
                        ? Message.of("store.rescue-page", gap.page())
                        : Message.of("store.rescue-row", gap.page());
        if (gap.after() == null && gap.until() == null) {
            losses.accept(new Loss(table.name(), null, what));
        } else if (!table.ofRows()) {
            String from = gap.after() == null ? "" : RescueRows.shown(gap.after());
            String to = gap.until() == null ? "" : RescueRows.shown(gap.until());
            losses.accept(new Loss(table.name(), from + "…" + to, what));
        } else {
            missing(table, gap)
                    .forEach(range -> losses.accept(new Loss(table.name(), range, what)));
        }
    }

    /// The numbers of a gap that are in the new case neither.
    private List<String> missing(Table table, Gap gap) {
        long from = gap.after() instanceof Long after ? after + 1 : 1;
        Long until = gap.until() instanceof Long last ? last : null;
        List<Long> there =
                handle.select(
                                "select rowid from "
                                        + RescueRows.quoted(table.name())
                                        + " where rowid >= ? and rowid <= ? order by rowid",
                                from,
                                until == null ? (Long) Long.MAX_VALUE : until)
                        .mapTo(Long.class)
                        .list();
        List<String> ranges = new ArrayList<>();
        long next = from;
        for (long each : there) {
            if (each > next) {
                ranges.add(range(next, each - 1));
                if (gap.row() >= 0) {
                    return ranges;
                }
            }
            next = each + 1;
        }
        if (until == null) {
            ranges.add(next + "…");
        } else if (next <= until) {
            ranges.add(range(next, until));
        }
        return ranges;
    }

    private static String range(long from, long to) {
        return from == to ? Long.toString(from) : from + "-" + to;
    }
}
