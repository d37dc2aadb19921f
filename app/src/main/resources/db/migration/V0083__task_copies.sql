-- 抄送: to be read, nothing else. read_at is the receipt.
create table task_copy (
  action_id  bigint      not null primary key,
  task_id    varchar(64) not null,
  request_id char(36)    not null,
  person_id  bigint      not null,
  read_at    datetime(3) null,
  unique key uk_task_copy (task_id, person_id),
  key ix_task_copy_person (person_id, action_id),
  constraint fk_task_copy_action foreign key (action_id) references task_action (id)
) default charset = utf8mb4;
