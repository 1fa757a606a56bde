package org.furore.bench;

import org.furore.domain.CaseFile;
import org.furore.domain.Uuids;
import org.furore.domain.change.Change.EntryChange;
import org.furore.domain.change.ChangeSet;
import org.furore.domain.event.Edtf;
import org.furore.domain.event.Event;
import org.furore.domain.event.EventId;
import org.furore.domain.event.Link;
import org.furore.domain.event.Link.LinkKind;
import org.furore.domain.event.LinkId;
import org.furore.domain.event.TimeSpan;
import org.furore.domain.task.Message;
import org.furore.timeline.TimelineIndex;
import org.furore.timeline.TimelineLayout;
import org.furore.timeline.TimelineView;
import org.furore.timeline.TimelineView.Lanes;
import org.furore.timeline.Typeface;
import org.furore.ui.timeline.TimelineScreen;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/// The timeline of the big case with many events: its first picture (read, put in order, laid out;
/// the median of some), each step of panning and zooming, and the frames of the window meanwhile. A
/// step is nothing but computing, so that its row is processor time; the clock's is told beside it.
final class Timeline implements Benchmark {
    private static final double FIRST_S = 1;
    private static final double STEP_MS = 10;
    private static final int EVENTS = 50_000;
    private static final int LINKS = 1_000;
    private static final int BATCH = 5_000;
    private static final int FIRSTS = 5;
    private static final int WARM = 200;
    private static final int STEPS = 600;
    private static final int FRAMES = 600;
    private static final int WIDTH = 1400;
    private static final int DAYS = 366;
    private static final long DAY = 24L * 3600 * 1000;

    @Override
    public String name() {
        return "timeline";
    }

    @Override
    public List<Row> run(Trial trial) throws Exception {
        BigCase big = trial.big();
        int events = trial.wish().scaled(EVENTS);
        trial.tell("bench.events", events);
        List<Row> rows = new ArrayList<>();
        try (CaseFile file = trial.toolbox().open(big.path())) {
            fill(file, events, new Random(trial.wish().seed()));
            Typeface typeface = new Typeface();
            TimelineLayout layout = new TimelineLayout(typeface);
            TimelineView view = TimelineView.fit(WIDTH, Locale.ENGLISH);
            TimelineIndex index = picture(trial, file, typeface, layout, view);
            long[] nanos = new long[FIRSTS];
            for (int i = 0; i < FIRSTS; i++) {
                long begin = System.nanoTime();
                index = picture(trial, file, typeface, layout, view);
                nanos[i] = System.nanoTime() - begin;
                trial.progress().check();
            }
            Times first = Times.ofNanos(nanos);
            trial.tell("bench.timeline-first", first.at(0) / 1e3, first.most() / 1e3);
            rows.add(Row.absolute(name() + "-first", first.at(50) / 1e3, "s", FIRST_S));
            rows.add(
                    Row.absolute(name() + "-step-p99", steps(trial, layout, index), "ms", STEP_MS));
            rows.addAll(frames(trial, file));
        }
        return rows;
    }

    /// Reads the case, puts it in order and lays it out.
    private static TimelineIndex picture(
            Trial trial,
            CaseFile file,
            Typeface typeface,
            TimelineLayout layout,
            TimelineView view) {
        TimelineIndex index = new TimelineIndex(trial.toolbox().timelineData(file), typeface);
        layout.layout(index, view);
        return index;
    }

    private static void fill(CaseFile file, int events, Random random) {
        Coding coding = new Coding("timed", random.nextLong());
        Words words = new Words(1);
        List<EntryChange> changes = new ArrayList<>(coding.entries());
        List<EventId> ids = new ArrayList<>();
        for (int i = 0; i < events; i++) {
            EventId id = new EventId(Uuids.v7());
            ids.add(id);
            changes.add(
                    EntryChange.made(
                            new Event(
                                    id,
                                    null,
                                    Edtf.parse(date(random)),
                                    words.text(3 + random.nextInt(6), random),
                                    null,
                                    random.nextInt(4) == 0 ? null : "type-" + random.nextInt(16),
                                    List.of(coding.actor(random.nextInt(Coding.ACTORS))),
                                    List.of(),
                                    List.of())));
            if (changes.size() == BATCH) {
                store(file, changes);
            }
        }
        for (int i = 0; i < Math.min(LINKS, events); i++) {
            changes.add(
                    EntryChange.made(
                            new Link(
                                    new LinkId(Uuids.v7()),
                                    null,
                                    ids.get(random.nextInt(events)),
                                    ids.get(random.nextInt(events)),
                                    LinkKind.values()[random.nextInt(LinkKind.values().length)],
                                    null,
                                    List.of(),
                                    null)));
        }
        store(file, changes);
    }

