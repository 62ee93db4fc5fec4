"""What runs in Lambda functions: each handler parses, makes one call, and maps what comes of it.

Python's own library and boto3, nothing else.
"""
