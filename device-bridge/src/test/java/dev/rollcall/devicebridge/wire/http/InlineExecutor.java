package dev.rollcall.devicebridge.wire.http;

import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/** A pool without threads: runs a task at once, keeps it for later, or has no room for it. */
final class InlineExecutor extends ThreadPoolExecutor {
    final Queue<Runnable> held = new ArrayDeque<>();
    boolean hold;
    boolean full;

    InlineExecutor() {
        super(1, 1, 1, TimeUnit.SECONDS, new LinkedBlockingQueue<>());
    }

    @Override
    public void execute(Runnable task) {
        if (full) {
            throw new RejectedExecutionException();
        }
        if (hold) {
            held.add(task);
        } else {
            task.run();
        }
    }
}
