-- Our own tables. Instants are UTC with milliseconds, people's dates are DATE (Asia/Shanghai).
-- Character set comes from the database (utf8mb4, utf8mb4_bin for codes and keys where said).

-- ---------------------------------------------------------------- regions, units, projects

create table region (
  code        char(6)      not null primary key,
  name        varchar(60)  not null,
  level       varchar(10)  not null,
  parent_code char(6)      null
) default charset = utf8mb4;

create table unit (
  id           bigint       not null auto_increment primary key,
  name         varchar(120) not null,
  uscc         varchar(18)  not null,
  code_quality varchar(20)  not null,
  region_code  char(6)      null,
  unique key uk_unit_uscc (uscc)
) default charset = utf8mb4;

create table project (
  id               bigint       not null auto_increment primary key,
  code             varchar(20)  not null,
  name             varchar(120) not null,
  category         varchar(40)  not null,
  region_code      char(6)      not null,
  managing_level   varchar(10)  not null,
  managing_region  char(6)      not null,
  permit_no        varchar(40)  not null,
  permit_authority varchar(120) not null,
  status           varchar(20)  not null,
  payroll_closed_until date     null,
  version          bigint       not null default 0,
  unique key uk_project_code (code),
  key ix_project_region (region_code)
) default charset = utf8mb4;

-- One row per status and its first day; the day's status is the last row not after it (C35, X40).
create table project_status_day (
  project_id bigint      not null,
  from_day   date        not null,
  status     varchar(20) not null,
  primary key (project_id, from_day),
  constraint fk_status_project foreign key (project_id) references project (id)
) default charset = utf8mb4;

create table participation (
  id          bigint      not null auto_increment primary key,
  project_id  bigint      not null,
  unit_id     bigint      not null,
  type        varchar(30) not null,
  entry_date  date        not null,
  exit_date   date        null,
  unique key uk_participation (project_id, unit_id, type),
  key ix_participation_unit (unit_id),
  constraint fk_participation_project foreign key (project_id) references project (id),
  constraint fk_participation_unit foreign key (unit_id) references unit (id)
) default charset = utf8mb4;

-- ---------------------------------------------------------------- people

-- Numbers are stored protected (rc1: clear envelope, rc2: AES-GCM envelope) beside a keyed hash
-- of the canonical form: full-value search only, no search by parts.
create table person (
  id              bigint       not null auto_increment primary key,
  name            varchar(60)  not null,
  id_number       varchar(200) not null,
  id_number_hash  char(64)     not null,
  phone           varchar(200) null,
  phone_hash      char(64)     null,
  sex             varchar(6)   not null,
  birth_date      date         not null,
  ethnicity       varchar(20)  not null,
  capture_source  varchar(20)  not null,
  captured_at     datetime(3)  not null,
  unique key uk_person_id_hash (id_number_hash),
  key ix_person_phone_hash (phone_hash)
) default charset = utf8mb4;

create table team (
  id               bigint      not null auto_increment primary key,
  project_id       bigint      not null,
  unit_id          bigint      not null,
  name             varchar(60) not null,
  night_shift      boolean     not null default false,
  leader_person_id bigint      null,
  unique key uk_team_name (project_id, name),
  constraint fk_team_project foreign key (project_id) references project (id),
  constraint fk_team_unit foreign key (unit_id) references unit (id)
) default charset = utf8mb4;

create table wage_card (
  id          bigint       not null auto_increment primary key,
  person_id   bigint       not null,
  card_no     varchar(200) not null,
  card_hash   char(64)     not null,
  bank_name   varchar(80)  not null,
  valid_from  date         not null,
  valid_until date         null,
  key ix_wage_card_person (person_id),
  constraint fk_wage_card_person foreign key (person_id) references person (id)
) default charset = utf8mb4;

