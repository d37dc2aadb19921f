package dev.rollcall.devicebridge.port;

import java.util.List;

/** Where punches become durable. */
public interface PunchSink {

    /**
     * Stores a batch and says what became of each record. Returns only after the commit: the bridge sends the answer
     * the moment this returns, and a device deletes a record on a positive answer.
     *
     * <p>The record key is (device, {@link PunchBatch#epoch()}, {@link PunchBatch#boot()},
     * {@link PunchRecord#seq()}). Same key and same {@link PunchRecord#contentHash()}: {@link PunchAnswer#duplicate()}.
     * Same key and another hash: a new record and an alarm. A record of a {@link PunchRecord#child()} has the child's
     * key. The same batch may arrive twice, at the same time, on two
     * connections; the same record may stand twice in one batch.
     *
     * <p>An exception means that nothing may be taken as stored, even if some of it was: the device is told to send
     * the whole batch again.
     *
     * @param device who sent it; the message's own epoch may be older than the device's
     * @param batch at least one record, in the order of the message
     * @return one answer per record, in the same order; any other number is treated as a failure
     */
    List<PunchAnswer> accept(DeviceIdentity device, PunchBatch batch);
}
