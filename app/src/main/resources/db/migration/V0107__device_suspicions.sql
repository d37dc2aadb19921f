-- Doubts about a device's punches of a day (liveness, photos) are raised once; other alarms have no day.
alter table device_alarm
  add column day date null,
  add unique key uk_alarm_day (device_id, kind, day);

-- When devices are looked at next. One row; whoever moves it on has the look.
create table device_watch (
  id      tinyint     not null primary key,
  next_at datetime(3) not null
) default charset = utf8mb4;

insert into device_watch (id, next_at) values (1, '2000-01-01');
