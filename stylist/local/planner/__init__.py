"""The local planner: a chat model that works by rules."""

from stylist.local.planner.planner import Planner

__all__ = ["Planner"]
