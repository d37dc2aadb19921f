-- As long as the protocol lets them be: a message that can never be stored would keep its device silent for ever.
alter table device
  modify sn varchar(64) not null collate utf8mb4_bin,
  modify firmware varchar(64) null;
alter table device_nonce modify sn varchar(64) not null collate utf8mb4_bin;
alter table device_dead_letter modify sn varchar(64) not null collate utf8mb4_bin;
