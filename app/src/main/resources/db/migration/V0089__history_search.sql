-- The auditor's search: by end newest first, and by who decided, without touching rows that do not fit.
alter table backfill_request
  add key ix_backfill_end (status, submitted_at, id, project_id, unit_id, initiator_account_id);
alter table status_change_request
  add key ix_status_change_end (status, submitted_at, id, project_id, unit_id, initiator_account_id);
alter table device_unbind_request
  add key ix_unbind_end (status, submitted_at, id, project_id, unit_id, initiator_account_id);
alter table decision add key ix_decision_approver (person_id, request_id);

-- Posts with the days they were held on, and the role each gives; post_role is its today.
create view post_role_on as
select h.project_id, h.unit_id, h.person_id, h.post,
       case when h.post = 'PROJECT_MANAGER' and p.type = 'GENERAL_CONTRACTOR' then 'PM'
            when h.post = 'LABOUR_OFFICER' and p.type = 'GENERAL_CONTRACTOR' then 'GC_LABOR'
            when h.post = 'CHIEF_SUPERVISOR' and p.type = 'SUPERVISION' then 'CHIEF_SUP'
            when h.post in ('DEPUTY_CHIEF', 'CHIEF_REP') and p.type = 'SUPERVISION' then 'SUP_REP'
            when h.post = 'PROJECT_LEADER' and p.type = 'OWNER' then 'OWNER_REP'
            else 'POST' end as role,
       greatest(h.from_date, p.entry_date) as from_day,
       least(coalesce(h.to_date, '9999-12-31'), coalesce(p.exit_date, '9999-12-31')) as to_day
  from post_holder h
  join participation p on p.project_id = h.project_id and p.unit_id = h.unit_id;