    private static void store(CaseFile file, List<EntryChange> changes) {
        file.workspace().apply(ChangeSet.of(Message.of("bench.step"), changes)).join();
        changes.clear();
    }

    private static String date(Random random) {
        LocalDate day = LocalDate.of(2020, 1, 1).plusDays(random.nextInt(DAYS));
        return switch (random.nextInt(10)) {
            case 0 -> day.toString().substring(0, 7);
            case 1 -> day + "/" + day.plusDays(1 + random.nextInt(20));
            case 2 -> day + "~";
            case 3 -> day + "?";
            case 4 -> day + "T14:30:00Z";
            default -> day.toString();
        };
    }

    /// p99 of the steps in the lanes that take longest, in milliseconds of processor time.
    private static double steps(Trial trial, TimelineLayout layout, TimelineIndex index) {
        double most = 0;
        for (Lanes lanes : new Lanes[] {Lanes.NONE, Lanes.ACTOR, Lanes.KIND}) {
            TimelineView view = TimelineView.fit(WIDTH, Locale.ENGLISH).withLanes(lanes);
            steps(layout, index, view, new Random(1), WARM);
            Steps steps = steps(layout, index, view, new Random(2), STEPS);
            trial.tell(
                    "bench.lanes",
                    lanes.name(),
                    steps.worked().at(50),
                    steps.worked().at(99),
                    steps.clock().at(99));
            most = Math.max(most, steps.worked().at(99));
            trial.progress().check();
        }
        return most;
    }

    /// @param worked processor time of each step
    /// @param clock the same by the clock
    private record Steps(Times worked, Times clock) {}

    private static Steps steps(
            TimelineLayout layout, TimelineIndex index, TimelineView view, Random random, int n) {
        TimeSpan all = index.extent(view);
        if (all == null) {
            throw new IllegalStateException("nothing is dated");
        }
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        long[] nanos = new long[n];
        long[] worked = new long[n];
        double whole = (double) all.to() - all.from();
        double length = whole;
        double at = all.from();
        for (int i = 0; i < n; i++) {
            length = Math.clamp(length * (random.nextBoolean() ? 0.75 : 1.3), DAY, whole);
            at = Math.clamp(at + (random.nextDouble() - 0.5) * length, all.from(), all.to() - DAY);
            TimelineView step = view.withWindow(new TimeSpan((long) at, (long) (at + length)));
            long begin = System.nanoTime();
            long used = threads.getCurrentThreadCpuTime();
            layout.layout(index, step);
            worked[i] = threads.getCurrentThreadCpuTime() - used;
            nanos[i] = System.nanoTime() - begin;
        }
        return new Steps(Times.ofNanos(worked), Times.ofNanos(nanos));
    }

    private List<Row> frames(Trial trial, CaseFile file) {
        try (OneScreen window = trial.toolkit().show(file, TimelineScreen::new)) {
            window.until(() -> window.find("#timeline-chart") != null);
            window.settle();
            window.frames(WARM, number -> gesture(window, number));
            return FrameRows.of(
                    name(), window.frames(FRAMES, number -> gesture(window, number)), trial);
        }
    }

    private static void gesture(OneScreen window, int number) {
        int phase = number % 120;
        if (phase < 40) {
            window.wheel("#timeline-chart", 500 + phase, 0, 12);
        } else if (phase < 80) {
            window.wheel("#timeline-chart", 600, phase < 60 ? 25 : -25, 0);
        } else {
            window.wheel("#timeline-chart", 700, 0, -12);
        }
    }
}
