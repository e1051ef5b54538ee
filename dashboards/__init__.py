"""The dashboard and the static page: a published build in, pages out. They read and change nothing."""
