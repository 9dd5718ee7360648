"""Instants: dates of unlike precision and zone in one order."""

from datetime import UTC, datetime, timedelta

NEVER = "9999"


def instant(published: str | None) -> str:
    """A string that orders ISO dates by time: "2024-11-19T08:00:00+07:00" before "2024-11-19T02:00:00Z".

    A day or a month counts from its beginning, a time without a zone is taken as UTC; null comes last.
    """
    if not published:
        return NEVER
    if len(published) <= len("2024-11-19"):
        return published
    try:
        moment = datetime.fromisoformat(published)
        return (moment if moment.tzinfo is None else moment.astimezone(UTC).replace(tzinfo=None)).isoformat()
    except (ValueError, OverflowError):  # no date, or one of the first days that there are
        return published


def moment_of(published: str | None) -> datetime | None:
    """The time (UTC, without a zone) that a date stands for; null where there is none, or it is broken."""
    moment = instant(published)
    try:
        return datetime.fromisoformat(f"{moment}-01" if len(moment) == len("2024-11") else moment)
    except ValueError:
        return None


def shifted(published: str | None, days: float) -> str:
    """The day (ISO) so many days behind a date, before it for less than 0; "" where there is no such day."""
    moment = moment_of(published)
    try:
        return (moment.date() + timedelta(days=days)).isoformat() if moment else ""
    except OverflowError:  # one of the first or last days that there are
        return ""