create table membership (
  id            bigint      not null auto_increment primary key,
  project_id    bigint      not null,
  person_id     bigint      not null,
  unit_id       bigint      not null,
  team_id       bigint      null,
  work_role     varchar(20) not null,
  work_type     varchar(40) null,
  post          varchar(30) null,
  entry_date    date        not null,
  exit_date     date        null,
  key ix_membership_project (project_id, person_id),
  key ix_membership_person (person_id),
  constraint fk_membership_project foreign key (project_id) references project (id),
  constraint fk_membership_person foreign key (person_id) references person (id),
  constraint fk_membership_unit foreign key (unit_id) references unit (id),
  constraint fk_membership_team foreign key (team_id) references team (id)
) default charset = utf8mb4;

-- Posts belong to persons on a project; tasks go to posts.
create table post_holder (
  id         bigint  not null auto_increment primary key,
  project_id bigint  not null,
  unit_id    bigint  not null,
  person_id  bigint  not null,
  post       varchar(30) not null,
  from_date  date    not null,
  to_date    date    null,
  key ix_post_holder_project (project_id, post),
  key ix_post_holder_person (person_id),
  constraint fk_post_holder_project foreign key (project_id) references project (id),
  constraint fk_post_holder_unit foreign key (unit_id) references unit (id),
  constraint fk_post_holder_person foreign key (person_id) references person (id)
) default charset = utf8mb4;

create table contract (
  id                       bigint       not null auto_increment primary key,
  membership_id            bigint       not null,
  contract_no              varchar(60)  not null,
  kind                     varchar(30)  not null,
  party_a                  varchar(120) not null,
  start_date               date         not null,
  end_date                 date         null,
  uploaded_at              datetime(3)  not null,
  document_id              char(36)     null,
  termination_type         varchar(30)  null,
  termination_reason       varchar(200) null,
  termination_initiated_at datetime(3)  null,
  termination_confirmed_at datetime(3)  null,
  removed_at               datetime(3)  null,
  removed_reason           varchar(200) null,
  unique key uk_contract_no (contract_no),
  key ix_contract_membership (membership_id),
  constraint fk_contract_membership foreign key (membership_id) references membership (id)
) default charset = utf8mb4;

create table consent (
  id           bigint      not null auto_increment primary key,
  person_id    bigint      not null,
  purpose      varchar(40) not null,
  granted_at   datetime(3) not null,
  withdrawn_at datetime(3) null,
  key ix_consent_person (person_id),
  constraint fk_consent_person foreign key (person_id) references person (id)
) default charset = utf8mb4;

-- ---------------------------------------------------------------- accounts and their reach

-- An account belongs to a natural person, to a unit, or to the platform or an authority.
create table account (
  id            bigint       not null auto_increment primary key,
  username      varchar(60)  not null collate utf8mb4_bin,
  password_hash varchar(120) not null,
  display_name  varchar(60)  not null,
  person_id     bigint       null,
  unit_id       bigint       null,
  platform_role varchar(20)  null,
  region_prefix varchar(6)   null,
  enabled       boolean      not null default true,
  unique key uk_account_username (username),
  key ix_account_person (person_id),
  key ix_account_unit (unit_id),
  constraint fk_account_person foreign key (person_id) references person (id),
  constraint fk_account_unit foreign key (unit_id) references unit (id)
) default charset = utf8mb4;

-- Posts held today and the role each gives; the one place that turns posts into roles.
create view post_role as
select h.project_id, h.unit_id, h.person_id, h.post,
       case when h.post = 'PROJECT_MANAGER' and p.type = 'GENERAL_CONTRACTOR' then 'PM'
            when h.post = 'LABOUR_OFFICER' and p.type = 'GENERAL_CONTRACTOR' then 'GC_LABOR'
            when h.post = 'CHIEF_SUPERVISOR' and p.type = 'SUPERVISION' then 'CHIEF_SUP'
            when h.post in ('DEPUTY_CHIEF', 'CHIEF_REP') and p.type = 'SUPERVISION' then 'SUP_REP'
            else 'POST' end as role
  from post_holder h
  join participation p on p.project_id = h.project_id and p.unit_id = h.unit_id and p.exit_date is null
 where h.to_date is null;

