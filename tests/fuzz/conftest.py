"""How long the fuzz tests run: some seconds each, or with `--long` as long as a night has room for."""

from __future__ import annotations

from datetime import timedelta

import pytest
from hypothesis import HealthCheck, settings

_CHECKS = [HealthCheck.too_slow, HealthCheck.function_scoped_fixture, HealthCheck.data_too_large]
# A page takes some milliseconds; what takes seconds has found a way to hang.
_DEADLINE = timedelta(seconds=5)
settings.register_profile(
    "fuzz", max_examples=60, deadline=_DEADLINE, suppress_health_check=_CHECKS, print_blob=True
)
settings.register_profile("fuzz-long", settings.get_profile("fuzz"), max_examples=5_000)


@pytest.fixture(scope="session")
def fuzz_profile(request: pytest.FixtureRequest) -> settings:
    """The settings of this run's fuzz tests."""
    return settings.get_profile("fuzz-long" if request.config.getoption("--long") else "fuzz")
