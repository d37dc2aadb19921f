-- What an approver saw, as canonical JSON under its hash; rows are only ever added, by rights (ApplicationGrants).
create table frozen_evidence (
  task_id      varchar(64) not null primary key,
  request_id   char(36)    not null,
  sha256       binary(32)  not null,
  body         mediumblob  not null,
  frozen_at    datetime(3) not null,
  key ix_frozen_request (request_id)
) default charset = utf8mb4;

-- How a red flag was answered; null where there was none.
alter table decision add column answer varchar(2000) null;

-- Of one filer on one project lately, from the index alone; which other request a file proves.
alter table backfill_request
  add key ix_backfill_filer (initiator_account_id, submitted_at, project_id, status),
  drop key ix_backfill_initiator;
create index ix_document_content on document (sha256, project_id);
