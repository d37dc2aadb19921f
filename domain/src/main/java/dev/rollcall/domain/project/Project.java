package dev.rollcall.domain.project;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.MapKeyColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** A construction project with the history of its status, day by day (D-4, C35). */
@Entity
@Table(name = "project")
public class Project {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    private String code;
    private String name;

    @Enumerated(EnumType.STRING)
    private ProjectCategory category;

    private String regionCode;

    @Enumerated(EnumType.STRING)
    private RegionLevel managingLevel;

    private String managingRegion;

    @Embedded
    private Permit permit;

    @Enumerated(EnumType.STRING)
    private ProjectStatus status;

    private @Nullable LocalDate payrollClosedUntil;

    @Version
    private long version;

    @ElementCollection
    @CollectionTable(name = "project_status_day", joinColumns = @JoinColumn(name = "project_id"))
    @MapKeyColumn(name = "from_day")
    @Column(name = "status")
    @Enumerated(EnumType.STRING)
    private Map<LocalDate, ProjectStatus> statusByFirstDay = new HashMap<>();

    protected Project() {}

    private Project(
            String code,
            String name,
            ProjectCategory category,
            String regionCode,
            String managingRegion,
            Permit permit,
            LocalDate from) {
        this.code = code;
        this.name = name;
        this.category = category;
        this.regionCode = regionCode;
        this.managingRegion = managingRegion;
        this.managingLevel = RegionLevel.of(managingRegion);
        this.permit = permit;
        this.status = ProjectStatus.PREPARING;
        this.statusByFirstDay.put(from, status);
    }

    /**
     * A project that is being prepared from that day on.
     *
     * @param managingRegion region code of the authority that issued the permit (C11)
     */
    public static Project prepared(
            String code,
            String name,
            ProjectCategory category,
            String regionCode,
            String managingRegion,
            Permit permit,
            LocalDate from) {
        return new Project(code, name, category, regionCode, managingRegion, permit, from);
    }

    /**
     * Changes the status from that day on.
     *
     * @throws IllegalStateException when D-4 knows no such transition, or the day lies before the last change; the
     *     service has judged before
     */
    public void becomes(ProjectStatus target, LocalDate from) {
        var last = statusSince();
        if (!status.mayBecome(target) || from.isBefore(last)) {
            throw new IllegalStateException(code + ": " + status + " since " + last + " to " + target + " on " + from);
        }
        status = target;
        statusByFirstDay.put(from, target);
    }

    /**
     * Closes the payroll up to and with that day; back-fills for it are refused from now on (X17).
     *
     * @throws IllegalArgumentException when a later day is closed already
     */
    public void closePayroll(LocalDate until) {
        if (payrollClosedUntil != null && until.isBefore(payrollClosedUntil)) {
            throw new IllegalArgumentException("payroll is closed until " + payrollClosedUntil);
        }
        payrollClosedUntil = until;
    }

    /** @throws IllegalStateException before it is saved */
    public long id() {
        if (id == null) {
            throw new IllegalStateException("not saved yet");
        }
        return id;
    }

    public String code() {
        return code;
    }

    public String name() {
        return name;
    }

    public ProjectCategory category() {
        return category;
    }

    public String regionCode() {
        return regionCode;
    }

    public RegionLevel managingLevel() {
        return managingLevel;
    }

    public String managingRegion() {
        return managingRegion;
    }

    public Permit permit() {
        return permit;
    }

    /** As last decided; it may begin on a day to come, see {@link #statusOn}. */
    public ProjectStatus status() {
        return status;
    }

    /** The status on that day; empty before the first known one. */
    /** First day of the status decided last; may lie ahead. */
    public LocalDate statusSince() {
        return new TreeMap<>(statusByFirstDay).lastKey();
    }

    public Optional<ProjectStatus> statusOn(LocalDate day) {
        return Optional.ofNullable(new TreeMap<>(statusByFirstDay).floorEntry(day))
                .map(Map.Entry::getValue);
    }

    /** Last day whose payroll is closed; null when none is. */
    public @Nullable LocalDate payrollClosedUntil() {
        return payrollClosedUntil;
    }
}
