"""Which addresses may be connected to."""

import ipaddress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pantau.sources.collect.addresses import is_public, networks

PRIVATE = [
    "0.0.0.0", "10.1.2.3", "100.64.0.1", "127.0.0.1", "127.255.255.254", "169.254.169.254", "172.16.0.1",
    "192.0.2.1", "192.168.1.1", "198.18.0.1", "203.0.113.9", "224.0.0.1", "240.0.0.1", "255.255.255.255",
    "::", "::1", "fe80::1", "fe80::1%eth0", "fc00::1", "ff02::1", "2001:db8::1",
    "::ffff:127.0.0.1", "::ffff:10.0.0.1", "::127.0.0.1", "64:ff9b::7f00:1", "2002:7f00:1::", "2002:a00:1::1",
    "2001:0:7f00:1::",
    "fec0::1", "3fff::1", "192.0.0.8", "192.88.99.1", "168.63.129.16", "localhost", "", "127.1", "0x7f.0.0.1",
]  # fmt: skip


@pytest.mark.parametrize("address", PRIVATE)
def test_private(address: str) -> None:
    assert not is_public(address)


@pytest.mark.parametrize("address", ["8.8.8.8", "1.1.1.1", "2606:4700::1111", "64:ff9b::808:808", "2a00:1450::1"])
def test_public(address: str) -> None:
    assert is_public(address)


@given(st.ip_addresses(v=4))
def test_a_mapped_address_is_as_public_as_what_it_stands_for(address: ipaddress.IPv4Address) -> None:
    assert is_public(f"64:ff9b::{address}") == is_public(str(address))
    assert not (is_public(f"::ffff:{address}") and not is_public(str(address)))


def test_what_is_allowed_besides() -> None:
    allowed = networks(["10.0.0.0/8", "::1"])
    assert [is_public(each, allowed) for each in ("10.9.9.9", "::1", "127.0.0.1")] == [True, True, False]
    with pytest.raises(ValueError, match="host"):
        networks(["hostname"])
