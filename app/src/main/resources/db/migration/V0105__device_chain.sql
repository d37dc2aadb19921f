-- What each device has sent, in the order in which it was stored, each link over the one before it (capability 3). What was
-- stored before has no link.

create table device_chain (
  device_id    bigint      not null,
  no           bigint      not null,
  kind         varchar(12) not null,
  epoch        int         null,
  boot_id      varchar(64) null collate utf8mb4_bin,
  seq          bigint      null,
  content_hash char(64)    not null collate utf8mb4_bin,
  row_hash     char(64)    not null,
  hash         char(64)    not null,
  received_at  datetime(3) not null,
  primary key (device_id, no),
  constraint fk_chain_device foreign key (device_id) references device (id)
) default charset = utf8mb4;

alter table device
  add column chain_no   bigint   not null default 0,
  add column chain_hash char(64) not null default '';
