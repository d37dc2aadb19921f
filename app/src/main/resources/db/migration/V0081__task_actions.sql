-- What was done with a task beside deciding it: handed over, urged. Rows are only ever added; the timeline reads them.
create table task_action (
  id           bigint       not null auto_increment primary key,
  kind         varchar(20)  not null,
  task_id      varchar(64)  not null,
  request_id   char(36)     not null,
  node         varchar(30)  not null,
  account_id   bigint       null,
  to_person_id bigint       null,
  words        varchar(500) not null,
  at           datetime(3)  not null,
  key ix_task_action_request (request_id, at),
  key ix_task_action_task (task_id, kind)
) default charset = utf8mb4;
