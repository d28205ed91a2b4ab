-- The versions of a row before the present one are its history
alter table cluster_past rename to cluster_history;
alter table enclave_past rename to enclave_history;
alter table park_past rename to park_history;
