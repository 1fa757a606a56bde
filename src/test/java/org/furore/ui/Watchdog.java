package org.furore.ui;

import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.locks.LockSupport;

/// Watches the window's thread: notes when store, index, import, report or files stand on its
/// stack, and when one event keeps it longer than [#BLOCKED]. What it can't see between two looks,
/// the assertions of the stages see.
final class Watchdog {
    /// Milliseconds a warm window may be kept from painting.
    static final long BLOCKED = 250;

    private static final long LOOK = 2_000_000;

    private static final List<String> FORBIDDEN =
            List.of(
                    "org.furore.store.Database.",
                    "org.furore.index.LuceneIndex.",
                    "org.furore.importing.Importer",
                    "org.furore.report.ReportWriter",
                    "org.sqlite.",
                    "org.apache.lucene.",
                    "java.io.FileInputStream.read",
                    "java.io.FileOutputStream.write",
                    "java.io.RandomAccessFile.",
                    "sun.nio.ch.FileChannelImpl.");

    private final Thread watched;
    private final List<String> findings = new CopyOnWriteArrayList<>();
    private volatile boolean warm;
    private volatile boolean stopped;

    private Watchdog(Thread watched) {
        this.watched = watched;
    }

    static Watchdog over(Thread fx) {
        Watchdog dog = new Watchdog(fx);
        Thread thread = new Thread(dog::watch, "watchdog");
        thread.setDaemon(true);
        thread.start();
        return dog;
    }

    /// Whether a blocked window counts from now on: classes are loaded, styles read.
    void warm(boolean now) {
        warm = now;
    }

    /// What was seen since it was last asked.
    List<String> findings() {
        List<String> seen = new ArrayList<>(findings);
        findings.clear();
        return seen;
    }

    void stop() {
        stopped = true;
    }

    private void watch() {
        Heart heart = new Heart();
        while (!stopped) {
            StackTraceElement[] stack = watched.getStackTrace();
            Arrays.stream(stack)
                    .map(frame -> frame.getClassName() + "." + frame.getMethodName())
                    .filter(frame -> FORBIDDEN.stream().anyMatch(frame::startsWith))
                    .filter(frame -> !loading(stack))
                    .findFirst()
                    .ifPresent(frame -> note("on the window's thread: " + frame, stack));
            if (picturing(stack) || loading(stack)) {
                heart.forgive();
            }
            if (warm && heart.kept(stack, watched) > BLOCKED * 1_000_000) {
                note("kept for more than " + BLOCKED + " ms", stack);
                heart.forgive();
            }
            heart.beat();
            LockSupport.parkNanos(LOOK);
        }
    }

    /// A picture for the test is being taken, which no person waits for.
    private static boolean picturing(StackTraceElement[] stack) {
        return Arrays.stream(stack)
                .anyMatch(frame -> frame.getClassName().equals("org.furore.ui.Pictures"));
    }

    /// Classes, fonts and styles of the program are read where they are first met; a warning is
    /// logged where it arises; random numbers come from no disk.
    private static boolean loading(StackTraceElement[] stack) {
        return Arrays.stream(stack)
                .anyMatch(frame ->
                        frame.getClassName().startsWith("java.lang.ClassLoader")
                                || frame.getClassName().startsWith("java.util.logging.")
                                || frame.getClassName().startsWith("sun.security.provider.")
                                || frame.getClassName().startsWith("jdk.internal.loader.")
                                || frame.getClassName().startsWith("javafx.css.CssParser")
                                || frame.getClassName().startsWith("javafx.css.Stylesheet")
                                || frame.getClassName()
                                        .startsWith("com.sun.javafx.css.StyleManager")
                                || frame.getClassName().startsWith("java.util.ResourceBundle")
                                || frame.getClassName()
                                        .startsWith("org.kordamp.ikonli.AbstractIkonResolver")
                                || frame.getClassName().startsWith("javafx.scene.text.Font")
                                || frame.getClassName().startsWith("com.sun.javafx.font."));
    }

    private void note(String what, StackTraceElement[] stack) {
        StringBuilder text = new StringBuilder(what);
        Arrays.stream(stack).limit(40).forEach(frame -> text.append("\n    at ").append(frame));
        if (findings.size() < 20) {
            findings.add(text.toString());
        }
    }

    /// Asks the window's thread for a sign of life, one at a time. What counts is the processor
    /// time it takes over one event, and the time it waits for something with our code on its
    /// stack: not how busy the machine is, nor how long a picture takes to be painted without a
    /// graphics card.
    private final class Heart {
        private volatile boolean waiting;
        private long asked;
        private long waited;
        private long looked;

        void beat() {
            if (!waiting) {
                waiting = true;
                forgive();
                org.furore.ui.fx.Fx.later(() -> waiting = false);
            }
        }

        long kept(StackTraceElement[] stack, Thread thread) {
            long now = System.nanoTime();
            boolean idle = thread.getState() != Thread.State.RUNNABLE;
            boolean ours =
                    Arrays.stream(stack)
                            .anyMatch(frame -> frame.getClassName().startsWith("org.furore."));
            if (idle && ours) {
                waited += now - looked;
            }
            looked = now;
            return waiting ? Math.max(waited, cpu() - asked) : 0;
        }

        void forgive() {
            asked = cpu();
            waited = 0;
            looked = System.nanoTime();
        }

        private long cpu() {
            return ManagementFactory.getThreadMXBean().getThreadCpuTime(watched.threadId());
        }
    }
}
