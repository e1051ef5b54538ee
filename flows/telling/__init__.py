"""What a run tells: its course on a terminal, its summary and report, alerts, logs, and what moved since the last."""
