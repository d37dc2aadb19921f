-- The figures above an inbox are counted on the index alone, without touching a row.
alter table inbox_task
  drop key ix_inbox_group,
  add key ix_inbox_group (state, group_key, due_at, request_kind, request_id, subject_person_id, initiator_person_id,
                          assignee_person_id);
