"""Settings of all tests: laws have no time limit for an example, since a busy machine breaks no law."""

from hypothesis import HealthCheck, settings

settings.register_profile("pantau", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("pantau")
