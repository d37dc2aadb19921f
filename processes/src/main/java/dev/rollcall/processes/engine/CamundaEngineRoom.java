package dev.rollcall.processes.engine;

import static dev.rollcall.processes.engine.EngineFailures.translated;

import dev.rollcall.domain.operations.EngineRoom;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.engine.runtime.Job;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The engine's jobs, incidents and models, read for operations. */
@Component
@Transactional(readOnly = true)
class CamundaEngineRoom implements EngineRoom {
    private static final int MOST_INCIDENTS = 200;
    /** As many as a failing step gets in the first place. */
    private static final int ATTEMPTS = 5;

    private final RuntimeService runtime;
    private final ManagementService jobs;
    private final RepositoryService models;

    CamundaEngineRoom(RuntimeService runtime, ManagementService jobs, RepositoryService models) {
        this.runtime = runtime;
        this.jobs = jobs;
        this.models = models;
    }

    @Override
    public List<Incident> incidents() {
        return translated(
                "read incidents",
                () ->
                        runtime
                                .createIncidentQuery()
                                .orderByIncidentTimestamp()
                                .asc()
                                .listPage(0, MOST_INCIDENTS)
                                .stream()
                                .map(each -> new Incident(
                                        each.getId(),
                                        request(each.getProcessInstanceId()),
                                        step(each.getProcessDefinitionId(), each.getActivityId()),
                                        each.getIncidentTimestamp().toInstant(),
                                        Objects.requireNonNullElse(each.getIncidentMessage(), "")))
                                .toList());
    }

    @Override
    public List<Timer> timers(int most) {
        return translated(
                "read timers",
                () -> jobs.createJobQuery().timers().active().orderByJobDuedate().asc().listPage(0, most).stream()
                        .map(job -> new Timer(
                                request(job.getProcessInstanceId()),
                                step(job.getProcessDefinitionId(), activity(job)),
                                job.getDuedate().toInstant(),
                                job.getRetries()))
                        .toList());
    }

    private @Nullable String activity(Job job) {
        var definition = jobs.createJobDefinitionQuery()
                .jobDefinitionId(job.getJobDefinitionId())
                .singleResult();
        return definition == null ? null : definition.getActivityId();
    }

    @Override
    public List<Version> versions() {
        return translated(
                "read versions",
                () -> models.createProcessDefinitionQuery().list().stream()
                        .map(this::version)
                        .filter(version -> version.newest() || version.underWay() > 0)
                        .sorted(Comparator.comparing(Version::model)
                                .thenComparing(Version::number, Comparator.reverseOrder()))
                        .toList());
    }

    private Version version(ProcessDefinition model) {
        var newest = models.createProcessDefinitionQuery()
                .processDefinitionKey(model.getKey())
                .latestVersion()
                .singleResult();
        return new Version(
                Objects.requireNonNullElse(model.getName(), model.getKey()),
                model.getVersion(),
                Objects.requireNonNullElse(model.getVersionTag(), ""),
                runtime.createProcessInstanceQuery()
                        .processDefinitionId(model.getId())
                        .count(),
                newest.getId().equals(model.getId()));
    }

    @Override
    @Transactional
    public boolean retry(String incidentId) {
        return translated("retry incident " + incidentId, () -> {
            var incident = runtime.createIncidentQuery().incidentId(incidentId).singleResult();
            if (incident == null
                    || incident.getConfiguration() == null
                    || !org.camunda.bpm.engine.runtime.Incident.FAILED_JOB_HANDLER_TYPE.equals(
                            incident.getIncidentType())) {
                return false;
            }
            jobs.setJobRetries(incident.getConfiguration(), ATTEMPTS);
            return true;
        });
    }

    private @Nullable UUID request(@Nullable String processInstanceId) {
        var process = processInstanceId == null
                ? null
                : runtime.createProcessInstanceQuery()
                        .processInstanceId(processInstanceId)
                        .singleResult();
        return process == null || process.getBusinessKey() == null ? null : UUID.fromString(process.getBusinessKey());
    }

    /** Its label in the drawing. */
    private String step(@Nullable String definitionId, @Nullable String activityId) {
        if (definitionId == null || activityId == null) {
            return "";
        }
        var element = models.getBpmnModelInstance(definitionId).getModelElementById(activityId);
        var name = element == null ? null : element.getAttributeValue("name");
        return Objects.requireNonNullElse(name, "");
    }
}
