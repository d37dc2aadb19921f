package dev.rollcall.domain.attendance;

import dev.rollcall.domain.attendance.rule.PunchOutcome;
import dev.rollcall.domain.attendance.rule.PunchReason;
import dev.rollcall.domain.provenance.ChainEvent;
import dev.rollcall.domain.provenance.DeviceChains;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Stores what a device reported, judged by D-1 on arrival, and recomputes the cells it changes, in one
 * transaction. Returning means committed: the bridge answers the device only then.
 */
@Service
public class PunchRecorder {
    private final AttendanceFacts facts;
    private final PunchLog log;
    private final CellKeeper cells;
    private final ReportJudge judge;
    private final DeviceChains chains;

    PunchRecorder(AttendanceFacts facts, PunchLog log, CellKeeper cells, ReportJudge judge, DeviceChains chains) {
        this.facts = facts;
        this.log = log;
        this.chains = chains;
        this.cells = cells;
        this.judge = judge;
    }

    /**
     * @param deviceSn serial of the authenticated device
     * @param receivedAt UTC
     * @return one receipt per report, in order
     * @throws org.springframework.dao.DuplicateKeyException when the same records are being stored on another connection
     *     right now; asking again finds them
     */
    @Transactional
    public List<PunchReceipt> record(String deviceSn, List<ReportedPunch> reports, Instant receivedAt) {
        var gate = facts.gateLocked(deviceSn).orElseThrow(() -> new IllegalStateException("no device " + deviceSn));
        var known = new HashMap<>(log.known(
                gate.deviceId(), reports.stream().map(ReportedPunch::key).toList()));
        var desk = judge.open(gate, reports, receivedAt);
        var receipts = new ArrayList<PunchReceipt>();
        var rows = new ArrayList<DevicePunch>();
        for (var report : reports) {
            var hashes = known.getOrDefault(report.key(), Set.of());
            if (hashes.contains(report.contentHash())) {
                receipts.add(new PunchReceipt(false, PunchOutcome.DUPLICATE, PunchReason.DUPLICATE));
                continue;
            }
            if (!hashes.isEmpty()) {
                facts.alarm(
                        gate.deviceId(),
                        "RECORD_KEY_REUSED",
                        "epoch %d boot %s seq %d"
                                .formatted(
                                        report.key().epoch(),
                                        report.key().boot(),
                                        report.key().seq()),
                        receivedAt);
            }
            remember(known, report);
            var row = desk.judge(report);
            rows.add(row);
            receipts.add(new PunchReceipt(
                    true, row.verdict().outcome(), row.verdict().reason()));
        }
        if (!rows.isEmpty()) {
            log.append(rows);
            var head = chains.append(
                    gate.deviceId(),
                    gate.chain(),
                    rows.stream().map(PunchRecorder::link).toList());
            recompute(rows, desk);
            var latest = rows.stream().map(DevicePunch::eventAt).max(Instant::compareTo);
            facts.punched(gate.deviceId(), latest.orElseThrow(), head);
            if (gate.lost()) {
                facts.alarm(gate.deviceId(), "LOST_DEVICE_HEARD", rows.size() + " punches", receivedAt);
            }
        }
        return receipts;
    }

    private static ChainEvent link(DevicePunch punch) {
        var key = punch.report().key();
        return new ChainEvent(
                ChainEvent.Kind.PUNCH,
                key.epoch(),
                key.boot(),
                key.seq(),
                punch.report().contentHash(),
                PunchContent.of(punch).hash(),
                punch.receivedAt());
    }

    private static void remember(Map<ReportedPunch.RecordKey, Set<String>> known, ReportedPunch report) {
        var hashes = new TreeSet<>(known.getOrDefault(report.key(), Set.of()));
        hashes.add(report.contentHash());
        known.put(report.key(), hashes);
    }

    private void recompute(List<DevicePunch> rows, ReportJudge.Desk desk) {
        var byProject = new HashMap<Long, SortedSet<PersonDay>>();
        for (var row : rows) {
            if (row.verdict().outcome().counts() && row.projectId() != null && row.personId() != null) {
                byProject
                        .computeIfAbsent(row.projectId(), project -> new TreeSet<>())
                        .addAll(cells.affected(
                                row.personId(), desk.roll(row.projectId(), row.personId()), row.eventAt()));
            }
        }
        byProject.forEach(cells::recompute);
    }
}