-- What an account may see, one row per project and role; unit_id restricts to that unit's people,
-- null means the whole project (requirements 1.6). Every list, page and file joins this view.
create view account_reach as
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
  from account a join project p on a.platform_role in ('REG_COUNTY', 'REG_CITY', 'REG_PROV') and p.region_code like concat(a.region_prefix, '%')
 where a.enabled = true;

-- Data keys, each wrapped by the master key, which itself is never stored here.
create table wrapped_key (
  kid        varchar(20)    not null primary key,
  purpose    varchar(20)    not null,
  wrapped    varbinary(200) not null,
  created_at datetime(3)    not null,
  key ix_wrapped_key_purpose (purpose, created_at)
) default charset = utf8mb4;

-- ---------------------------------------------------------------- devices

create table device (
  id              bigint        not null auto_increment primary key,
  sn              varchar(40)   not null collate utf8mb4_bin,
  family          varchar(30)   not null,
  vendor          varchar(60)   not null,
  model           varchar(60)   not null,
  secret          varbinary(255) not null,
  enabled         boolean       not null default true,
  epoch           int           not null default 0,
  firmware        varchar(60)   null,
  boot_id         varchar(64)   null,
  last_seq        bigint        null,
  backlog         int           null,
  skew_ms         bigint        null,
  last_contact_at datetime(3)   null,
  last_punch_at   datetime(3)   null,
  unique key uk_device_sn (sn)
) default charset = utf8mb4;

create table device_binding (
  id          bigint      not null auto_increment primary key,
  device_id   bigint      not null,
  project_id  bigint      not null,
  epoch       int         not null,
  gate        varchar(60) not null,
  lane        varchar(10) not null,
  from_at     datetime(3) not null,
  to_at       datetime(3) null,
  key ix_binding_device (device_id, from_at),
  key ix_binding_project (project_id),
  constraint fk_binding_device foreign key (device_id) references device (id),
  constraint fk_binding_project foreign key (project_id) references project (id)
) default charset = utf8mb4;

-- Time a device was provably in contact, as intervals; a contact within ten minutes of the end extends it (D-7).
create table device_online (
  device_id bigint      not null,
  from_at   datetime(3) not null,
  to_at     datetime(3) not null,
  primary key (device_id, from_at),
  constraint fk_online_device foreign key (device_id) references device (id)
) default charset = utf8mb4;

create table device_nonce (
  sn      varchar(40) not null collate utf8mb4_bin,
  nonce   varchar(64) not null collate utf8mb4_bin,
  used_at datetime(3) not null,
  primary key (sn, nonce),
  key ix_nonce_used (used_at)
) default charset = utf8mb4;

create table device_dead_letter (
  id          bigint        not null auto_increment primary key,
  sn          varchar(40)   not null collate utf8mb4_bin,
  path        varchar(200)  not null,
  reason      varchar(200)  not null,
  raw         mediumblob    not null,
  raw_sha256  char(64)      not null,
  received_at datetime(3)   not null,
  unique key uk_dead_letter (sn, raw_sha256),
  key ix_dead_letter_sn (sn, received_at)
) default charset = utf8mb4;

create table device_alarm (
  id        bigint       not null auto_increment primary key,
  device_id bigint       not null,
  kind      varchar(40)  not null,
  detail    varchar(400) not null,
  raised_at datetime(3)  not null,
  key ix_alarm_device (device_id, raised_at),
  constraint fk_alarm_device foreign key (device_id) references device (id)
) default charset = utf8mb4;

create table punch_photo (
  token       char(43)     not null collate utf8mb4_bin primary key,
  device_id   bigint       not null,
  sha256      char(64)     not null,
  size_bytes  int          not null,
  object_key  varchar(120) null,
  issued_at   datetime(3)  not null,
  stored_at   datetime(3)  null,
  key ix_photo_hash (device_id, sha256)
) default charset = utf8mb4;

-- ---------------------------------------------------------------- attendance

