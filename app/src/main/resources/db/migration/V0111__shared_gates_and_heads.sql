-- Why a punch belongs to its project at a gate that several share (R122, C25); null at a gate of one, and in earlier rows.
alter table punch add column attribution varchar(16) null;

-- Where each device's chain ended at the end of a day (decision 0039); written once a day with the heads of the audit.
create table device_head (
  day       date     not null,
  device_id bigint   not null,
  no        bigint   not null,
  hash      char(64) not null,
  primary key (device_id, day)
) default charset = utf8mb4;
