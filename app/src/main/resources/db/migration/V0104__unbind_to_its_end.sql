-- An unbinding goes on to its end: what the device says it has made is compared with what is stored, the credential ends,
-- a device that is away stays as a tombstone, a lost one is forced.

alter table device_command
  add column round         int          not null default 1,
  add column drained_at    datetime(3)  null,
  add column proven        boolean      not null default false,
  add column closed_reason varchar(200) null,
  add column closed_by     bigint       null;

alter table device_order add key ix_order_command (command_id, state);

alter table device
  add column said_epoch int         null,
  add column counts_at  datetime(3) null,
  add column forced_at  datetime(3) null;

-- Each comparison, as it was made.
create table device_reconciliation (
  id             bigint       not null auto_increment primary key,
  command_id     char(36)     not null,
  round          int          not null,
  made_at        datetime(3)  not null,
  last_seq       bigint       null,
  backlog        int          null,
  said_total     bigint       null,
  stored_records bigint       not null,
  missing        bigint       not null,
  gaps           varchar(300) not null,
  key ix_reconciliation_command (command_id, id),
  constraint fk_reconciliation_command foreign key (command_id) references device_command (id)
) default charset = utf8mb4;
