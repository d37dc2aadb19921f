package dev.rollcall.app.device;

import dev.rollcall.devicebridge.port.Wire;
import dev.rollcall.devicebridge.port.WireAccounts;
import dev.rollcall.devicebridge.zkteco.ZktecoProtocol;
import dev.rollcall.domain.device.DeadLetterReplay.Replayed;
import dev.rollcall.domain.device.DeadLetterReplay.Result;
import dev.rollcall.domain.device.Letter;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Rows of ZKTeco's attendance log, alone or a whole body of them, read once more by the profile the terminal has now. */
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

    @Override
    public boolean owns(Letter letter) {
        return letter.path().startsWith("/iclock") && letter.path().contains("table=ATTLOG");
    }

    @Override
    public Replayed replay(Letter letter, byte[] bytes) {
        var account = login(letter.sn()).flatMap(login -> accounts.find(Wire.ZKTECO, login));
        if (account.isEmpty()) {
            return new Replayed(Result.NO_REPLAYER, "DEVICE_UNKNOWN");
        }
        return isWholeBody(letter)
                ? Answered.of(protocol.replayAll(account.get(), bytes))
                : Answered.of(protocol.replay(account.get(), bytes));
    }

    /** With many unreadable rows the whole body was kept; every row of it comes again. */
    private static boolean isWholeBody(Letter letter) {
        return letter.reason().startsWith("ROWS:");
    }

    private Optional<String> login(String sn) {
        return jdbc.sql("""
                        select w.login from device_wire w join device d on d.id = w.device_id
                         where d.sn = ? and w.wire = 'ZKTECO'""").param(sn).query(String.class).optional();
    }
}
