"""A budget that speaks up before the bill does."""

from dataclasses import dataclass
from typing import Final

import pulumi
import pulumi_aws as aws

_ALERTS: Final = (("ACTUAL", 50), ("ACTUAL", 80), ("ACTUAL", 100), ("FORECASTED", 100))
"""Of what is spent, or will be by the end of the month; in percent of the budget."""


@dataclass(frozen=True, kw_only=True)
class BudgetArgs:
    """monthly_usd: of the whole account, since AWS tells costs by tag only where an administrator
    has switched that on by hand. topic_arn: who is told.
    """

    monthly_usd: float
    topic_arn: pulumi.Input[str]


class Budget(pulumi.ComponentResource):
    """The account's costs of a month against what they may be."""

    def __init__(
        self, name: str, args: BudgetArgs, opts: pulumi.ResourceOptions | None = None
    ) -> None:
        super().__init__("stylist:infra:Budget", name, None, opts)
        aws.budgets.Budget(
            name,
            budget_type="COST",
            time_unit="MONTHLY",
            limit_amount=f"{args.monthly_usd:.2f}",
            limit_unit="USD",
            notifications=[
                {
                    "notification_type": kind,
                    "comparison_operator": "GREATER_THAN",
                    "threshold": percent,
                    "threshold_type": "PERCENTAGE",
                    "subscriber_sns_topic_arns": [args.topic_arn],
                }
                for kind, percent in _ALERTS
            ],
            opts=pulumi.ResourceOptions(parent=self),
        )
        self.register_outputs({})
