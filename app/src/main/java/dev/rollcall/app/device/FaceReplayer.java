package dev.rollcall.app.device;

import dev.rollcall.app.shared.Columns;
import dev.rollcall.devicebridge.mqttface.FaceReplay;
import dev.rollcall.devicebridge.port.Wire;
import dev.rollcall.devicebridge.port.WireAccounts;
import dev.rollcall.domain.device.DeadLetterReplay.Replayed;
import dev.rollcall.domain.device.DeadLetterReplay.Result;
import dev.rollcall.domain.device.Letter;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Recognition records of face machines, in either dialect. */
@Component
class FaceReplayer implements Replayer {
    private final FaceReplay protocol;
    private final WireAccounts accounts;
    private final JdbcClient jdbc;

    FaceReplayer(FaceReplay protocol, WireAccounts accounts, JdbcClient jdbc) {
        this.protocol = protocol;
        this.accounts = accounts;
        this.jdbc = jdbc;
    }

    @Override
    public boolean owns(Letter letter) {
        return letter.path().startsWith("mqtt/") && letter.path().endsWith("/Rec");
    }

    @Override
    public Replayed replay(Letter letter, byte[] bytes) {
        var login = login(letter.sn());
        var account = login.flatMap(found -> accounts.find(found.wire(), found.login()));
        if (login.isEmpty() || account.isEmpty()) {
            return new Replayed(Result.NO_REPLAYER, "DEVICE_UNKNOWN");
        }
        var pictureAlone = letter.reason().startsWith("PHOTO_");
        return Answered.of(protocol.replay(login.get().wire(), account.get(), letter.path(), bytes, pictureAlone));
    }

    private record Login(Wire wire, String login) {}

    private Optional<Login> login(String sn) {
        return jdbc.sql("""
                        select w.wire, w.login from device_wire w join device d on d.id = w.device_id
                         where d.sn = ? and w.wire in ('MQTT_FACE', 'MQTT_SIGNED') limit 1""")
                .param(sn)
                .query((row, i) -> new Login(Columns.name(row, "wire", Wire.class), Columns.text(row, "login")))
                .optional();
    }
}
