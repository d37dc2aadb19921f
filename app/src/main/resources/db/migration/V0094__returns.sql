-- 退回. A decision that a later return took back stays, and no longer bars its maker: the key holds for what stands.
alter table decision
  add column return_to varchar(30) null,
  add column superseded_at datetime(3) null,
  add column superseded_by varchar(64) null,
  add column standing_person_id bigint
    generated always as (if(superseded_at is null and verdict <> 'RETURN', person_id, null)) stored,
  drop key uk_decision_person,
  add unique key uk_decision_standing (request_id, standing_person_id);

-- What a form said each time it was filed, from the first time it was filed again; in words, field by field, in order.
create table request_form (
  request_id char(36)    not null,
  no         int         not null,
  form       text        not null,
  at         datetime(3) not null,
  primary key (request_id, no)
) default charset = utf8mb4;
