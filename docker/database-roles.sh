#!/bin/sh
# Run once, by the PostgreSQL image on an empty volume: the database with its two accounts (docs/operating.md)
set -eu
: "${XIESHOU_OWNER_PASSWORD:?}" "${XIESHOU_WORKER_PASSWORD:?}"
psql --no-psqlrc --quiet --set ON_ERROR_STOP=1 --username "$POSTGRES_USER" --dbname postgres <<'SQL'
\getenv owner_password XIESHOU_OWNER_PASSWORD
\getenv worker_password XIESHOU_WORKER_PASSWORD
create role xieshou_owner login password :'owner_password';
create role xieshou login password :'worker_password';
create database xieshou owner xieshou_owner encoding 'UTF8';
SQL
