package dev.rollcall.processes.engine;

import dev.rollcall.domain.approval.TaskEvents;
import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.ProcessEngineConfiguration;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParseListener;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.persistence.StrongUuidGenerator;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.engine.spring.SpringProcessEngineConfiguration;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.core.io.Resource;
import org.springframework.stereotype.Component;

/**
 * How the engine is run. Set in code and after the starter's own settings, so that no property file can open what is
 * closed here. Data source, transaction manager and the job executor's threads are the starter's: the application's
 * one data source, its one transaction manager.
 */
@Component
@Order(Ordered.LOWEST_PRECEDENCE)
class EngineSettings extends AbstractProcessEnginePlugin {
    private static final int QUERY_LIMIT = 1_000;

    private final Processes processes;
    private final ObjectProvider<TaskEvents> events;
    private final BeanFactory beans;

    EngineSettings(Processes processes, ObjectProvider<TaskEvents> events, BeanFactory beans) {
        this.processes = processes;
        this.events = events;
        this.beans = beans;
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl engine) {
        storage(engine);
        closedDoors(engine);
        models((SpringProcessEngineConfiguration) engine);
        jobs(engine);
    }

    private static void storage(ProcessEngineConfigurationImpl engine) {
        engine.setDatabaseSchemaUpdate(ProcessEngineConfiguration.DB_SCHEMA_UPDATE_FALSE); // Flyway's work
        engine.setSkipIsolationLevelCheck(false); // READ COMMITTED or no start
        engine.setIdGenerator(new StrongUuidGenerator()); // the block generator deadlocks under concurrent starts
        engine.setHistory(ProcessEngineConfiguration.HISTORY_FULL);
        engine.setEnforceHistoryTimeToLive(true);
        // The day of removal follows from the end and the model's time to live; written into every row, each process
        // that
        // ends would rewrite seventeen tables.
        engine.setHistoryRemovalTimeStrategy(ProcessEngineConfiguration.HISTORY_REMOVAL_TIME_STRATEGY_NONE);
        engine.setHistoryCleanupStrategy(ProcessEngineConfiguration.HISTORY_CLEANUP_STRATEGY_END_TIME_BASED);
        // A step writes one row of nearly each table: a batch of one costs the driver more than the row.
        engine.setJdbcBatchProcessing(false);
        engine.setQueryMaxResultsLimit(QUERY_LIMIT);
        engine.setEnableCmdExceptionLogging(false); // callers get the exception; a lost race is no error
        engine.setMetricsEnabled(false);
        engine.setTaskMetricsEnabled(false);
        engine.setDbMetricsReporterActivate(false);
    }

    private static void closedDoors(ProcessEngineConfigurationImpl engine) {
        engine.setCmmnEnabled(false);
        engine.setDmnFeelEnableLegacyBehavior(true); // the other one needs Scala, which is left out
        engine.setStandaloneTasksEnabled(false);
        engine.setAuthorizationEnabled(false); // who may do what is judged before the engine is called
        engine.setScriptEngineResolver(new NoScripts());
        engine.setEnableFetchScriptEngineFromProcessApplication(false);
        engine.setEnableScriptEngineLoadExternalResources(false);
        engine.setEnableExpressionsInAdhocQueries(false);
        engine.setEnableExpressionsInStoredQueries(false);
        engine.setEnableXxeProcessing(false);
        engine.setEnableExceptionsAfterUnhandledBpmnError(true);
        engine.setJavaSerializationFormatEnabled(false);
        engine.setDefaultSerializationFormat("application/json");
        engine.setDeserializationTypeValidationEnabled(true);
    }

    private void models(SpringProcessEngineConfiguration engine) {
        engine.setBeans(new ModelBeans(processes.beans(), beans));
        var policy = new ModelPolicy(processes.beans(), processes.variables(), processes.tables());
        engine.setDmnEngineConfiguration(new JudgedTables(new TablePolicy(processes.variables())).configuration());
        engine.setBpmnParseFactory(parser -> new JudgedParse(parser, policy));
        List<BpmnParseListener> listeners = new ArrayList<>();
        listeners.add(new InboxWiring(processes, events::getObject));
        if (engine.getCustomPreBPMNParseListeners() != null) {
            listeners.addAll(engine.getCustomPreBPMNParseListeners());
        }
        engine.setCustomPreBPMNParseListeners(listeners);
        engine.setDeploymentResources(
                processes.resources().map(ModelResource::new).toArray(Resource[]::new));
        engine.setDeploymentName("rollcall");
        engine.setDeployChangedOnly(true);
    }

    /**
     * Requests stay on the version of the model they began with, so the timers of every earlier deployment are run here
     * too. What a newer product deploys later is not registered: nobody runs timers of a model it lacks.
     */
    @Override
    public void postProcessEngineBuild(ProcessEngine engine) {
        engine.getRepositoryService().createProcessDefinitionQuery().listPage(0, QUERY_LIMIT).stream()
                .map(ProcessDefinition::getDeploymentId)
                .distinct()
                .forEach(engine.getManagementService()::registerDeploymentForJobExecutor);
    }

    private static void jobs(ProcessEngineConfigurationImpl engine) {
        engine.setJobExecutorDeploymentAware(true); // in a mixed cluster nobody runs timers of a model it lacks
        engine.setFailedJobRetryTimeCycle("R5/PT5M");
    }
}
