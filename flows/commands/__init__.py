"""The commands of the operator, one module a group. `flows.cli` attaches them."""
