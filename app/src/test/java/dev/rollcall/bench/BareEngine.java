package dev.rollcall.bench;

import javax.sql.DataSource;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.ProcessEngineConfiguration;
import org.camunda.bpm.engine.impl.cfg.StandaloneProcessEngineConfiguration;
import org.camunda.bpm.engine.impl.persistence.StrongUuidGenerator;
import org.camunda.bpm.model.bpmn.Bpmn;

/** An engine with nothing around it: three user tasks in a row, no listener, no timer, no row of ours. */
final class BareEngine implements AutoCloseable {
    private static final String KEY = "bare-three-tasks";
    private static final int TASKS = 3;

    private final ProcessEngine engine;

    BareEngine(DataSource database) {
        var settings = new StandaloneProcessEngineConfiguration();
        settings.setProcessEngineName("bare");
        settings.setDataSource(database);
        settings.setDatabaseType("mysql");
        settings.setDatabaseSchemaUpdate(ProcessEngineConfiguration.DB_SCHEMA_UPDATE_FALSE);
        settings.setIdGenerator(new StrongUuidGenerator());
        settings.setHistory(ProcessEngineConfiguration.HISTORY_FULL);
        settings.setMetricsEnabled(false);
        settings.setTaskMetricsEnabled(false);
        settings.setCmmnEnabled(false);
        settings.setDmnEnabled(false);
        settings.setDmnFeelEnableLegacyBehavior(true);
        settings.setJobExecutorActivate(false);
        engine = settings.buildProcessEngine();
        engine.getRepositoryService()
                .createDeployment()
                .addModelInstance(
                        KEY + ".bpmn",
                        Bpmn.createExecutableProcess(KEY)
                                .camundaHistoryTimeToLiveString("P365D")
                                .startEvent()
                                .userTask("first")
                                .camundaCandidateGroups("one")
                                .userTask("second")
                                .camundaCandidateGroups("two")
                                .userTask("third")
                                .camundaCandidateGroups("three")
                                .endEvent()
                                .done())
                .deploy();
    }

    /** One instance from start to end, each step in a transaction of its own. */
    void run(String businessKey) {
        complete(start(businessKey));
    }

    /** @return the instance, before its first task */
    String start(String businessKey) {
        return engine.getRuntimeService()
                .startProcessInstanceByKey(KEY, businessKey)
                .getId();
    }

    /** All its tasks, one after the other. */
    void complete(String instance) {
        for (var i = 0; i < TASKS; i++) {
            var task = engine.getTaskService()
                    .createTaskQuery()
                    .processInstanceId(instance)
                    .singleResult();
            engine.getTaskService().complete(task.getId());
        }
    }

    @Override
    public void close() {
        engine.close();
    }
}
