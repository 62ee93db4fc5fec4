"""`python -m tools.costs`: prints what a stack costs a month."""

from tools.costs.report import report

print(report())
