"""Signing in with an OpenID Connect provider: the page sees no password and keeps no token.

The browser holds one signed cookie that says until when its session lasts, and nothing about whom;
every replica that has the same key reads it.
"""
