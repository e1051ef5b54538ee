#!/bin/sh
# Makes the work pool and applies the deployments of prefect.yaml. Running it again changes nothing.
set -eu
cd /app
prefect work-pool inspect doi-ngoai >/dev/null 2>&1 || prefect work-pool create doi-ngoai --type process
exec prefect --no-prompt deploy --all
