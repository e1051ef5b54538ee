"""The analyst's desk: questions to the published warehouse in, answers out; nothing else can be read with it."""
