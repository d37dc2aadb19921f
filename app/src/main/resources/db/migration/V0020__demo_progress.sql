-- How far the demo's past has been brought in, so that a first start that was cut short goes on where it was.
create table demo_progress (
  stage  varchar(20) not null primary key,
  reached varchar(40) not null
) default charset = utf8mb4;
