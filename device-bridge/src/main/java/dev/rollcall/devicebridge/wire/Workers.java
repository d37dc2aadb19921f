package dev.rollcall.devicebridge.wire;

import io.netty.util.concurrent.DefaultThreadFactory;
import java.time.Duration;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/**
 * The threads that may wait for a database: so many and a queue so long, and not one more. Photos have threads of
 * their own, since a slow upload holds one for as long as it lasts.
 */
public final class Workers {
    private final ThreadPoolExecutor messages;
    private final ThreadPoolExecutor photos;
    /** Counted here: a pool with a short queue turns work away while it has idle threads that have not woken up yet. */
    private final Semaphore photoPlaces;

    /**
     * @param threads for messages, from 1
     * @param queue messages that may wait for a thread, from 1
     * @param photoThreads uploads at the same time, from 1; one more may wait, the next is refused
     */
    public Workers(int threads, int queue, int photoThreads) {
        this(pool("device-worker", threads, queue), pool("device-photo", photoThreads, photoThreads + 1));
    }

    /** Given pools, which stay the caller's to configure. */
    public Workers(ThreadPoolExecutor messages, ThreadPoolExecutor photos) {
        this.messages = messages;
        this.photos = photos;
        this.photoPlaces = new Semaphore(photos.getMaximumPoolSize() + 1);
    }

    private static ThreadPoolExecutor pool(String name, int threads, int queue) {
        var pool = new ThreadPoolExecutor(
                threads,
                threads,
                30,
                TimeUnit.SECONDS,
                new ArrayBlockingQueue<>(queue),
                new DefaultThreadFactory(name, true));
        pool.allowCoreThreadTimeOut(true);
        return pool;
    }

    /** False when the queue is full or the workers have stopped; the task will then not run. */
    public boolean offerMessage(Runnable task) {
        return offer(messages, task);
    }

    /** False when as many uploads are under way as may be. */
    public boolean offerPhoto(Runnable task) {
        if (!photoPlaces.tryAcquire()) {
            return false;
        }
        var taken = offer(photos, () -> {
            try {
                task.run();
            } finally {
                photoPlaces.release();
            }
        });
        if (!taken) {
            photoPlaces.release();
        }
        return taken;
    }

    private static boolean offer(ThreadPoolExecutor pool, Runnable task) {
        try {
            pool.execute(task);
            return true;
        } catch (RejectedExecutionException full) {
            return false;
        }
    }

    /** Messages waiting for a thread. */
    public int queued() {
        return messages.getQueue().size();
    }

    /** Takes nothing more, gives what has been taken this long, then interrupts it. */
    public void stop(Duration patience) {
        messages.shutdown();
        photos.shutdown();
        try {
            if (!messages.awaitTermination(patience.toMillis(), TimeUnit.MILLISECONDS)) {
                messages.shutdownNow();
            }
        } catch (InterruptedException hurried) {
            messages.shutdownNow();
            Thread.currentThread().interrupt();
        }
        photos.shutdownNow();
    }
}
