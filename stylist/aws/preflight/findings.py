"""What a preflight found, for people and for programs."""

from collections.abc import Iterator, Sequence
from dataclasses import asdict, dataclass
from typing import Any, Final, Literal

_MARKS: Final = {"ok": "✓", "failed": "✗", "skipped": "–"}
_WIDTH: Final = 18


@dataclass(frozen=True)
class Finding:
    """One check and how it went. said: what is so. remedy: one line, of a failed check only."""

    name: str
    state: Literal["ok", "failed", "skipped"]
    said: str
    remedy: str = ""


@dataclass(frozen=True)
class Report:
    """All findings, in the order of the checks."""

    region: str
    findings: Sequence[Finding]

    @property
    def ok(self) -> bool:
        """Whether nothing failed; what was not configured fails nothing."""
        return not self._count("failed")

    def lines(self) -> Iterator[str]:
        """A line for each check, one more with the remedy below each that failed, and a sum."""
        for one in self.findings:
            yield f"{_MARKS[one.state]} {one.name:{_WIDTH}} {one.said}"
            if one.remedy:
                yield f"  {'':{_WIDTH}} → {one.remedy}"
        yield ""
        yield (
            f"{self.region}: {self._count('ok')} ✓, {self._count('failed')} ✗, "
            f"{self._count('skipped')} – not checked."
        )

    def to_record(self) -> dict[str, Any]:
        """The same for programs."""
        checks = [asdict(one) for one in self.findings]
        return {"ok": self.ok, "region": self.region, "checks": checks}

    def _count(self, state: str) -> int:
        return sum(one.state == state for one in self.findings)
