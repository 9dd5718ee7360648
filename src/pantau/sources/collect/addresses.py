"""Which network addresses may be connected to: public ones, and no others."""

import ipaddress
from collections.abc import Iterable

_NAT64 = ipaddress.ip_network("64:ff9b::/96")
_COMPATIBLE = ipaddress.ip_network("::/96")
_BESIDES = tuple(
    map(
        ipaddress.ip_network,
        (
            "fec0::/10",  # site-local, deprecated by RFC 3879 and still routed within sites
            "3fff::/20",  # documentation (RFC 9637), which Python 3.11 does not know
            "192.0.0.0/24",  # protocol assignments (RFC 6890); Python lets some of them through
            "192.88.99.0/24",  # the 6to4 relays, deprecated by RFC 7526
            "168.63.129.16/32",  # the host of every machine in Azure: public by number alone
        ),
    )
)


Network = ipaddress.IPv4Network | ipaddress.IPv6Network


def networks(written: Iterable[str]) -> tuple[Network, ...]:
    """Networks or single addresses as they are written (`10.1.0.0/16`, `::1`). Raises: ValueError."""
    return tuple(ipaddress.ip_network(each) for each in written)


def is_public(address: str, allowed: Iterable[Network] = ()) -> bool:
    """Whether an IPv4 or IPv6 address lies in the public internet, or in a network that is `allowed` besides.

    Private, loopback, link-local, shared, reserved, documentation and multicast addresses do not; an IPv6 address
    that carries an IPv4 address (mapped, compatible, 6to4, Teredo, NAT64) is judged by both.
    """
    try:
        found = ipaddress.ip_address(address.partition("%")[0])
    except ValueError:
        return False
    if any(found.version == network.version and found in network for network in allowed):
        return True
    return all(_is_public(each) for each in (found, *_inside(found)))


def _is_public(address: ipaddress.IPv4Address | ipaddress.IPv6Address) -> bool:
    in_nat64 = address.version == 6 and address in _NAT64  # of the reserved block, but a way to public addresses
    if any(address.version == network.version and address in network for network in _BESIDES):
        return False
    return address.is_global and not address.is_multicast and (in_nat64 or not address.is_reserved)


def _inside(address: ipaddress.IPv4Address | ipaddress.IPv6Address) -> list[ipaddress.IPv4Address]:
    """The IPv4 addresses that an IPv6 address stands for."""
    if isinstance(address, ipaddress.IPv4Address):
        return []
    found = [address.ipv4_mapped, address.sixtofour, *(address.teredo or ())]
    if address in _NAT64 or address in _COMPATIBLE:
        found.append(ipaddress.IPv4Address(int(address) & 0xFFFFFFFF))
    return [each for each in found if each is not None]
