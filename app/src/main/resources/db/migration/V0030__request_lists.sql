-- Lists of requests. A page is read off an index in the order it is shown in: over everything, or over one project after
-- the other for whoever reaches only some. The second index holds every column that reach and filters ask for, so that
-- the total behind a page is counted without touching a row.
alter table backfill_request
  add key ix_backfill_filed (submitted_at, id),
  add key ix_backfill_reach (project_id, submitted_at, id, unit_id, initiator_account_id, status);
