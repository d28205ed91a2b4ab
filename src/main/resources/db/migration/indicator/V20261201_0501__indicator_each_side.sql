-- Indicators of which each side counts its own
alter table indicator drop constraint indicator_side_check;
alter table indicator add constraint indicator_side_check check (side in ('BOTH', 'EACH', 'ASSISTING', 'ASSISTED'));
