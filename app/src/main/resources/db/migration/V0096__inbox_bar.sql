-- Who may not decide an open task, for as long as it is open: a reader's inbox is counted as their groups' entries in one
-- index, less the few rows of this table that bear the reader's name. An applicant's own task bars nobody.
create table inbox_bar (
  task_id   varchar(64) not null,
  person_id bigint      not null,
  group_key varchar(60) not null,
  primary key (task_id, person_id),
  key ix_inbox_bar_person (person_id, group_key)
) default charset = utf8mb4;

insert into inbox_bar (task_id, person_id, group_key)
select t.task_id, t.initiator_person_id, t.group_key from inbox_task t
 where t.state = 'OPEN' and t.node <> 'APPLICANT' and t.initiator_person_id is not null
union
select t.task_id, t.subject_person_id, t.group_key from inbox_task t
 where t.state = 'OPEN' and t.node <> 'APPLICANT' and t.subject_person_id is not null
union
select t.task_id, d.standing_person_id, t.group_key
  from inbox_task t join decision d on d.request_id = t.request_id
 where t.state = 'OPEN' and t.node <> 'APPLICANT' and d.standing_person_id is not null;

-- Counting needs no persons in it any more; choosing a page by its order needs the moment of creation.
alter table inbox_task
  drop key ix_inbox_group,
  add key ix_inbox_group (state, group_key, due_at, created_at, request_kind, assignee_person_id);
