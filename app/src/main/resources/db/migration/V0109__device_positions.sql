-- Where terminals were (R110): for the fence around a site and the alarm that a device was moved. A position that comes
-- twice is one.
create table device_position (
  device_id     bigint       not null,
  at            datetime(3)  not null,
  latitude      decimal(9,6) not null,
  longitude     decimal(9,6) not null,
  offset_s      int          not null,
  located       boolean      not null,
  alarms        bigint       not null,
  status        bigint       not null,
  speed         int          not null,
  blind_area    boolean      not null,
  received_at   datetime(3)  not null,
  primary key (device_id, at, latitude, longitude),
  constraint fk_position_device foreign key (device_id) references device (id)
) default charset = utf8mb4;
