#!/bin/sh
# Prepares Superset, imports the dashboard from the repository and serves it. Running it again changes nothing but the
# dashboard, which becomes what the repository says. `start.sh import` only imports.
#
#   DOINGOAI_HOME            the data home, its `current` build is shown
#   SUPERSET_HOME            where Superset keeps its own database
#   SUPERSET_SECRET_KEY_FILE, SUPERSET_ADMIN_PASSWORD_FILE   made here, in SUPERSET_HOME, unless they are given
#   SUPERSET_PORT            8088; SUPERSET_ADDRESS 127.0.0.1
set -eu
here=$(cd "$(dirname "$0")" && pwd)
: "${DOINGOAI_HOME:?the data home whose build is shown}" "${SUPERSET_HOME:?the folder for the database of Superset}"
mkdir -p "$SUPERSET_HOME"
umask 077
secret() { [ -s "$1" ] || python -c 'import secrets; print(secrets.token_urlsafe(42))' > "$1"; }
if [ -z "${SUPERSET_SECRET_KEY_FILE:-}" ]; then
    SUPERSET_SECRET_KEY_FILE=$SUPERSET_HOME/secret_key
    secret "$SUPERSET_SECRET_KEY_FILE"
fi
if [ -z "${SUPERSET_ADMIN_PASSWORD_FILE:-}" ]; then
    SUPERSET_ADMIN_PASSWORD_FILE=$SUPERSET_HOME/admin_password
    secret "$SUPERSET_ADMIN_PASSWORD_FILE"
fi
export SUPERSET_SECRET_KEY_FILE SUPERSET_ADMIN_PASSWORD_FILE SUPERSET_CONFIG_PATH="$here/superset_config.py"
export PYTHONUTF8=1 SCARF_ANALYTICS=false DO_NOT_TRACK=1 FLASK_APP="superset.app:create_app()"

superset db upgrade
superset init
python "$here/administrator.py"
# The command tells of a dashboard that it cannot read, and ends as if all were well.
told=$(superset import-directory --overwrite "$here/assets" 2>&1) || { echo "$told" >&2; exit 1; }
case $told in *"An error occurred"*) echo "$told" >&2; exit 1 ;; esac
[ "${1:-serve}" = serve ] || exit 0
exec gunicorn --bind "${SUPERSET_ADDRESS:-127.0.0.1}:${SUPERSET_PORT:-8088}" --workers 1 --worker-class gthread \
    --threads 8 --timeout 120 --access-logfile - "superset.app:create_app()"
