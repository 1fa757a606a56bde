package org.furore.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A process of this program with a window, which says what it has reached, until it is closed.
final class ProgramRun implements AutoCloseable {
    private static final Pattern REACHED = Pattern.compile("start ([a-z]+) [0-9]+ ms");
    private static final Pattern ANONYMOUS = Pattern.compile("RssAnon:\\s+([0-9]+) kB");
    private static final long PATIENCE_NANOS = 120_000_000_000L;
    private static final int LAST_LINES = 20;

    private final long begin;
    private final Process process;
    private final Map<String, Double> reached = new HashMap<>();
    private final List<String> said = new ArrayList<>();
    private boolean ended;

    ProgramRun(ProcessBuilder builder) throws IOException {
        builder.redirectOutput(ProcessBuilder.Redirect.DISCARD);
        begin = System.nanoTime();
        process = builder.start();
        Thread.ofPlatform().daemon().name("furore-bench-listener").start(this::listen);
    }

    private void listen() {
        try (BufferedReader lines =
                new BufferedReader(
                        new InputStreamReader(process.getErrorStream(), StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                heard(line);
            }
        } catch (IOException e) {
            heard(e.toString());
        }
        end();
    }

    private synchronized void heard(String line) {
        Matcher matcher = REACHED.matcher(line);
        if (matcher.find()) {
            reached.putIfAbsent(matcher.group(1), (System.nanoTime() - begin) / 1e9);
        }
        said.add(line);
        if (said.size() > LAST_LINES) {
            said.removeFirst();
        }
        notifyAll();
    }

    private synchronized void end() {
        ended = true;
        notifyAll();
    }

    /// Waits until it has reached something.
    ///
    /// @return seconds from its start to then
    synchronized double until(String what) throws InterruptedException {
        while (!reached.containsKey(what)) {
            if (ended || System.nanoTime() - begin > PATIENCE_NANOS) {
                throw new IllegalStateException(
                        "the window did not reach '" + what + "': " + String.join("\n", said));
            }
            wait(1_000);
        }
        return reached.getOrDefault(what, 0.0);
    }

    /// Megabytes of anonymous memory that are resident now; empty where the system does not tell.
    OptionalDouble anonymousMemory() throws IOException {
        Path status = Path.of("/proc", Long.toString(process.pid()), "status");
        if (!Files.isReadable(status)) {
            return OptionalDouble.empty();
        }
        Matcher matcher = ANONYMOUS.matcher(Files.readString(status));
        return matcher.find()
                ? OptionalDouble.of(Long.parseLong(matcher.group(1)) * 1024 / 1e6)
                : OptionalDouble.empty();
    }

    @Override
    public void close() throws InterruptedException {
        process.descendants().forEach(ProcessHandle::destroy);
        process.destroy();
        if (!process.waitFor(10, TimeUnit.SECONDS)) {
            process.destroyForcibly().waitFor();
        }
    }
}
