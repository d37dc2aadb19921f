-- Dead letters for a person: which record of which counter it was, what became of it, and what was tried.

alter table device_dead_letter
  add column epoch      int         null,
  add column boot_id    varchar(64) null collate utf8mb4_bin,
  add column seq        bigint      null,
  add column outcome    varchar(20) null,
  add column settled_at datetime(3) null,
  add column settled_by bigint      null,
  add key ix_dead_letter_open (settled_at, reason, received_at);

-- Each attempt with the bytes that were handed over where they are not the device's own: a corrected copy stays a copy.
create table device_dead_letter_replay (
  id          bigint        not null auto_increment primary key,
  letter_id   bigint        not null,
  account_id  bigint        not null,
  why         varchar(200)  not null,
  corrected   mediumblob    null,
  outcome     varchar(20)   not null,
  detail      varchar(200)  not null,
  replayed_at datetime(3)   not null,
  key ix_replay_letter (letter_id, id),
  constraint fk_replay_letter foreign key (letter_id) references device_dead_letter (id)
) default charset = utf8mb4;



-- What a person has decided to leave in quarantine.
create table punch_left (
  punch_id   bigint       not null primary key,
  account_id bigint       not null,
  reason     varchar(200) not null,
  left_at    datetime(3)  not null,
  constraint fk_left_punch foreign key (punch_id) references punch (id)
) default charset = utf8mb4;
