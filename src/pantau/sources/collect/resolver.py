"""Names to addresses, public ones alone: the address that was checked is the one that Scrapy connects to."""

from typing import Any, Self

from twisted.internet.interfaces import IAddress, IHostnameResolver, IHostResolution, IResolutionReceiver
from zope.interface.declarations import implementer

from pantau.sources.collect.addresses import Network, is_public, networks

REFUSED: dict[str, str] = {}
"""Names that were refused, with the address that was not public."""


@implementer(IHostnameResolver)
class PublicResolver:
    """Twisted asks it whenever it is about to connect, for numeric addresses too (setting DNS_RESOLVER).

    A name of which a single address is not public is refused whole: such answers are made to slip through.
    """

    def __init__(self, reactor: Any, allowed: tuple[Network, ...] = ()) -> None:
        self._reactor, self._resolver, self._allowed = reactor, reactor.nameResolver, allowed

    @classmethod
    def from_crawler(cls, crawler: Any, reactor: Any) -> Self:
        """As Scrapy makes it."""
        return cls(reactor, networks(crawler.settings.getlist("ALLOWED_NETWORKS")))

    def install_on_reactor(self) -> None:
        """As Scrapy installs it."""
        self._reactor.installNameResolver(self)

    def resolveHostName(  # noqa: N802 (the interface's name)
        self,
        resolutionReceiver: Any,  # noqa: N803
        hostName: str,  # noqa: N803
        *rest: Any,
        **more: Any,
    ) -> IHostResolution:
        """See IHostnameResolver."""
        sieve = _Sieve(resolutionReceiver, hostName, self._allowed)
        resolution: IHostResolution = self._resolver.resolveHostName(sieve, hostName, *rest, **more)
        return resolution


@implementer(IResolutionReceiver)
class _Sieve:
    def __init__(self, receiver: Any, name: str, allowed: tuple[Network, ...]) -> None:
        self._receiver, self._name, self._allowed = receiver, name, allowed
        self._found: list[Any] = []

    def resolutionBegan(self, resolution: IHostResolution) -> None:  # noqa: N802
        self._receiver.resolutionBegan(resolution)

    def addressResolved(self, address: IAddress) -> None:  # noqa: N802
        self._found.append(address)

    def resolutionComplete(self) -> None:  # noqa: N802
        private = [address.host for address in self._found if not is_public(address.host, self._allowed)]
        if private:
            REFUSED[self._name] = private[0]
        else:
            for address in self._found:
                self._receiver.addressResolved(address)
        self._receiver.resolutionComplete()
