#!/bin/sh
# Run once, by the image at its first start or by hand as a superuser: the database, and its two roles.
# The bot owns its tables as `wood`; `wood_reader` is granted what everybody may see, by the bot itself, and no more.
set -eu
: "${POSTGRES_OWNER_PASSWORD:?set POSTGRES_OWNER_PASSWORD}" "${POSTGRES_READER_PASSWORD:?set POSTGRES_READER_PASSWORD}"
psql -v ON_ERROR_STOP=1 -v owner="$POSTGRES_OWNER_PASSWORD" -v reader="$POSTGRES_READER_PASSWORD" --username "${POSTGRES_USER:-postgres}" <<'SQL'
CREATE ROLE wood LOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE PASSWORD :'owner';
CREATE ROLE wood_reader LOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE PASSWORD :'reader';
CREATE DATABASE wood OWNER wood;
REVOKE ALL ON DATABASE wood FROM PUBLIC;
GRANT CONNECT ON DATABASE wood TO wood_reader;
SQL
