from __future__ import annotations

import pytest

from newsarc.text.addresses import is_address, shown, without_password, without_passwords

ADDRESSES = {
    "postgresql://ann:hush@127.0.0.1:1/p": "postgresql://ann@127.0.0.1:1/p",
    "postgresql://ann:hu sh@127.0.0.1:1/p": "postgresql://ann@127.0.0.1:1/p",
    "postgresql://ann:hu/sh@127.0.0.1:1/p": "postgresql://ann@127.0.0.1:1/p",
    "postgresql://ann:hu?sh@127.0.0.1:1/p": "postgresql://ann@127.0.0.1:1/p",
    "postgresql://ann:hu?a=sh@127.0.0.1:1/p": "postgresql://ann@127.0.0.1:1/p",
    "postgresql://ann:hu#sh@127.0.0.1:1/p": "postgresql://ann@127.0.0.1:1/p",
    "postgresql://ann:hu@sh@127.0.0.1:1/p": "postgresql://ann@127.0.0.1:1/p",
    "postgresql://:hush@127.0.0.1:1/p": "postgresql://@127.0.0.1:1/p",
    "postgresql://127.0.0.1:1/p?user=ann@corp&password=hush": "postgresql://127.0.0.1:1/p",
    "postgresql://127.0.0.1:1/p?sslpassword=hush": "postgresql://127.0.0.1:1/p",
    "postgresql://127.0.0.1:1/p;password=hush": "postgresql://127.0.0.1:1/p",
    "postgresql:/ann:hush@127.0.0.1:1/p": "postgresql:/ann@127.0.0.1:1/p",
    "postgresql:ann:hush@127.0.0.1/p": "postgresql:ann@127.0.0.1/p",
    "POSTGRES://ann:hush@[::1]:1/p": "POSTGRES://ann@[::1]:1/p",
    "jdbc:postgresql://127.0.0.1:1/p?password=hush": "jdbc:postgresql://127.0.0.1:1/p",
    "mysql+x://ann:hush@127.0.0.1/p": "mysql+x://ann@127.0.0.1/p",
    "ann:hush@127.0.0.1/p": "ann@127.0.0.1/p",
    "host=127.0.0.1 port=1 user=ann password=hush dbname=p": "host=127.0.0.1 port=1 user=ann dbname=p",
    "password='hu sh' host=127.0.0.1 port=1": "host=127.0.0.1 port=1",
    r"password='hu\' sh' host = 127.0.0.1 port=1": "host=127.0.0.1 port=1",
    "password = hu@sh port=1": "port=1",
    "password=hush": "postgresql://",
    "host='127.0.0.1 password=hush": "host=",
    "dbname='postgresql://ann:hush@127.0.0.1:1/p' port=1": "port=1",
    "service=x sslkey=y sslpassword=hush": "service=x",
}


@pytest.mark.parametrize(("address", "expected"), ADDRESSES.items())
def test_an_address_is_shown_without_its_password(address: str, expected: str) -> None:
    assert is_address(address)
    assert shown(address) == expected


@pytest.mark.parametrize(
    "address", [one for one in ADDRESSES if "hush" in one and not one.startswith("ann:")]
)
def test_no_message_repeats_a_password(address: str) -> None:
    for message in (without_password(f"bad: {address}", address), without_passwords(f"no file: {address}")):
        assert "hush" not in message
        assert "***" in message


@pytest.mark.parametrize(
    "name",
    [
        "papers.db",
        "~/papers.db",
        "./host=db.db",
        "/srv/host=db/papers.db",
        "date=2022.db",
        r"C:\papers\a.db",
        "C:/papers/a.db",
        "notes 12:30.db",
        "ann@db.db",
        "经济:报.db",
    ],
)
def test_names_of_files_are_no_addresses(name: str) -> None:
    assert not is_address(name)
    assert without_passwords(name) == name
