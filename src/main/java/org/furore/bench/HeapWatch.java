package org.furore.bench;

import com.sun.management.GarbageCollectionNotificationInfo;
import com.sun.management.GcInfo;

import java.lang.management.ManagementFactory;
import java.lang.management.MemoryType;
import java.lang.management.MemoryUsage;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import javax.management.ListenerNotFoundException;
import javax.management.NotificationEmitter;
import javax.management.NotificationListener;
import javax.management.openmbean.CompositeData;

/// Watches the heap at every collection: full before it, nearly only what is in use after it.
final class HeapWatch implements AutoCloseable {
    private final List<String> pools =
            ManagementFactory.getMemoryPoolMXBeans().stream()
                    .filter(pool -> pool.getType() == MemoryType.HEAP)
                    .map(java.lang.management.MemoryPoolMXBean::getName)
                    .collect(Collectors.toList());
    private final List<NotificationEmitter> emitters = new ArrayList<>();
    private final NotificationListener listener =
            (notification, nothing) -> {
                if (notification.getUserData() instanceof CompositeData data) {
                    collected(GarbageCollectionNotificationInfo.from(data).getGcInfo());
                }
            };
    private final List<Long> left = new ArrayList<>();
    private long peak;

    HeapWatch() {
        for (var collector : ManagementFactory.getGarbageCollectorMXBeans()) {
            if (collector instanceof NotificationEmitter emitter) {
                emitter.addNotificationListener(listener, null, null);
                emitters.add(emitter);
            }
        }
    }

    private synchronized void collected(GcInfo info) {
        peak = Math.max(peak, used(info.getMemoryUsageBeforeGc()));
        left.add(used(info.getMemoryUsageAfterGc()));
    }

    private long used(Map<String, MemoryUsage> usage) {
        return pools.stream()
                .map(usage::get)
                .filter(java.util.Objects::nonNull)
                .mapToLong(MemoryUsage::getUsed)
                .sum();
    }

    /// Collections seen so far.
    synchronized int collections() {
        return left.size();
    }

    /// The most bytes that were in use at once.
    synchronized long peak() {
        Runtime runtime = Runtime.getRuntime();
        return Math.max(peak, runtime.totalMemory() - runtime.freeMemory());
    }

    /// The least bytes left by any of the collections from one to another: close to what was in
    /// use.
    synchronized long least(int from, int to) {
        return left.subList(from, to).stream().mapToLong(Long::longValue).min().orElse(0);
    }

    @Override
    public void close() {
        for (NotificationEmitter emitter : emitters) {
            try {
                emitter.removeNotificationListener(listener);
            } catch (ListenerNotFoundException e) {
                throw new IllegalStateException(e);
            }
        }
    }
}
