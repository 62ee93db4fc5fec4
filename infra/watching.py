"""What is watched: one dashboard, a few alarms, one topic that they all go to."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

import pulumi
import pulumi_aws as aws

from infra import here
from infra.dashboard import dashboard_body
from infra.metrics import METRICS, namespace
from infra.naming import full_name
from infra.policies import Statement, document

_SPENT_SHARE: Final = 0.8
_SLOW_MILLISECONDS: Final = 8000
_MINUTES_5: Final = 300
_DAY: Final = 86400


@dataclass(frozen=True, kw_only=True)
class WatchingArgs:
    """page_log: name of the log group that the page writes to. functions, dead_letters: names.
    alert_email: '' for nobody. cap_day_usd: dollars that the page may spend a day."""

    page_log: pulumi.Input[str]
    functions: Sequence[pulumi.Input[str]] = ()
    dead_letters: Sequence[pulumi.Input[str]] = ()
    alert_email: str = ""
    cap_day_usd: float = 10.0


class Watching(pulumi.ComponentResource):
    """Outputs: topic_arn, dashboard_url."""

    def __init__(
        self, name: str, args: WatchingArgs, opts: pulumi.ResourceOptions | None = None
    ) -> None:
        super().__init__("stylist:infra:Watching", name, None, opts)
        self._name, self._args = name, args
        self._child = pulumi.ResourceOptions(parent=self)
        self.topic_arn = self._topic()
        self._metrics()
        self._alarms_of_the_page()
        for number, queue in enumerate(args.dead_letters):
            self._dead_letters(number, queue)
        for number, function in enumerate(args.functions):
            self._errors(number, function)
        dashboard = aws.cloudwatch.Dashboard(
            f"{name}-dashboard",
            dashboard_name=full_name(most=255),
            dashboard_body=dashboard_body(here.region(), args.functions, args.dead_letters),
            opts=self._child,
        )
        self.dashboard_url = pulumi.Output.concat(
            "https://", here.region(), ".console.aws.amazon.com/cloudwatch/home?region=",
            here.region(), "#dashboards:name=", dashboard.dashboard_name,
        )  # fmt: skip
        self.register_outputs({"topic_arn": self.topic_arn, "dashboard_url": self.dashboard_url})

    def _topic(self) -> pulumi.Output[str]:
        # Not encrypted with a key of KMS: alarms could not write to it with AWS's own, and what
        # they say holds nothing of a shopper's.
        topic = aws.sns.Topic(f"{self._name}-alerts", opts=self._child)
        policy = aws.sns.TopicPolicy(
            f"{self._name}-alerts-policy",
            arn=topic.arn,
            policy=document(*(_publishing(topic.arn, one) for one in ("cloudwatch", "budgets"))),
            opts=self._child,
        )
        if self._args.alert_email:
            aws.sns.TopicSubscription(
                f"{self._name}-mail",
                topic=topic.arn,
                protocol="email",
                endpoint=self._args.alert_email,
                opts=self._child,
            )
        # The policy's: whoever is given it may publish already.
        return policy.arn

    def _metrics(self) -> None:
        for metric in METRICS:
            aws.cloudwatch.LogMetricFilter(
                f"{self._name}-{metric.slug}",
                log_group_name=self._args.page_log,
                pattern=metric.pattern,
                metric_transformation={
                    "name": metric.name,
                    "namespace": namespace(),
                    "value": metric.value,
                    "unit": metric.unit,
                },
                opts=self._child,
            )

    def _alarms_of_the_page(self) -> None:
        dollars = round(self._args.cap_day_usd * _SPENT_SHARE, 4)
        self._page_alarm("spend", "Dollars", dollars, _DAY,
                         f"More than {_SPENT_SHARE:.0%} of the day's cap is spent.")  # fmt: skip
        self._page_alarm("throttles", "Throttles", 10, _MINUTES_5,
                         "AWS asks the page to slow down: ask for a higher quota.")  # fmt: skip
        self._page_alarm("failures", "FailedTurns", 5, _MINUTES_5,
                         "Shoppers get no answer: look into the page's log.")  # fmt: skip
        self._page_alarm("held-back", "HeldBackPictures", 10, 12 * _MINUTES_5,
                         "Many imagined photos are held back by the model.")  # fmt: skip
        aws.cloudwatch.MetricAlarm(
            f"{self._name}-slow",
            alarm_description="One answer in ten takes long to begin.",
            namespace=namespace(),
            metric_name="FirstWordMilliseconds",
            extended_statistic="p90",
            period=_MINUTES_5,
            evaluation_periods=3,
            threshold=_SLOW_MILLISECONDS,
            comparison_operator="GreaterThanThreshold",
            treat_missing_data="notBreaching",
            alarm_actions=[self.topic_arn],
            opts=self._child,
        )

    def _page_alarm(
        self, slug: str, metric: str, threshold: float, period: int, description: str
    ) -> None:
        self._alarm(slug, description, namespace(), metric, threshold, period, "Sum", {})

    def _dead_letters(self, number: int, queue: pulumi.Input[str]) -> None:
        self._alarm(
            f"dead-letters-{number}", "Something could not be taken in after many tries.",
            "AWS/SQS", "ApproximateNumberOfMessagesVisible", 0, _MINUTES_5, "Maximum",
            {"QueueName": queue},
        )  # fmt: skip

    def _errors(self, number: int, function: pulumi.Input[str]) -> None:
        self._alarm(
            f"errors-{number}", "A function breaks off: look into its log.",
            "AWS/Lambda", "Errors", 2, _MINUTES_5, "Sum", {"FunctionName": function},
        )  # fmt: skip

    def _alarm(
        self, slug: str, description: str, space: str, metric: str, threshold: float,
        period: int, statistic: str, dimensions: dict[str, pulumi.Input[str]],
    ) -> None:  # fmt: skip
        aws.cloudwatch.MetricAlarm(
            f"{self._name}-{slug}",
            alarm_description=description,
            namespace=space,
            metric_name=metric,
            statistic=statistic,
            dimensions=dimensions or None,
            period=period,
            evaluation_periods=1,
            threshold=threshold,
            comparison_operator="GreaterThanThreshold",
            # Nothing told is nothing wrong: at night nobody talks.
            treat_missing_data="notBreaching",
            alarm_actions=[self.topic_arn],
            opts=self._child,
        )


def _publishing(topic_arn: pulumi.Output[str], service: str) -> Statement:
    return Statement(
        sid=service.capitalize(),
        principals={"Service": f"{service}.amazonaws.com"},
        actions=["sns:Publish"],
        resources=[topic_arn],
        conditions={"StringEquals": {"aws:SourceAccount": here.account()}},
    )
