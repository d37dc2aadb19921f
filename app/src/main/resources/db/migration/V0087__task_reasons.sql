-- Why a task came before whom, written when it did; rows are only ever added, by rights (ApplicationGrants).
create table task_reason (
  id            bigint       not null auto_increment primary key,
  task_id       varchar(64)  not null,
  request_id    char(36)     not null,
  node          varchar(30)  not null,
  cause         varchar(12)  not null,
  at            datetime(3)  not null,
  rule          varchar(20)  not null,
  table_id      varchar(60)  null,
  table_version int          null,
  table_row     int          null,
  table_answer  varchar(40)  null,
  account_id    bigint       null,
  words         varchar(500) not null,
  key ix_task_reason_task (task_id),
  key ix_task_reason_request (request_id)
) default charset = utf8mb4;

-- Posts, units and who is stood in for as they were; people by id.
create table task_reason_person (
  reason_id   bigint       not null,
  position    int          not null,
  person_id   bigint       not null,
  post        varchar(30)  not null,
  unit_name   varchar(130) not null,
  in_place_of varchar(60)  null,
  primary key (reason_id, position)
) default charset = utf8mb4;
