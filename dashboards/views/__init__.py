"""The pages: one module each, with a function that shows it."""
