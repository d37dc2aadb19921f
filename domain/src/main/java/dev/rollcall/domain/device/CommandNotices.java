package dev.rollcall.domain.device;

import dev.rollcall.domain.approval.Inbox;
import dev.rollcall.domain.notice.Audience;
import dev.rollcall.domain.notice.NoticeEvent;
import dev.rollcall.domain.notice.NoticeKind;
import dev.rollcall.domain.notice.Notices;
import java.time.Instant;
import org.springframework.stereotype.Component;

/** Tells platform operations of a command that was given up. */
@Component
class CommandNotices {
    private final Notices notices;
    private final Inbox inbox;

    CommandNotices(Notices notices, Inbox inbox) {
        this.notices = notices;
        this.inbox = inbox;
    }

    /** At the request's last task, which was theirs. */
    void failed(DeviceCommand command, Instant at) {
        var tasks = inbox.ofRequest(command.requestId());
        var last = tasks.get(tasks.size() - 1);
        notices.tell(
                new NoticeEvent(
                        NoticeKind.DEVICE_NOT_CLEARED,
                        NoticeKind.DEVICE_NOT_CLEARED + "/" + command.id() + "/" + at.toEpochMilli(),
                        last.kind().name(),
                        command.requestId(),
                        command.requestNo(),
                        command.projectId(),
                        last.node().name(),
                        last.taskId(),
                        at),
                new Audience.Operations());
    }
}
