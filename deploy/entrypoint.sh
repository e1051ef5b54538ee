#!/bin/sh
# Gives secrets that are mounted as files to the programs that read them from the environment, then runs the command.
set -eu
secret=/run/secrets/database_password
if [ -r "$secret" ]; then
    PREFECT_SERVER_DATABASE_PASSWORD=$(cat "$secret")
    export PREFECT_SERVER_DATABASE_PASSWORD
fi
exec "$@"
