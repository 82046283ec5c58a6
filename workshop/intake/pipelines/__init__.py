"""The definition of a CRM's pipeline in, a process to begin from out: a module for each system's form."""
