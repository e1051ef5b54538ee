"""Values that never change: `@dataclass(frozen=True, slots=True)` as everywhere, in a form that is quick to make.

A frozen dataclass sets every field by a call of its own, and a page makes thousands of values. Here the type checker
alone keeps them from being changed: it sees the frozen dataclass, while the class that runs has slots and no guard.
"""

import dataclasses
from typing import TYPE_CHECKING, Any

__all__ = ["dataclass"]

if TYPE_CHECKING:
    from dataclasses import dataclass
else:

    def dataclass(*, frozen: bool, slots: bool) -> Any:
        """Returns the decorator that makes a dataclass; of a frozen one the values are compared and hashed as such."""
        return dataclasses.dataclass(slots=slots, unsafe_hash=frozen)
