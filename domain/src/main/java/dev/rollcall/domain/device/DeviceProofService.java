package dev.rollcall.domain.device;

import dev.rollcall.domain.account.Caller;
import dev.rollcall.domain.account.Role;
import dev.rollcall.domain.provenance.DeviceVerification;
import java.util.Optional;
import org.springframework.stereotype.Service;

/** 核对记录: for those who have to be able to say that nothing was changed or lost since it came (capability 3). */
@Service
public class DeviceProofService {
    public static final int MOST_GAPS = 50;

    private final DeviceBookService book;
    private final DeviceVerification verification;
    private final DeviceRecords records;

    DeviceProofService(DeviceBookService book, DeviceVerification verification, DeviceRecords records) {
        this.book = book;
        this.verification = verification;
        this.records = records;
    }

    /**
     * Reads every record of the device; takes seconds for a hundred thousand. Not inside a transaction: the object store is
     * asked as well.
     *
     * @return empty for everybody but platform operations and auditors
     */
    public Optional<DeviceProof> prove(Caller caller, long deviceId) {
        if (!caller.is(Role.PLATFORM_OPS) && !caller.is(Role.AUDITOR)) {
            return Optional.empty();
        }
        return book.card(caller, deviceId)
                .flatMap(card -> verification.verify(caller, card.row().sn()))
                .map(chain -> new DeviceProof(chain, records.gaps(deviceId, MOST_GAPS)));
    }
}
