"""What an operator asks of a home: its settings, what is held back, what is kept, its documentation, single items."""
