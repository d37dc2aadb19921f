-- Audit records in one chain per project; chain 0 holds those without a project. V0051 chains the earlier rows.

alter table audit_entry
  add column chain bigint null,
  add column seq bigint null,
  add column hash binary(32) null,
  add unique key uk_audit_chain (chain, seq);

-- Where each chain ends: locked last in a transaction that records something.
create table audit_chain (
  chain bigint     not null primary key,
  seq   bigint     not null,
  hash  binary(32) not null
) default charset = utf8mb4;

-- Heads that were kept at the end of a day, here and in the object store; the day is claimed by inserting its row.
create table audit_day (
  day          date         not null primary key,
  digest       binary(32)   not null,
  object_key   varchar(120) not null,
  locked_until datetime(3)  null,
  kept_at      datetime(3)  not null
) default charset = utf8mb4;

create table audit_head (
  day   date       not null,
  chain bigint     not null,
  seq   bigint     not null,
  hash  binary(32) not null,
  primary key (day, chain)
) default charset = utf8mb4;
