-- Unbinding of devices: requests, the commands that follow on the device, and who provides a device.

alter table device
  add column provider_unit_id bigint null,
  add column revoked_at datetime(3) null,
  add key ix_device_provider (provider_unit_id),
  add constraint fk_device_provider foreign key (provider_unit_id) references unit (id);

create table device_unbind_request (
  id                   char(36)     not null primary key,
  request_no           varchar(40)  not null,
  project_id           bigint       not null,
  unit_id              bigint       not null,
  device_id            bigint       not null,
  binding_id           bigint       not null,
  sn                   varchar(40)  not null collate utf8mb4_bin,
  reason               varchar(20)  not null,
  explanation          varchar(500) not null,
  province             varchar(20)  not null,
  route                varchar(30)  not null,
  route_table          varchar(60)  not null,
  route_version        int          not null,
  route_row            int          not null,
  contact_then         datetime(3)  null,
  backlog_then         int          null,
  seq_then             bigint       null,
  status               varchar(12)  not null,
  open_key             varchar(60)  null,
  submit_token         char(36)     not null,
  initiator_account_id bigint       not null,
  initiator_person_id  bigint       null,
  submitted_at         datetime(3)  not null,
  finished_at          datetime(3)  null,
  unbound_at           datetime(3)  null,
  version              bigint       not null default 0,
  unique key uk_unbind_no (request_no),
  unique key uk_unbind_open (open_key),
  unique key uk_unbind_token (submit_token),
  key ix_unbind_filed (submitted_at, id),
  key ix_unbind_reach (project_id, submitted_at, id, unit_id, initiator_account_id, status),
  key ix_unbind_initiator (initiator_account_id, submitted_at),
  constraint fk_unbind_project foreign key (project_id) references project (id),
  constraint fk_unbind_device foreign key (device_id) references device (id),
  constraint fk_unbind_binding foreign key (binding_id) references device_binding (id)
) default charset = utf8mb4;

create table device_unbind_proof (
  request_id  char(36) not null,
  document_id char(36) not null,
  primary key (request_id, document_id),
  constraint fk_unbind_proof foreign key (request_id) references device_unbind_request (id)
) default charset = utf8mb4;

-- What has to happen on an unbound device, until it has happened.
create table device_command (
  id         char(36)     not null primary key,
  request_id char(36)     not null,
  device_id  bigint       not null,
  epoch      int          not null,
  step       varchar(10)  not null,
  state      varchar(10)  not null,
  tries      int          not null,
  due_at     datetime(3)  not null,
  cause      varchar(40)  null,
  detail     varchar(300) not null,
  created_at datetime(3)  not null,
  ended_at   datetime(3)  null,
  claim      bigint       not null,
  unique key uk_command_request (request_id),
  key ix_command_due (state, due_at, id),
  constraint fk_command_request foreign key (request_id) references device_unbind_request (id),
  constraint fk_command_device foreign key (device_id) references device (id)
) default charset = utf8mb4;

-- Orders of the native protocol, fetched by the devices themselves.
create table device_order (
  id          varchar(64)  not null collate utf8mb4_bin primary key,
  command_id  char(36)     not null,
  sn          varchar(40)  not null collate utf8mb4_bin,
  epoch       int          not null,
  step        varchar(10)  not null,
  state       varchar(10)  not null,
  detail      varchar(300) not null,
  made_at     datetime(3)  not null,
  fetched_at  datetime(3)  null,
  answered_at datetime(3)  null,
  key ix_order_sn (sn, state)
) default charset = utf8mb4;

-- The owner's site leader confirms where the region asks for it.
create or replace view post_role as
select h.project_id, h.unit_id, h.person_id, h.post,
       case when h.post = 'PROJECT_MANAGER' and p.type = 'GENERAL_CONTRACTOR' then 'PM'
            when h.post = 'LABOUR_OFFICER' and p.type = 'GENERAL_CONTRACTOR' then 'GC_LABOR'
            when h.post = 'CHIEF_SUPERVISOR' and p.type = 'SUPERVISION' then 'CHIEF_SUP'
            when h.post in ('DEPUTY_CHIEF', 'CHIEF_REP') and p.type = 'SUPERVISION' then 'SUP_REP'
            when h.post = 'PROJECT_LEADER' and p.type = 'OWNER' then 'OWNER_REP'
            else 'POST' end as role
  from post_holder h
  join participation p on p.project_id = h.project_id and p.unit_id = h.unit_id and p.exit_date is null
 where h.to_date is null;

-- A provider reaches the projects its devices stand or stood on, and of their people nobody.
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
 where a.enabled = true and a.person_id is null;
