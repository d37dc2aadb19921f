-- Where mobile punches of a project may come from (R126); a project that has none takes no mobile punches.
create table project_fence (
  project_id bigint       not null primary key,
  latitude   decimal(9,6) not null,
  longitude  decimal(9,6) not null,
  radius_m   int          not null,
  constraint fk_fence_project foreign key (project_id) references project (id)
) default charset = utf8mb4;
