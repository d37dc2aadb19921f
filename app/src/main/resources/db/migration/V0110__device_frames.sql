-- The live log of one device's frames, for support: who reads along until when, and what was read. Contents are masked
-- before they come here.

create table device_frame_watch (
  device_id  bigint      not null primary key,
  account_id bigint      not null,
  began_at   datetime(3) not null,
  until_at   datetime(3) not null,
  dropped    bigint      not null default 0,
  key ix_frame_watch_until (until_at),
  constraint fk_frame_watch_device foreign key (device_id) references device (id)
) default charset = utf8mb4;

-- At most 500 of a device, none older than a day; rows come and go.
create table device_frame (
  id          bigint       not null auto_increment primary key,
  device_id   bigint       not null,
  at          datetime(3)  not null,
  from_device boolean      not null,
  label       varchar(120) not null collate utf8mb4_bin,
  bytes       int          not null,
  shown       text         not null collate utf8mb4_bin,
  key ix_frame_device (device_id, id),
  key ix_frame_at (at),
  constraint fk_frame_device foreign key (device_id) references device (id)
) default charset = utf8mb4;
