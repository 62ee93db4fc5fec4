"""Has the image built within the update itself, and waits until it is there.

AWS has no resource for a build that was done, so this is a dynamic provider. Pulumi hands it to
another process by the name of its class, so it keeps nothing in itself.
"""

import time
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, Final

import boto3
import pulumi
from botocore.config import Config
from botocore.exceptions import BotoCoreError, ClientError
from pulumi.dynamic import CreateResult, DiffResult, Resource, ResourceProvider, UpdateResult

from infra.build_log import tail

_POLL_SECONDS: Final = 10.0
_MOST_SECONDS: Final = 45 * 60.0
_TRIES: Final = 4
_WAIT_SECONDS: Final = 15.0

_EARLY: Final = frozenset({"SUBMITTED", "QUEUED", "PROVISIONING", "DOWNLOAD_SOURCE"})
"""Phases in which nothing of ours has run. A role or a policy that was made seconds ago may not
hold yet; then another try helps."""

_BUSY: Final = "AccountLimitExceededException"

_IDENTITY: Final = ("project", "repository", "tag", "source")

Props = dict[str, Any]


class BuildFailed(Exception):
    """There is no image; says why, with the end of the build's log."""


class BuildProvider(ResourceProvider):
    """Builds the tag that is asked for, unless the repository has it."""

    def diff(self, _id: str, _olds: Props, _news: Props) -> DiffResult:
        """Another tag, project or repository is an update; credentials alone are not."""
        changed = any(_olds.get(name) != _news.get(name) for name in _IDENTITY)
        return DiffResult(changes=changed)

    def create(self, props: Props) -> CreateResult:
        """Build it."""
        build(props)
        return CreateResult(id_=f"build-of-{props['repository']}", outs=props)

    def update(self, _id: str, _olds: Props, _news: Props) -> UpdateResult:
        """Build the new one; the old image stays until its repository's policy removes it."""
        build(_news)
        return UpdateResult(outs=_news)


@dataclass(frozen=True)
class BuildArgs:
    """project: of CodeBuild. repository, tag: where the image shall be. source: of its archive,
    'bucket/key'. region, profile: boto3 does not see Pulumi's own configuration; '' lets it look
    for a profile itself."""

    project: pulumi.Input[str]
    repository: pulumi.Input[str]
    tag: pulumi.Input[str]
    source: pulumi.Input[str]
    region: pulumi.Input[str] = "us-west-2"
    profile: pulumi.Input[str] = ""


class Build(Resource):
    """The image, built."""

    def __init__(self, name: str, args: BuildArgs,
                 opts: pulumi.ResourceOptions | None = None) -> None:  # fmt: skip
        props = {
            "project": args.project, "repository": args.repository, "tag": args.tag,
            "source": args.source, "region": args.region, "profile": args.profile,
        }  # fmt: skip
        super().__init__(BuildProvider(), name, props, opts)


def build(props: Props, sleep: Callable[[float], None] = time.sleep,
          clock: Callable[[], float] = time.monotonic) -> None:  # fmt: skip
    """Have the image built, unless it is there.

    Raises:
        BuildFailed: It is not there; says why.
    """
    try:
        if has_image(props):
            return
        codebuild, ends = _client(props, "codebuild"), clock() + _MOST_SECONDS
        for last in [False] * (_TRIES - 1) + [True]:
            found = _followed(codebuild, _started(codebuild, props, sleep), sleep, clock, ends)
            if found["buildStatus"] == "SUCCEEDED":
                return
            if last or not _failed_early(found):
                raise BuildFailed(_story(props, found))
            sleep(_WAIT_SECONDS)
    except (BotoCoreError, ClientError) as error:
        raise BuildFailed(
            f"The image could not be built: {error}. Mend that and run 'pulumi up' again."
        ) from error


def has_image(props: Props) -> bool:
    """Whether the repository has this tag."""
    ecr = _client(props, "ecr")
    try:
        ecr.describe_images(
            repositoryName=props["repository"], imageIds=[{"imageTag": props["tag"]}]
        )
    except ecr.exceptions.ImageNotFoundException:
        return False
    return True


def _started(codebuild: Any, props: Props, sleep: Callable[[float], None]) -> dict[str, Any]:
    for last in [False] * (_TRIES - 1) + [True]:
        try:
            answer = codebuild.start_build(
                projectName=props["project"],
                sourceTypeOverride="S3",
                sourceLocationOverride=props["source"],
                environmentVariablesOverride=[
                    {"name": "IMAGE_TAG", "value": props["tag"], "type": "PLAINTEXT"}
                ],
            )
            return dict(answer["build"])
        except ClientError as error:
            if error.response["Error"]["Code"] != _BUSY:
                raise
            if last:
                raise BuildFailed(
                    "CodeBuild runs no more builds at once in this account: "
                    f"{error.response['Error'].get('Message', '')} Wait for the others, or ask "
                    "for a higher quota (Service Quotas, AWS CodeBuild), then run 'pulumi up' "
                    "again."
                ) from error
            sleep(4 * _WAIT_SECONDS)
    raise AssertionError("the last try returns or raises")


def _followed(codebuild: Any, begun: dict[str, Any], sleep: Callable[[float], None],
              clock: Callable[[], float], ends: float) -> dict[str, Any]:  # fmt: skip
    """The build when it has ended."""
    found = begun
    while found["buildStatus"] == "IN_PROGRESS":
        if clock() > ends:
            raise BuildFailed(
                f"The build {begun['id']} has not ended after {_MOST_SECONDS / 60:.0f} minutes; "
                "it goes on. Run 'pulumi up' again when it has ended."
            )
        sleep(_POLL_SECONDS)
        found = dict(codebuild.batch_get_builds(ids=[begun["id"]])["builds"][0])
    return found


def _failed_early(found: dict[str, Any]) -> bool:
    failed = [one["phaseType"] for one in found.get("phases", ())
              if one.get("phaseStatus") not in (None, "SUCCEEDED")]  # fmt: skip
    return bool(failed) and failed[0] in _EARLY


def _story(props: Props, found: dict[str, Any]) -> str:
    said = [context["message"] for phase in found.get("phases", ())
            for context in phase.get("contexts", ()) if context.get("message")]  # fmt: skip
    end = tail(_client(props, "logs"), found.get("logs") or {})
    return "\n".join([
        f"The build {found['id']} of the image ended as {found['buildStatus']}.", *said, *end,
        "Mend that and run 'pulumi up' again.",
    ])  # fmt: skip


def _client(props: Props, service: str) -> Any:
    session = boto3.Session(region_name=props["region"], profile_name=props["profile"] or None)
    return session.client(service, config=Config(retries={"mode": "standard", "max_attempts": 8}))
