-- Tasks decided together: the set as it was drawn, with the seed of the draw, and what became of each task. The decisions
-- themselves are rows of decision like any other.
create table bulk_set (
  id           char(36)      not null primary key,
  account_id   bigint        not null,
  request_kind varchar(30)   not null,
  node         varchar(30)   not null,
  seed         char(36)      not null,
  drawn_at     datetime(3)   not null,
  verdict      varchar(10)   null,
  opinion      varchar(2000) not null,
  submitted_at datetime(3)   null,
  key ix_bulk_set_account (account_id, drawn_at)
) default charset = utf8mb4;

-- part: TOGETHER, FLAGGED (with the flags as they stood), DRAWN (to be opened singly).
create table bulk_item (
  set_id       char(36)     not null,
  place        int          not null,
  task_id      varchar(64)  not null,
  version_seen bigint       not null,
  part         varchar(10)  not null,
  grade        char(1)      null,
  flags        text         not null,
  chosen       boolean      not null default false,
  refused      text         null,
  ended_at     datetime(3)  null,
  primary key (set_id, place),
  unique key uk_bulk_item_task (set_id, task_id),
  key ix_bulk_item_lot (task_id, part),
  constraint fk_bulk_item_set foreign key (set_id) references bulk_set (id)
) default charset = utf8mb4;
