"""Pantau: who did what to whom in the news, did it really happen, and which sentence proves it.

    pantau.code("Putin dan Kim Jong Un menandatangani perjanjian di Pyongyang.")   # -> list[Event]
    pantau.extract(html, url="…")                                                   # -> Article
    desk = pantau.open("pantau.db")
    desk.run("news/")                                                               # -> Account
    desk.dyad("RUS", "PRK", since="2024-01-01").frame()                             # -> a data frame

What stands in `__all__` is loaded when it is first used.
"""

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from pantau.door import Desk, check, code, extract, open  # noqa: A004
    from pantau.errors import PantauError

    __version__: str

__all__ = ["Desk", "PantauError", "__version__", "check", "code", "extract", "open"]


def __getattr__(name: str) -> Any:
    if name == "__version__":
        from importlib.metadata import version

        return version("pantau")
    if name == "PantauError":
        from pantau.errors import PantauError

        return PantauError
    if name in {"check", "code", "extract"}:
        import pantau.reads

        return getattr(pantau.reads, name)
    if name in __all__:
        import pantau.door

        return getattr(pantau.door, name)
    raise AttributeError(f"module 'pantau' has no attribute {name!r}")


def __dir__() -> list[str]:
    return sorted({*globals(), *__all__})
