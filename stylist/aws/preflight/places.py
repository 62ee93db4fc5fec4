"""Whether what the stack made is there and as we need it."""

from typing import Any, Final

from stylist.aws.clients import Clients
from stylist.aws.preflight.asking import Skipped, Trouble, ask
from stylist.aws.preflight.catalog import index
from stylist.aws.records import TABLE_SHAPE, TTL_ATTRIBUTE
from stylist.aws.secrets import Secrets
from stylist.aws.weather import key_in
from stylist.errors import InvalidRequest, NotFound
from stylist.settings_aws import AwsSettings

_STACK: Final = "or run `pulumi up`, which makes it"


class Places:
    """What is checked in the account; each method says what is well."""

    def __init__(self, clients: Clients, settings: AwsSettings) -> None:
        self._clients = clients
        self._settings = settings

    def table(self) -> str:
        """The records: keys, state and time to live."""
        name = self._configured("table")
        missing = self._missing("table")
        told = ask(self._clients.dynamodb.describe_table, "dynamodb:DescribeTable", missing,
                   TableName=name)["Table"]  # fmt: skip
        if told["KeySchema"] != TABLE_SHAPE["KeySchema"]:
            raise Trouble(f"{name} has other keys than pk and sk", missing)
        if told["TableStatus"] not in ("ACTIVE", "UPDATING"):
            raise Trouble(f"{name} is {told['TableStatus']}", "Wait a minute and look again.")
        ttl = ask(self._clients.dynamodb.describe_time_to_live, "dynamodb:DescribeTimeToLive",
                  missing, TableName=name)["TimeToLiveDescription"]  # fmt: skip
        on = ttl["TimeToLiveStatus"] in ("ENABLED", "ENABLING")
        if not on or ttl.get("AttributeName") != TTL_ATTRIBUTE:
            raise Trouble(
                f"{name} never removes what has expired",
                f"Turn on time to live for the attribute '{TTL_ATTRIBUTE}', {_STACK} so.",
            )
        return f"{name} is active"

    def uploads(self) -> str:
        """The bucket of what shoppers upload."""
        return self._bucket("uploads_bucket")

    def catalog(self) -> str:
        """The bucket of the shop's pictures."""
        return self._bucket("catalog_bucket")

    def vector_bucket(self) -> str:
        """The bucket that holds vector indexes."""
        name = self._configured("vector_bucket")
        ask(self._clients.s3vectors.get_vector_bucket, "s3vectors:GetVectorBucket",
            self._missing("vector_bucket"), vectorBucketName=name)  # fmt: skip
        return name

    def index(self) -> str:
        """The catalog's vectors against the embedder."""
        self._configured("vector_bucket")
        self._configured("table")
        return index(self._clients, self._settings)

    def knowledge(self) -> str:
        """Whether the knowledge base answers."""
        name = self._configured("knowledge_base")
        found = ask(
            self._clients.bedrock_agent_runtime.retrieve, "bedrock:Retrieve",
            self._missing("knowledge_base"), knowledgeBaseId=name,
            retrievalQuery={"text": "what goes with navy"},
            retrievalConfiguration={"vectorSearchConfiguration": {"numberOfResults": 1}},
        )["retrievalResults"]  # fmt: skip
        if not found:
            raise Trouble(f"{name} is empty", "Start an ingestion job of its data source.")
        return f"{name} answers"

    def guardrail(self) -> str:
        """Whether this version of the guardrail is there."""
        name = self._configured("guardrail")
        version = self._settings.guardrail_version
        found = ask(
            self._clients.bedrock.get_guardrail, "bedrock:GetGuardrail",
            "Set STYLIST_GUARDRAIL and STYLIST_GUARDRAIL_VERSION to what the stack made, or leave "
            "both empty.",
            guardrailIdentifier=name, guardrailVersion=version,
        )  # fmt: skip
        if found["status"] not in ("READY", "VERSIONING"):
            raise Trouble(
                f"{name} is {found['status']}",
                "Look at it in the Bedrock console, or make it anew with `pulumi up`.",
            )
        return f"version {version} is ready"

    def weather_secret(self) -> str:
        """Whether the secret can be read; it is never kept or shown."""
        name = self._configured("weather_secret")
        missing = f"Write the key into the secret {name}, or leave STYLIST_WEATHER_SECRET empty."
        try:
            key_in(Secrets(_Reading(self._clients.secretsmanager, missing)), name)
        except (InvalidRequest, NotFound) as error:
            raise Trouble("it holds no key of OpenWeather", missing) from error
        return "can be read"

    def _bucket(self, field: str) -> str:
        name = self._configured(field)
        told: Any = ask(self._clients.s3.head_bucket, "s3:ListBucket", self._missing(field),
                        Bucket=name)  # fmt: skip
        lies = told.get("BucketRegion") or self._settings.region
        if lies != self._settings.region:
            raise Trouble(f"{name} lies in {lies}", f"Set STYLIST_REGION={lies}, {_STACK} here.")
        return name

    def _configured(self, field: str) -> str:
        value = str(getattr(self._settings, field))
        if not value:
            raise Skipped(f"not configured (STYLIST_{field.upper()})")
        return value

    def _missing(self, field: str) -> str:
        return f"Set STYLIST_{field.upper()} to what `pulumi stack output` names, {_STACK}."


class _Reading:
    """Secrets Manager, asked once: a preflight does not wait."""

    def __init__(self, client: Any, missing: str) -> None:
        self._client = client
        self._missing = missing

    def get_secret_value(self, SecretId: str) -> Any:
        return ask(self._client.get_secret_value,
                   "secretsmanager:GetSecretValue (and kms:Decrypt, for a key of one's own)",
                   self._missing, SecretId=SecretId)  # fmt: skip
