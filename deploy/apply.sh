#!/bin/sh
# Makes the work pool, applies the automations and the deployments of prefect.yaml. Running it again changes nothing.
set -eu
cd "$(dirname "$0")/.."
prefect work-pool inspect doi-ngoai >/dev/null 2>&1 || prefect work-pool create doi-ngoai --type process
python -m flows.telling.automations
exec prefect --no-prompt deploy --all
