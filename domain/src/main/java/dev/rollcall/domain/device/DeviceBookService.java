package dev.rollcall.domain.device;

import dev.rollcall.domain.account.Caller;
import dev.rollcall.domain.shared.Page;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 设备管理: the devices of a project and everything there is to see of one (R114, R140–R144, R160). */
@Service
@Transactional(readOnly = true)
public class DeviceBookService {
    private final DeviceBook book;
    private final Clock clock;

    DeviceBookService(DeviceBook book, Clock clock) {
        this.book = book;
        this.clock = clock;
    }

    public Page<DeviceRow> page(Caller caller, DeviceQuery query) {
        return book.page(caller, query, clock.instant());
    }

    public Map<DeviceFamily, Long> counts(Caller caller, long projectId) {
        return book.counts(caller, projectId);
    }

    public Optional<DeviceCard> card(Caller caller, long deviceId) {
        return book.card(caller, deviceId, clock.instant());
    }
}
