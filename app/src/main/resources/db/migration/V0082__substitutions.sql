-- 代理: in whose place somebody may decide on one project, from the first day to the last, both included.
create table substitution (
  id                   bigint       not null auto_increment primary key,
  project_id           bigint       not null,
  holder_person_id     bigint       not null,
  substitute_person_id bigint       not null,
  from_day             date         not null,
  to_day               date         not null,
  reason               varchar(200) not null,
  created_by           bigint       not null,
  created_at           datetime(3)  not null,
  ended_at             datetime(3)  null,
  key ix_substitution_holder (holder_person_id, project_id),
  key ix_substitution_substitute (substitute_person_id, to_day),
  constraint fk_substitution_project foreign key (project_id) references project (id)
) default charset = utf8mb4;

-- In whose place it was made; null for who holds the post.
alter table decision add column for_person_id bigint null;
