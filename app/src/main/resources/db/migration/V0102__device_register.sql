-- The book of devices: what they were registered for and by whom, who may bind, projects that share a gate, and alerts.

alter table device
  add column project_id bigint null,
  add column wire varchar(20) null default 'NATIVE',
  add column registered_by bigint null,
  add column registered_at datetime(3) null,
  add column disabled_at datetime(3) null,
  add column last_capture_at datetime(3) null,
  add key ix_device_project (project_id, family),
  add constraint fk_device_project foreign key (project_id) references project (id);

-- Devices from before there was a book stay those of the project they stand on.
update device d set d.project_id =
  (select b.project_id from device_binding b where b.device_id = d.id order by b.to_at is null desc, b.from_at desc limit 1);

-- Whose act a binding is in a province (C15); a province without a row lets both.
create table bind_policy (
  province   varchar(20) not null primary key,
  who        varchar(12) not null,
  changed_by bigint      not null,
  changed_at datetime(3) not null
) default charset = utf8mb4;

-- Projects of one general contractor behind the same gates (R122, C25); a project is in one group at most.
create table project_group (
  id         bigint      not null auto_increment primary key,
  name       varchar(60) not null,
  unit_id    bigint      not null,
  created_by bigint      not null,
  created_at datetime(3) not null,
  constraint fk_group_unit foreign key (unit_id) references unit (id)
) default charset = utf8mb4;

create table project_group_member (
  project_id bigint not null primary key,
  group_id   bigint not null,
  key ix_group_member (group_id),
  constraint fk_group_member_project foreign key (project_id) references project (id),
  constraint fk_group_member_group foreign key (group_id) references project_group (id)
) default charset = utf8mb4;

-- What provider and project were told of a bound device (R174). The key keeps an alert that lasts single.
create table device_alert (
  id         bigint      not null auto_increment primary key,
  device_id  bigint      not null,
  binding_id bigint      not null,
  kind       varchar(20) not null,
  raised_at  datetime(3) not null,
  ended_at   datetime(3) null,
  open_key   varchar(60) null,
  unique key uk_alert_open (open_key),
  key ix_alert_device (device_id, raised_at),
  constraint fk_alert_device_of foreign key (device_id) references device (id),
  constraint fk_alert_binding foreign key (binding_id) references device_binding (id)
) default charset = utf8mb4;

-- A provider reaches the projects its devices stand or stood on or are registered for, and of their people nobody.
create or replace view account_reach as
select a.id as account_id, p.project_id as project_id,
       case p.type when 'GENERAL_CONTRACTOR' then 'ENT_GC' when 'SUPERVISION' then 'ENT_SUPERVISION' when 'OWNER' then 'ENT_OWNER' else 'ENT_SUB' end as role,
       case p.type when 'GENERAL_CONTRACTOR' then null else p.unit_id end as unit_id
  from account a join participation p on p.unit_id = a.unit_id and p.exit_date is null
 where a.enabled = true and a.person_id is null
union all
select a.id, h.project_id, h.role, case when h.role in ('POST', 'OWNER_REP') then h.unit_id else null end
  from account a join post_role h on h.person_id = a.person_id
 where a.enabled = true
union all
select a.id, p.id, a.platform_role, null
  from account a join project p on a.platform_role in ('PLATFORM_OPS', 'AUDITOR')
 where a.enabled = true
union all
select a.id, p.id, a.platform_role, null
  from account a join project p on p.region_code like concat(a.region_prefix, '%')
 where a.enabled = true
   and a.platform_role in ('REG_COUNTY', 'REG_CITY', 'REG_PROV')
   and char_length(a.region_prefix) = case a.platform_role when 'REG_COUNTY' then 6 when 'REG_CITY' then 4 else 2 end
union all
select distinct a.id, b.project_id, 'PROVIDER', a.unit_id
  from account a join device d on d.provider_unit_id = a.unit_id join device_binding b on b.device_id = d.id
 where a.enabled = true and a.person_id is null
union all
select distinct a.id, d.project_id, 'PROVIDER', a.unit_id
  from account a join device d on d.provider_unit_id = a.unit_id
 where a.enabled = true and a.person_id is null and d.project_id is not null;
