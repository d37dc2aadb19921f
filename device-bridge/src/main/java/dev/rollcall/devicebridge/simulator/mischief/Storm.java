package dev.rollcall.devicebridge.simulator.mischief;

import dev.rollcall.devicebridge.simulator.mixed.Gatehouse;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** A quarter to seven (scenario 7): every device lost its line and comes back in the same moment with what it has kept. */
final class Storm {
    private static final int KEPT = 20;

    private Storm() {}

    /** @return what came of it, by device */
    static Map<String, String> blow(Scene scene) throws InterruptedException {
        var gun = new CountDownLatch(1);
        var threads = Executors.newFixedThreadPool(scene.gates().size());
        try {
            var running = new ArrayList<Future<Integer>>();
            for (var gate : scene.gates()) {
                Callable<Integer> comingBack = () -> back(scene, gate, gun);
                running.add(threads.submit(comingBack));
            }
            gun.countDown();
            var outcomes = new TreeMap<String, String>();
            for (int i = 0; i < running.size(); i++) {
                outcomes.put(scene.gates().get(i).speaker().sn(), outcome(running.get(i)));
            }
            return outcomes;
        } finally {
            threads.shutdownNow();
        }
    }

    private static int back(Scene scene, Gatehouse.Gate gate, CountDownLatch gun)
            throws InterruptedException, IOException {
        gate.speaker().close();
        var passages = Scene.passages(gate, KEPT, scene.now().minus(Duration.ofMinutes(30)), Duration.ofSeconds(70));
        gun.await();
        return Scene.settle(gate.speaker(), passages);
    }

    private static String outcome(Future<Integer> running) throws InterruptedException {
        try {
            return "settled=" + running.get();
        } catch (ExecutionException broken) {
            return "failed=" + broken.getCause();
        }
    }
}
