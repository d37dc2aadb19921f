-- Figures of a period read its decisions off this index. Some seconds for each million decisions.
alter table decision add key ix_decision_period (decided_at, request_id, task_id);
