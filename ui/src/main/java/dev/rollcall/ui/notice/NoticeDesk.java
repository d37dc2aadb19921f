package dev.rollcall.ui.notice;

import com.vaadin.flow.component.Component;
import dev.rollcall.domain.notice.Notice;
import dev.rollcall.domain.notice.NoticeService;
import dev.rollcall.domain.shared.Page;
import dev.rollcall.domain.shared.PageRequest;
import dev.rollcall.ui.shell.ShellBell;
import dev.rollcall.ui.shell.Workplace;
import dev.rollcall.ui.shell.words.Times;

/** What bell and list need, for the person before the screen. */
@org.springframework.stereotype.Component
class NoticeDesk implements ShellBell {
    private final NoticeService notices;
    private final NoticeFeed feed;
    private final Workplace workplace;
    private final Times times;

    NoticeDesk(NoticeService notices, NoticeFeed feed, Workplace workplace, Times times) {
        this.notices = notices;
        this.feed = feed;
        this.workplace = workplace;
        this.times = times;
    }

    @Override
    public Component bell() {
        return new Bell(this, feed, workplace.caller().accountId());
    }

    Page<Notice> page(PageRequest page) {
        return notices.page(workplace.caller(), page);
    }

    long unread() {
        return notices.unread(workplace.caller());
    }

    void read(Notice notice) {
        notices.read(workplace.caller(), notice.requestId());
    }

    void readAll() {
        notices.readAll(workplace.caller());
    }

    Times times() {
        return times;
    }
}
