package dev.rollcall.app.demo;

import dev.rollcall.app.demo.DemoProgress.Stage;
import dev.rollcall.app.startup.Progress;
import dev.rollcall.domain.shared.ProductClock;
import java.time.LocalDate;
import org.springframework.context.SmartLifecycle;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/**
 * Loads the demo before any door is open and before schedules and the engine's timers run: nobody sees half a past, and
 * nothing acts on it while it is being made.
 */
@WhenDemo
@Component
class DemoStart implements SmartLifecycle {
    private final DemoLoader loader;
    private final DemoHistory history;
    private final DemoRequests requests;
    private final DemoStatusChanges statusChanges;
    private final DemoUnbinds unbinds;
    private final OtherMakes makes;
    private final BehindGateway gateway;
    private final SharedGates shared;
    private final DemoProgress done;
    private final ProductClock clock;
    private final Progress progress;
    private volatile boolean running;

    DemoStart(
            DemoLoader loader,
            DemoHistory history,
            DemoRequests requests,
            DemoStatusChanges statusChanges,
            DemoUnbinds unbinds,
            OtherMakes makes,
            BehindGateway gateway,
            SharedGates shared,
            DemoProgress done,
            ProductClock clock,
            Environment environment) {
        this.loader = loader;
        this.history = history;
        this.requests = requests;
        this.statusChanges = statusChanges;
        this.unbinds = unbinds;
        this.makes = makes;
        this.gateway = gateway;
        this.shared = shared;
        this.done = done;
        this.clock = clock;
        this.progress = Progress.of(environment);
    }

    @Override
    public void start() {
        running = true;
        if (loader.loadIfEmpty()) {
            progress.say("演示：人员与项目已装入 · demo: people and projects loaded");
            done.reach(Stage.REQUESTS, 0);
        }
        // An empty marker means that the data are not the demo's: made-up punches never join real people.
        if (done.reached(Stage.REQUESTS).isEmpty()
                || done.reached(Stage.COMPLETE).isPresent()) {
            return;
        }
        var now = clock.instant();
        history.load(now, this::tell);
        requests.load(now);
        statusChanges.load(now);
        unbinds.load(now);
        makes.load(now);
        progress.say("演示：申请与审批已装入 · demo: requests and decisions loaded");
        gateway.load(now);
        shared.load(now);
        progress.say("演示：共用大门与物联网终端已装入 · demo: shared gate and gateway loaded");
        done.reach(Stage.COMPLETE, now);
    }

    private void tell(LocalDate day) {
        if (day.getDayOfMonth() % 10 == 0) {
            progress.say("演示：打卡已装入至 " + day + " · demo: punches loaded up to " + day);
        }
    }

    @Override
    public void stop() {
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /** Before the web server and the device server, which start last. */
    @Override
    public int getPhase() {
        return 0;
    }
}
