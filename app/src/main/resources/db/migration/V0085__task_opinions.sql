-- 委派, 前加签, 后加签: an opinion asked of somebody; the decision stays with the post.
create table task_opinion (
  id                 bigint        not null auto_increment primary key,
  kind               varchar(20)   not null,
  task_id            varchar(64)   not null,
  asked_by_person_id bigint        not null,
  asked_person_id    bigint        not null,
  question           varchar(500)  not null,
  asked_at           datetime(3)   not null,
  opinion            varchar(2000) null,
  given_at           datetime(3)   null,
  taken_back_at      datetime(3)   null,
  key ix_task_opinion_task (task_id),
  key ix_task_opinion_person (asked_person_id, id)
) default charset = utf8mb4;

alter table task_action modify words varchar(2000) not null;
