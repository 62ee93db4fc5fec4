"""The stack as code: one component a file, put together in `__main__.py`."""
