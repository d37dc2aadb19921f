package dev.rollcall.app.device;

import dev.rollcall.domain.device.DeadLetterReplay;
import dev.rollcall.domain.device.Letter;
import dev.rollcall.domain.shared.ProductClock;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * Finds the protocol a dead letter came in by. The record arrived when the letter came, not now: so it is judged as of then,
 * and no line of contact is drawn for a device that has said nothing today.
 */
@Component
class ReplayByProtocol implements DeadLetterReplay {
    private final List<Replayer> replayers;
    private final ProductClock clock;

    ReplayByProtocol(List<Replayer> replayers, ProductClock clock) {
        this.replayers = List.copyOf(replayers);
        this.clock = clock;
    }

    @Override
    public Replayed replay(Letter letter, byte[] bytes) {
        return replayers.stream()
                .filter(each -> each.owns(letter))
                .findFirst()
                .map(each -> clock.at(letter.receivedAt(), () -> each.replay(letter, bytes)))
                .orElseGet(() -> new Replayed(Result.NO_REPLAYER, ""));
    }
}
