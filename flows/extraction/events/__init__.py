"""Events: a page in, what took place out, with what it only mentions."""
