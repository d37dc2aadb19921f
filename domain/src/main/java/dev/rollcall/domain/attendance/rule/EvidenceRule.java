package dev.rollcall.domain.attendance.rule;

/** The rules that raise doubts about a back-fill; their words stand in {@code docs/processes/attendance-backfill.md}. */
public enum EvidenceRule {
    /** The gates are said to have failed, yet they were in contact and team-mates passed them. */
    E1_GATES_WORKED,
    /** The gates were in contact and team-mates passed them, but there is no trace of the worker. */
    E2_NO_TRACE,
    /** A punch on another site lies between the times claimed. */
    E3_ELSEWHERE,
    /** So many of the team's days this month are back-filled. */
    E4_TEAM_SHARE,
    /** The worker has been back-filled often this month. */
    E5_WORKER_OFTEN,
    /** Filed long after the day. */
    E6_FILED_LATE,
    /** Nobody of the team was in that day. */
    E7_TEAM_AWAY,
    /** The project was not building that day, so an approval changes nothing. */
    E8_NOT_BUILDING,
    /** Without a contract for so long that punches would have been blocked, and not filed for that (C5). */
    E9_CONTRACT_RED,
    /** Work type or wage card was missing that day. */
    E10_PROFILE,
    /** A file of it also proves another request of the project. */
    E11_SAME_FILE,
    /** Many of what the same account filed lately was rejected. */
    E12_FILER_REJECTED,
    /** A device of the project is doubted for what it sent that day: constant liveness, repeated photos. */
    E13_DEVICE_DOUBTED;

    /** As it is named to people: {@code E1}. */
    public String number() {
        return name().substring(0, name().indexOf('_'));
    }
}
