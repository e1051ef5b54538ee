"""What Prefect and the machine are to a run: servers, schedules, histories, and the end of processes."""
