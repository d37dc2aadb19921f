-- Photos of devices that do not announce them with the punch: they name the person and the second instead, by the
-- device's own clock, and may come before the punch. Both columns are null for a photo that came under a link.
alter table punch_photo
  add column person_ref varchar(64) null collate utf8mb4_bin,
  add column local_time_of_punch datetime null,
  add unique key uk_photo_of_person (device_id, person_ref, local_time_of_punch);

-- The photo of a punch, by whichever way it came; punches are never updated, so it is found and not written down.
create view photo_of_punch as
select p.id as punch_id, t.object_key, t.sha256, t.size_bytes, t.stored_at
  from punch p
  join punch_photo t on t.device_id = p.device_id and t.sha256 = p.photo_sha256 and t.stored_at is not null
union all
select p.id, t.object_key, t.sha256, t.size_bytes, t.stored_at
  from punch p
  join punch_photo t on t.device_id = p.device_id
                    and t.person_ref = p.person_ref
                    and t.local_time_of_punch = p.device_time + interval p.device_offset_s second
                    and t.stored_at is not null
 where p.photo_sha256 is null;
