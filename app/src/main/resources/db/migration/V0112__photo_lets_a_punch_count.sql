-- A punch that waited for its photo counts once that has come; then nobody has released it, and no account stands there.
alter table punch_release modify account_id bigint null;
