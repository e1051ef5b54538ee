"""Measurements that no test asserts: how long a full rebuild of the marts takes, and how much memory."""