-- Raw punches. Rows are inserted, never updated or deleted. Columns of a device message are null for BACKFILL.
create table punch (
  id               bigint       not null auto_increment primary key,
  source           varchar(10)  not null,
  project_id       bigint       null,
  person_id        bigint       null,
  device_id        bigint       null,
  epoch            int          null,
  boot_id          varchar(64)  null collate utf8mb4_bin,
  seq              bigint       null,
  content_hash     char(64)     null collate utf8mb4_bin,
  record_id        varchar(64)  null,
  person_ref       varchar(64)  null,
  direction        varchar(3)   not null,
  direction_source varchar(10)  not null,
  device_time      datetime(3)  null,
  device_offset_s  int          null,
  clock_state      varchar(10)  null,
  skew_ms          bigint       null,
  event_at         datetime(3)  not null,
  received_at      datetime(3)  not null,
  liveness         varchar(6)   null,
  live_algo        varchar(64)  null,
  live_score       decimal(7,3) null,
  method           varchar(20)  null,
  match_score      decimal(7,3) null,
  replayed         boolean      null,
  latitude         decimal(9,6) null,
  longitude        decimal(9,6) null,
  photo_sha256     char(64)     null,
  photo_size       int          null,
  raw              mediumblob   null,
  outcome          varchar(12)  not null,
  reason           varchar(24)  not null,
  rule_version     varchar(20)  not null,
  backfill_id      char(36)     null,
  unique key uk_punch_record (device_id, epoch, boot_id, seq, content_hash),
  key ix_punch_person (person_id, event_at),
  key ix_punch_project (project_id, event_at),
  key ix_punch_device (device_id, event_at),
  key ix_punch_backfill (backfill_id)
) default charset = utf8mb4;

-- A quarantined punch released by a named person; the punch itself stays as it was.
create table punch_release (
  punch_id   bigint       not null primary key,
  account_id bigint       not null,
  reason     varchar(200) not null,
  released_at datetime(3) not null,
  constraint fk_release_punch foreign key (punch_id) references punch (id)
) default charset = utf8mb4;

create table day_cell (
  project_id   bigint      not null,
  person_id    bigint      not null,
  day          date        not null,
  status       varchar(20) not null,
  first_in     datetime(3) null,
  last_out     datetime(3) null,
  minutes      int         not null default 0,
  punches      int         not null default 0,
  attended     tinyint     not null default 0,
  valid        tinyint     not null default 0,
  rule_version varchar(20) not null,
  computed_at  datetime(3) not null,
  primary key (project_id, person_id, day),
  key ix_cell_day (project_id, day)
) default charset = utf8mb4;

-- The daily close, claimed by inserting the row.
create table day_close (
  project_id bigint      not null,
  day        date        not null,
  shift      varchar(5)  not null,
  closed_at  datetime(3) not null,
  cells      int         not null default 0,
  primary key (project_id, day, shift)
) default charset = utf8mb4;

-- ---------------------------------------------------------------- requests and approvals

create table request_number (
  prefix   varchar(40) not null primary key,
  last_seq int         not null
) default charset = utf8mb4;

create table backfill_request (
  id                   char(36)     not null primary key,
  request_no           varchar(40)  not null,
  project_id           bigint       not null,
  person_id            bigint       not null,
  membership_id        bigint       not null,
  unit_id              bigint       not null,
  day                  date         not null,
  reason               varchar(20)  not null,
  explanation          varchar(500) not null,
  status               varchar(12)  not null,
  open_key             varchar(60)  null,
  submit_token         char(36)     not null,
  initiator_account_id bigint       not null,
  initiator_person_id  bigint       null,
  submitted_at         datetime(3)  not null,
  finished_at          datetime(3)  null,
  version              bigint       not null default 0,
  unique key uk_backfill_no (request_no),
  unique key uk_backfill_open (open_key),
  unique key uk_backfill_token (submit_token),
  key ix_backfill_project (project_id, status, submitted_at),
  key ix_backfill_person (person_id, day),
  key ix_backfill_initiator (initiator_account_id, submitted_at),
  constraint fk_backfill_project foreign key (project_id) references project (id),
  constraint fk_backfill_person foreign key (person_id) references person (id)
) default charset = utf8mb4;

