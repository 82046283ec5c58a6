"""The only floor that knows a database: domain objects in and out."""
