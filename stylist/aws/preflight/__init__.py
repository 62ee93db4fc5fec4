"""Asks AWS whether all that STYLIST_MODE=aws leans on is there, and says what to do if not."""

from stylist.aws.preflight.checking import preflight
from stylist.aws.preflight.findings import Finding, Report
from stylist.aws.preflight.partial import partial_settings

__all__ = ["Finding", "Report", "partial_settings", "preflight"]
