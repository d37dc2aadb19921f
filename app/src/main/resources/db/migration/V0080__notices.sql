-- Notices. What happened is written in the transaction it happened in, with one row for each account it concerns: that
-- row is the bell's. What goes out of the house (e-mail, webhook) is spread from it afterwards by whichever process
-- claims the event, and sent by whichever process claims the delivery.

create table notice_event (
  id           bigint       not null auto_increment primary key,
  event_key    varchar(120) not null collate utf8mb4_bin,
  kind         varchar(20)  not null,
  request_kind varchar(30)  not null,
  request_id   char(36)     not null,
  request_no   varchar(40)  not null,
  project_id   bigint       not null,
  node         varchar(30)  not null,
  task_id      varchar(64)  not null,
  at           datetime(3)  not null,
  spread       boolean      not null default false,
  unique key uk_notice_event (event_key),
  key ix_notice_event_task (task_id),
  key ix_notice_event_request (request_id),
  key ix_notice_event_spread (spread, id)
) default charset = utf8mb4;

-- The key is the promise that nobody is told of the same event twice.
create table notice (
  event_id   bigint      not null,
  account_id bigint      not null,
  read_at    datetime(3) null,
  primary key (event_id, account_id),
  key ix_notice_unread (account_id, read_at, event_id),
  key ix_notice_account (account_id, event_id),
  constraint fk_notice_event foreign key (event_id) references notice_event (id)
) default charset = utf8mb4;

-- account_id 0: the delivery is for no account in particular (webhook).
create table notice_delivery (
  id          bigint       not null auto_increment primary key,
  event_id    bigint       not null,
  channel     varchar(10)  not null,
  account_id  bigint       not null,
  state       varchar(10)  not null,
  attempts    int          not null default 0,
  due_at      datetime(3)  not null,
  lease_until datetime(3)  null,
  last_error  varchar(300) null,
  ended_at    datetime(3)  null,
  unique key uk_notice_delivery (event_id, channel, account_id),
  key ix_notice_delivery_due (state, due_at),
  constraint fk_notice_delivery_event foreign key (event_id) references notice_event (id)
) default charset = utf8mb4;

-- Where somebody wants e-mail, sealed like a phone number.
create table notice_address (
  account_id bigint       not null primary key,
  email      varchar(500) not null,
  changed_at datetime(3)  not null,
  constraint fk_notice_address_account foreign key (account_id) references account (id)
) default charset = utf8mb4;
