package dev.rollcall.app.device;

import dev.rollcall.domain.device.DeadLetterReplay;
import dev.rollcall.domain.device.Letter;
import dev.rollcall.domain.shared.ProductClock;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Finds the protocol a dead letter came in by. The record arrived when the letter came, not now: so it is judged as of then,
 * and no line of contact is drawn for a device that has said nothing today.
 */
@Component
class ReplayByProtocol implements DeadLetterReplay {
    private final List<Replayer> replayers;
    private final JdbcClient jdbc;
    private final ProductClock clock;

    ReplayByProtocol(List<Replayer> replayers, JdbcClient jdbc, ProductClock clock) {
        this.replayers = List.copyOf(replayers);
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    public Optional<Never> never(String sn, String path, String reason) {
        return Hopeless.of(path, reason).or(() -> known(sn) ? Optional.empty() : Optional.of(Never.DEVICE_UNKNOWN));
    }

    private boolean known(String sn) {
        return jdbc.sql("select count(*) from device where sn = ?")
                        .param(sn)
                        .query(Integer.class)
                        .single()
                > 0;
    }

    @Override
    public Replayed replay(Letter letter, byte[] bytes) {
        var never = never(letter.sn(), letter.path(), letter.reason());
        if (never.isPresent()) {
            return new Replayed(Result.NO_REPLAYER, never.get().name());
        }
        return replayers.stream()
                .filter(each -> each.owns(letter))
                .findFirst()
                .map(each -> clock.at(letter.receivedAt(), () -> each.replay(letter, bytes)))
                .orElseGet(() -> new Replayed(Result.NO_REPLAYER, ""));
    }
}
