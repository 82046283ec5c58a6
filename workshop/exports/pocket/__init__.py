"""The pocket checklist: two sides of A5, or one page for the phone that needs no network."""
