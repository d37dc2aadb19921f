-- A claim reads one row from the front of its own channel and locks no other. By the index over state and due_at it ran
-- through the rows of every channel, and while it held them the courier of another channel found nothing to do.
-- A claimed delivery is simply due again when its lease ends, which takes it out of that front.
alter table notice_delivery
  drop column lease_until,
  add key ix_notice_delivery_channel (channel, state, due_at);
