"""Makes the user `admin` of Superset where there is none: the file with the password in.

A password on a command line could be read by everybody on the machine.
"""

import os
from pathlib import Path

from superset.app import create_app

app = create_app()
with app.app_context():
    users = app.appbuilder.sm
    if users.find_user("admin") is None:
        password = Path(os.environ["SUPERSET_ADMIN_PASSWORD_FILE"]).read_text(encoding="utf-8").strip()
        made = users.add_user("admin", "Admin", "Admin", "admin@localhost", users.find_role("Admin"), password)
        if not made:
            raise SystemExit("Superset did not make its user admin; the lines above say why.")
