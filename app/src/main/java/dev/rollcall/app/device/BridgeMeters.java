package dev.rollcall.app.device;

import dev.rollcall.devicebridge.server.BridgeMetrics;
import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.util.function.ToDoubleFunction;
import org.springframework.stereotype.Component;

/** Publishes what the bridge counts. */
@Component
class BridgeMeters implements MeterBinder {
    private final BridgeMetrics bridge;

    BridgeMeters(BridgeMetrics bridge) {
        this.bridge = bridge;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        gauge(registry, "connections", BridgeMetrics::connections);
        gauge(registry, "working", BridgeMetrics::working);
        gauge(registry, "queued", BridgeMetrics::queued);
        gauge(registry, "bytes.in.flight", BridgeMetrics::inFlightBytes);
        counter(registry, "requests", BridgeMetrics::requests);
        counter(registry, "connections.refused", BridgeMetrics::refusedConnections);
        counter(registry, "clients.slow", BridgeMetrics::slowClients);
        counter(registry, "requests.bad", BridgeMetrics::badRequests);
        counter(registry, "answers.busy", BridgeMetrics::busyAnswers);
    }

    private void gauge(MeterRegistry registry, String name, ToDoubleFunction<BridgeMetrics> value) {
        Gauge.builder("rollcall.device." + name, bridge, value).register(registry);
    }

    private void counter(MeterRegistry registry, String name, ToDoubleFunction<BridgeMetrics> value) {
        FunctionCounter.builder("rollcall.device." + name, bridge, value).register(registry);
    }
}