create table backfill_punch (
  request_id char(36)    not null,
  position   int         not null,
  direction  varchar(3)  not null,
  at         datetime(3) not null,
  primary key (request_id, position),
  constraint fk_backfill_punch foreign key (request_id) references backfill_request (id)
) default charset = utf8mb4;

create table backfill_draft (
  id         char(36)    not null primary key,
  account_id bigint      not null,
  project_id bigint      not null,
  body       json        not null,
  saved_at   datetime(3) not null,
  unique key uk_draft_account_project (account_id, project_id)
) default charset = utf8mb4;

-- Files: the row is written after the object is stored; owner_id is the request once it is submitted.
create table document (
  id           char(36)     not null primary key,
  object_key   varchar(120) not null,
  kind         varchar(30)  not null,
  project_id   bigint       not null,
  owner_kind   varchar(30)  null,
  owner_id     char(36)     null,
  file_name    varchar(200) not null,
  media_type   varchar(100) not null,
  size_bytes   bigint       not null,
  sha256       char(64)     not null,
  uploaded_by  bigint       not null,
  uploaded_at  datetime(3)  not null,
  unique key uk_document_key (object_key),
  key ix_document_owner (owner_kind, owner_id)
) default charset = utf8mb4;

-- The route of a request as steps of our own; picture, timeline and preview read it, never the engine.
create table request_step (
  request_id  char(36)     not null,
  position    int          not null,
  node        varchar(30)  not null,
  state       varchar(12)  not null,
  task_id     varchar(64)  null,
  reason      varchar(60)  null,
  started_at  datetime(3)  null,
  ended_at    datetime(3)  null,
  primary key (request_id, position)
) default charset = utf8mb4;

create table decision (
  id           bigint       not null auto_increment primary key,
  task_id      varchar(64)  not null,
  token        char(36)     not null,
  request_id   char(36)     not null,
  node         varchar(30)  not null,
  verdict      varchar(10)  not null,
  opinion      varchar(2000) not null,
  account_id   bigint       not null,
  person_id    bigint       not null,
  post         varchar(30)  not null,
  decided_at   datetime(3)  not null,
  version_seen bigint       not null,
  unique key uk_decision_task (task_id),
  unique key uk_decision_person (request_id, person_id),
  key ix_decision_person (person_id, decided_at)
) default charset = utf8mb4;

-- The inbox: one row per task, written in the engine's transaction.
create table inbox_task (
  task_id            varchar(64)  not null primary key,
  request_kind       varchar(30)  not null,
  request_id         char(36)     not null,
  request_no         varchar(40)  not null,
  project_id         bigint       not null,
  node               varchar(30)  not null,
  group_key          varchar(60)  not null,
  title              varchar(200) not null,
  subtitle           varchar(200) not null,
  subject_person_id  bigint       null,
  initiator_person_id bigint      null,
  state              varchar(10)  not null,
  assignee_person_id bigint       null,
  claimed_at         datetime(3)  null,
  unassigned         boolean      not null default false,
  created_at         datetime(3)  not null,
  due_at             datetime(3)  not null,
  reminded_at        datetime(3)  null,
  escalated_at       datetime(3)  null,
  closed_at          datetime(3)  null,
  version            bigint       not null default 0,
  key ix_inbox_group (state, group_key, due_at),
  key ix_inbox_assignee (state, assignee_person_id),
  key ix_inbox_request (request_id),
  key ix_inbox_escalated (state, escalated_at),
  key ix_inbox_unassigned (state, unassigned)
) default charset = utf8mb4;

-- ---------------------------------------------------------------- audit

create table audit_entry (
  id          bigint       not null auto_increment primary key,
  at          datetime(3)  not null,
  account_id  bigint       null,
  person_id   bigint       null,
  action      varchar(40)  not null,
  outcome     varchar(10)  not null,
  code        varchar(40)  null,
  object_kind varchar(30)  not null,
  object_id   varchar(64)  not null,
  project_id  bigint       null,
  detail      json         null,
  key ix_audit_object (object_kind, object_id),
  key ix_audit_project (project_id, at)
) default charset = utf8mb4;
