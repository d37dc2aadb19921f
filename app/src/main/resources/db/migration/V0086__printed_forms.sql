-- What was printed, for whoever holds the paper later; rows are only ever added.
create table printed_form (
  code         char(26)    not null collate utf8mb4_bin primary key,
  request_kind varchar(30) not null,
  request_id   char(36)    not null,
  project_id   bigint      not null,
  status       varchar(12) not null,
  digest       binary(32)  not null,
  chain_seq    bigint      not null,
  chain_hash   binary(32)  not null,
  account_id   bigint      not null,
  printed_at   datetime(3) not null,
  key ix_printed_form_request (request_id, printed_at)
) default charset = utf8mb4;
alter table document add key ix_document_owner_id (owner_id);
