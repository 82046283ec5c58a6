"""The process as the pipeline of a CRM: a module for each system, and what they share."""
