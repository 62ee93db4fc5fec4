"""The whole stylist on AWS: `pulumi up`.

Configuration is described in Pulumi.yaml; Pulumi.dev.yaml deploys as it is. What is made, in this
order: where things lie, what fills them, the page and its image, the search for other programs,
what watches all of it.
"""

import pulumi

from infra import here
from infra.api import Api, ApiArgs
from infra.arrivals import Arrivals, ArrivalsArgs
from infra.budget import Budget, BudgetArgs
from infra.catalog_rights import CatalogPlace
from infra.config import REGION, load, profile
from infra.data import Data, DataArgs
from infra.environment import Made
from infra.function_archive import function_archive
from infra.image import Image, ImageArgs
from infra.ingestion import Ingestion, IngestionArgs
from infra.knowledge import Knowledge, KnowledgeArgs
from infra.knowledge_sync import KnowledgeSync, KnowledgeSyncArgs
from infra.moderation import Moderation
from infra.page import ARCHITECTURES, SERVICES, Page, PageArgs
from infra.secrets import Secrets, SecretsArgs
from infra.seeding import Seeding, SeedingArgs
from infra.watching import Watching, WatchingArgs
from infra.web_role import WebRole, WebRoleArgs

config = load()
account = here.account()

data = Data(
    "data", DataArgs(retention_days=config.retention_days, protect_data=config.protect_data)
)
secrets = Secrets(
    "secrets", SecretsArgs(weather_key=config.weather_key, protect_data=config.protect_data)
)
moderation = Moderation("moderation")
knowledge = Knowledge(
    "knowledge",
    KnowledgeArgs(
        catalog_bucket_arn=data.catalog_bucket_arn,
        vector_bucket_name=data.vector_bucket_name,
        vector_bucket_arn=data.vector_bucket_arn,
    ),
)

place = CatalogPlace(
    bucket=data.catalog_bucket,
    bucket_arn=data.catalog_bucket_arn,
    table_name=data.table_name,
    table_arn=data.table_arn,
    vector_bucket_name=data.vector_bucket_name,
    vector_bucket_arn=data.vector_bucket_arn,
    embedding_model=config.embedding_model,
    embedding_dimension=config.embedding_dimension,
)
archive = function_archive()
ingestion = Ingestion(
    "ingestion",
    IngestionArgs(place=place, archive=archive, log_retention_days=config.log_retention_days),
)
knowledge_sync = KnowledgeSync(
    "knowledge-sync",
    KnowledgeSyncArgs(
        bucket_arn=data.catalog_bucket_arn,
        knowledge_base_id=knowledge.knowledge_base_id,
        knowledge_base_arn=knowledge.knowledge_base_arn,
        data_source_id=knowledge.data_source_id,
        archive=archive,
        log_retention_days=config.log_retention_days,
    ),
)
arrivals = Arrivals(
    "arrivals",
    ArrivalsArgs(bucket=data.catalog_bucket, ingestion=ingestion, knowledge_sync=knowledge_sync),
)
sample = Seeding(
    "sample",
    SeedingArgs(bucket=data.catalog_bucket, region=REGION, profile=profile()),
    # What is uploaded before somebody listens would never be taken in.
    pulumi.ResourceOptions(depends_on=[arrivals]),
)

image = Image(
    "image",
    ImageArgs(
        architecture=ARCHITECTURES[config.hosting],
        log_retention_days=config.log_retention_days,
        region=REGION,
        profile=profile(),
    ),
)
role = WebRole(
    "page-role",
    WebRoleArgs(
        service=SERVICES[config.hosting],
        account=account,
        region=REGION,
        uploads_bucket_arn=data.uploads_bucket_arn,
        catalog_bucket_arn=data.catalog_bucket_arn,
        vector_bucket_arn=data.vector_bucket_arn,
        table_arn=data.table_arn,
        guardrail_arn=moderation.guardrail_arn,
        knowledge_base_arn=knowledge.knowledge_base_arn,
        chat_model=config.chat_model,
        embedding_model=config.embedding_model,
        picture_model=config.picture_model if config.imagined_pictures else "",
        kms_key=config.kms_key,
        weather_arn=secrets.weather_arn if config.weather_key else None,
        # App Runner reads it in the page's name; Fargate has a role of its own for that.
        session_key_arn=secrets.session_key_arn if config.hosting == "apprunner" else None,
    ),
)
page = Page(
    "page",
    PageArgs(
        config=config,
        image=image,
        role=role,
        made=Made(
            table=data.table_name,
            uploads_bucket=data.uploads_bucket,
            catalog_bucket=data.catalog_bucket,
            vector_bucket=data.vector_bucket_name,
            knowledge_base=knowledge.knowledge_base_id,
            guardrail=moderation.guardrail_id,
            guardrail_version=moderation.version,
            weather_secret=secrets.weather_name,
        ),
        session_key_arn=secrets.session_key_arn,
        account=account,
        profile=profile(),
        # So that the first shopper finds more than an empty shop.
        wait_for=[sample, secrets],
    ),
)
api = Api(
    "api",
    ApiArgs(
        place=place,
        archive=archive,
        issuer=page.auth.issuer if page.auth else None,
        client_ids=[page.auth.client_id, page.auth.programs_id] if page.auth else [],
        log_retention_days=config.log_retention_days,
    ),
)

watching = Watching(
    "watching",
    WatchingArgs(
        page_log=page.log_group,
        functions=[ingestion.function_name, knowledge_sync.function_name, api.function_name],
        dead_letters=[ingestion.dead_letters_name, knowledge_sync.dead_letters_name],
        alert_email=config.alert_email,
        cap_day_usd=config.cap_day_usd,
    ),
)
Budget(
    "budget",
    BudgetArgs(monthly_usd=config.monthly_budget_usd, topic_arn=watching.topic_arn),
)

pulumi.export("page_url", page.url)
pulumi.export("api_url", api.url)
pulumi.export("catalog_bucket", data.catalog_bucket)
pulumi.export("dashboard_url", watching.dashboard_url)
# What `make preflight` and whoever runs the page elsewhere are told by name.
pulumi.export("table", data.table_name)
pulumi.export("uploads_bucket", data.uploads_bucket)
pulumi.export("vector_bucket", data.vector_bucket_name)
pulumi.export("knowledge_base", knowledge.knowledge_base_id)
pulumi.export("guardrail", moderation.guardrail_id)
if page.auth:
    pulumi.export("user_pool", page.auth.pool_id)
    pulumi.export("api_client", page.auth.programs_id)
if config.custom_domain and config.hosting == "apprunner":
    pulumi.export("domain_records", page.domain_records)
