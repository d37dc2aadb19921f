package dev.rollcall.devicebridge.message;

import dev.rollcall.devicebridge.port.FrameNote.Way;
import java.time.Duration;
import java.util.Optional;

/** A conversation that somebody may be reading along. */
final class WatchedConversation<F> implements Conversation<F> {
    private final Conversation<F> talk;
    private final Watch watch;

    WatchedConversation(Conversation<F> talk, Watch watch) {
        this.talk = talk;
        this.watch = watch;
    }

    /** The frame by which a device proves itself is put down after it has. */
    @Override
    public Turn<F> take(F frame) {
        var before = watch.watched(talk);
        if (before != null) {
            watch.note(before, Way.FROM_DEVICE, () -> talk.show(frame));
        }
        var turn = talk.take(frame);
        var sn = before == null ? watch.watched(talk) : before;
        if (sn != null) {
            if (before == null) {
                watch.note(sn, Way.FROM_DEVICE, () -> talk.show(frame));
            }
            turn.answers().forEach(answer -> watch.note(sn, Way.TO_DEVICE, () -> talk.show(answer)));
        }
        return turn;
    }

    @Override
    public Optional<Guest> guest() {
        return talk.guest();
    }

    @Override
    public Duration patience() {
        return talk.patience();
    }

    @Override
    public Glimpse show(F frame) {
        return talk.show(frame);
    }

    @Override
    public void ended() {
        talk.ended();
    }
}
