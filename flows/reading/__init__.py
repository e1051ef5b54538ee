"""From the bytes of an item to rows of staging: what stands around the reader, which knows nothing but text."""
