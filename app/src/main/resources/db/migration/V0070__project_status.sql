-- Changes of a project's status, the working calendar, and reach of administrators by exactly their region.

create table status_change_request (
  id                   char(36)     not null primary key,
  request_no           varchar(40)  not null,
  project_id           bigint       not null,
  unit_id              bigint       not null,
  from_status          varchar(20)  not null,
  to_status            varchar(20)  not null,
  effective_day        date         not null,
  reason               varchar(500) not null,
  managing_region      char(6)      not null,
  route                varchar(20)  not null,
  route_table          varchar(60)  not null,
  route_version        int          not null,
  route_row            int          not null,
  status               varchar(12)  not null,
  open_key             varchar(60)  null,
  submit_token         char(36)     not null,
  initiator_account_id bigint       not null,
  initiator_person_id  bigint       null,
  submitted_at         datetime(3)  not null,
  finished_at          datetime(3)  null,
  applied_from         date         null,
  version              bigint       not null default 0,
  unique key uk_status_change_no (request_no),
  unique key uk_status_change_open (open_key),
  unique key uk_status_change_token (submit_token),
  key ix_status_change_filed (submitted_at, id),
  key ix_status_change_reach (project_id, submitted_at, id, unit_id, initiator_account_id, status),
  key ix_status_change_initiator (initiator_account_id, submitted_at),
  constraint fk_status_change_project foreign key (project_id) references project (id)
) default charset = utf8mb4;

create table status_change_paper (
  request_id  char(36)    not null,
  position    int         not null,
  material    varchar(30) not null,
  document_id char(36)    not null,
  primary key (request_id, position),
  constraint fk_status_change_paper foreign key (request_id) references status_change_request (id)
) default charset = utf8mb4;

-- Days that are not what their weekday says; every other Monday to Friday is worked.
create table special_day (
  day        date        not null primary key,
  worked     boolean     not null,
  name       varchar(60) not null,
  changed_by bigint      null,
  changed_at datetime(3) null
) default charset = utf8mb4;

-- 2026, after the State Council's notice on public holidays of November 2025.
insert into special_day (day, worked, name) values
  ('2026-01-01', false, '元旦'), ('2026-01-02', false, '元旦'), ('2026-01-03', false, '元旦'),
  ('2026-01-04', true, '元旦调休上班'),
  ('2026-02-14', true, '春节调休上班'),
  ('2026-02-15', false, '春节'), ('2026-02-16', false, '春节'), ('2026-02-17', false, '春节'),
  ('2026-02-18', false, '春节'), ('2026-02-19', false, '春节'), ('2026-02-20', false, '春节'),
  ('2026-02-21', false, '春节'), ('2026-02-22', false, '春节'), ('2026-02-23', false, '春节'),
  ('2026-02-28', true, '春节调休上班'),
  ('2026-04-04', false, '清明节'), ('2026-04-05', false, '清明节'), ('2026-04-06', false, '清明节'),
  ('2026-05-01', false, '劳动节'), ('2026-05-02', false, '劳动节'), ('2026-05-03', false, '劳动节'),
  ('2026-05-04', false, '劳动节'), ('2026-05-05', false, '劳动节'), ('2026-05-09', true, '劳动节调休上班'),
  ('2026-06-19', false, '端午节'), ('2026-06-20', false, '端午节'), ('2026-06-21', false, '端午节'),
  ('2026-09-20', true, '国庆节调休上班'),
  ('2026-09-25', false, '中秋节'), ('2026-09-26', false, '中秋节'), ('2026-09-27', false, '中秋节'),
  ('2026-10-01', false, '国庆节'), ('2026-10-02', false, '国庆节'), ('2026-10-03', false, '国庆节'),
  ('2026-10-04', false, '国庆节'), ('2026-10-05', false, '国庆节'), ('2026-10-06', false, '国庆节'),
  ('2026-10-07', false, '国庆节'), ('2026-10-10', true, '国庆节调休上班');

-- An administrator's reach is the region of the account, and the role is that region's level: a prefix of another
-- length than the role's gives nothing.
create or replace view account_reach as
select a.id as account_id, p.project_id as project_id,
       case p.type when 'GENERAL_CONTRACTOR' then 'ENT_GC' when 'SUPERVISION' then 'ENT_SUPERVISION' when 'OWNER' then 'ENT_OWNER' else 'ENT_SUB' end as role,
       case p.type when 'GENERAL_CONTRACTOR' then null else p.unit_id end as unit_id
  from account a join participation p on p.unit_id = a.unit_id and p.exit_date is null
 where a.enabled = true and a.person_id is null
union all
select a.id, h.project_id, h.role, case h.role when 'POST' then h.unit_id else null end
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
   and char_length(a.region_prefix) = case a.platform_role when 'REG_COUNTY' then 6 when 'REG_CITY' then 4 else 2 end;
