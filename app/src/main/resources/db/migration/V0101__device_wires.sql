-- How devices that do not speak the native protocol are known, sessions that have to end, and terminals behind a gateway.

create table device_wire (
  device_id bigint         not null,
  wire      varchar(20)    not null,
  login     varchar(64)    not null collate utf8mb4_bin,
  secret    varbinary(512) null,
  profile   varchar(4000)  not null,
  primary key (device_id, wire),
  unique key uk_wire_login (wire, login),
  constraint fk_wire_device foreign key (device_id) references device (id)
) default charset = utf8mb4;

-- Sessions that began before this moment are over: forced off-line (C14), disabled, revoked, or given another secret.
-- Whoever does any of that sets it.
alter table device
  add column sessions_end_at datetime(3) null,
  add key ix_device_sessions_end (sessions_end_at);

-- The IoT terminal whose child the device is while it is bound (R110, R133).
alter table device_binding
  add column gateway_device_id bigint null,
  add key ix_binding_gateway (gateway_device_id, device_id),
  add constraint fk_binding_gateway foreign key (gateway_device_id) references device (id);
