package dev.rollcall.app.device;

import dev.rollcall.devicebridge.port.PunchAnswer;
import dev.rollcall.devicebridge.port.Wire;
import dev.rollcall.devicebridge.port.WireAccounts;
import dev.rollcall.devicebridge.zkteco.ZktecoProtocol;
import dev.rollcall.domain.device.DeadLetterReplay.Replayed;
import dev.rollcall.domain.device.DeadLetterReplay.Result;
import dev.rollcall.domain.device.Letter;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Rows of ZKTeco's attendance log, read once more by the profile the terminal has now. */
@Component
class ZktecoReplayer implements Replayer {
    private final ZktecoProtocol protocol;
    private final WireAccounts accounts;
    private final JdbcClient jdbc;

    ZktecoReplayer(ZktecoProtocol protocol, WireAccounts accounts, JdbcClient jdbc) {
        this.protocol = protocol;
        this.accounts = accounts;
        this.jdbc = jdbc;
    }

    /** One row each; a body that was kept as a whole names its rows' reason and is not taken apart here. */
    @Override
    public boolean owns(Letter letter) {
        return letter.path().startsWith("/iclock")
                && letter.path().contains("table=ATTLOG")
                && !letter.reason().startsWith("ROWS:");
    }

    @Override
    public Replayed replay(Letter letter, byte[] bytes) {
        var account = login(letter.sn()).flatMap(login -> accounts.find(Wire.ZKTECO, login));
        if (account.isEmpty()) {
            return new Replayed(Result.NO_REPLAYER, "DEVICE_UNKNOWN");
        }
        var answer = protocol.replay(account.get(), bytes);
        return new Replayed(result(answer.code()), answer.reason() == null ? "" : answer.reason());
    }

    private Optional<String> login(String sn) {
        return jdbc.sql("""
                        select w.login from device_wire w join device d on d.id = w.device_id
                         where d.sn = ? and w.wire = 'ZKTECO'""").param(sn).query(String.class).optional();
    }

    private static Result result(PunchAnswer.Code code) {
        return switch (code) {
            case STORED -> Result.STORED;
            case DUPLICATE -> Result.DUPLICATE;
            case REFUSED -> Result.REFUSED;
            case QUARANTINED -> Result.QUARANTINED;
            case RETRY_LATER -> Result.NOT_NOW;
            case MALFORMED -> Result.UNREADABLE;
        };
    }
}
