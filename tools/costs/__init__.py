"""What a stack costs a month, by hosting. Nothing is asked of AWS.

Prices are those of `stylist/aws/prices.json`; what models cost is what `benchmarks.aws` has
measured over stand-ins and keeps in docs/aws-benchmarks.md. The allowances that AWS gives for
nothing are not taken off, but for those that a line names.
"""
