-- 常用语: what an account writes often.
create table opinion_phrase (
  id         bigint       not null auto_increment primary key,
  account_id bigint       not null,
  words      varchar(200) not null,
  added_at   datetime(3)  not null,
  key ix_opinion_phrase_account (account_id, id),
  constraint fk_opinion_phrase_account foreign key (account_id) references account (id)
) default charset = utf8mb4;

-- Files beside an opinion belong to the decision, by its token.
alter table decision add key ix_decision_token (token);
