import stat
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from workshop.domain.problems import BadInput
from workshop.kept_secret import kept_secret
from workshop.settings import TABLE, Settings


def test_nothing_set_means_a_folder_and_a_sqlite_file_below_where_the_command_runs(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)

    settings = Settings.from_environment({})

    assert settings == Settings(
        data=tmp_path / "instance", database=f"sqlite:///{tmp_path}/instance/workshop.sqlite3"
    )
    assert settings.embedded
    assert not (tmp_path / "instance").exists()


def test_everything_set_is_read():
    settings = Settings.from_environment(
        {
            "WORKSHOP_DATA": "/srv/workshop",
            "WORKSHOP_DATABASE": "postgresql://ann:pw@db/workshop",
            "WORKSHOP_SECRET": "s" * 32,
            "WORKSHOP_PUBLIC_URL": "https://workshop.example.com/",
            "WORKSHOP_ALLOW_HTTP": "1",
            "WORKSHOP_LOCALE": "qps",
            "WORKSHOP_PROXIES": "2",
        }
    )

    assert settings == Settings(
        data=Path("/srv/workshop"),
        database="postgresql+psycopg://ann:pw@db/workshop",
        given_secret="s" * 32,
        public_url="https://workshop.example.com",
        allow_http=True,
        locale="qps",
        proxies=2,
    )
    assert settings.secret == "s" * 32
    assert not settings.embedded


def test_every_setting_has_its_row_in_the_table():
    fields = {name.removeprefix("given_") for name in Settings.__dataclass_fields__}
    assert {setting.field for setting in TABLE} == fields


def test_an_empty_value_counts_as_not_set():
    assert Settings.from_environment({"WORKSHOP_PROXIES": " ", "WORKSHOP_PUBLIC_URL": ""}).proxies == 0


@pytest.mark.parametrize(
    ("name", "value", "told"),
    [
        ("WORKSHOP_DATABASE", "mysql://ann:pw@db/x", "no address of a database that the workshop can use"),
        ("WORKSHOP_DATABASE", "sqlite://", "Give sqlite:////folder/file.sqlite3 or postgresql://"),
        ("WORKSHOP_SECRET", "short", "a secret of 5 characters can be guessed"),
        ("WORKSHOP_PUBLIC_URL", "workshop.example.com", "is not the address of a server"),
        ("WORKSHOP_PUBLIC_URL", "https://example.com/tools", "nothing after the name or port"),
        ("WORKSHOP_PUBLIC_URL", "https://example.com:x", "is not the address of a server"),
        (
            "WORKSHOP_PUBLIC_URL",
            "http://example.com",
            "set WORKSHOP_ALLOW_HTTP=1 on a network that you trust",
        ),
        ("WORKSHOP_ALLOW_HTTP", "yes", "yes is neither 0 nor 1"),
        ("WORKSHOP_LOCALE", "tlh", "there is no translation tlh. Give one of: en"),
        ("WORKSHOP_PROXIES", "-1", "-1 is not a number from 0 to 9"),
    ],
)
def test_a_bad_value_is_refused_with_its_name_and_the_mend(name, value, told):
    with pytest.raises(BadInput) as refusal:
        Settings.from_environment({name: value})
    assert str(refusal.value).startswith(f"{name}: ")
    assert told in str(refusal.value)


def test_all_bad_values_are_told_at_once():
    with pytest.raises(BadInput) as refusal:
        Settings.from_environment({"WORKSHOP_PROXIES": "x", "WORKSHOP_ALLOW_HTTP": "x"})
    assert len(refusal.value.problems) == 2


def test_plain_http_is_good_enough_for_this_machine():
    settings = Settings.from_environment({"WORKSHOP_PUBLIC_URL": "http://127.0.0.1:8000"})
    assert settings.public_url == "http://127.0.0.1:8000"


def test_neither_password_nor_secret_is_shown():
    with pytest.raises(BadInput) as refusal:
        Settings.from_environment({"WORKSHOP_DATABASE": "mysql://ann:hunter2@db/x"})
    assert "hunter2" not in str(refusal.value)
    assert "s" * 32 not in repr(Settings.from_environment({"WORKSHOP_SECRET": "s" * 32}))


def test_the_secret_is_made_once_and_only_its_owner_may_read_it(tmp_path):
    settings = Settings.from_environment({"WORKSHOP_DATA": str(tmp_path / "new")})

    secret = settings.secret

    assert len(secret) >= 32
    assert settings.secret == secret
    assert [path.name for path in (tmp_path / "new").iterdir()] == ["secret"]
    assert stat.S_IMODE((tmp_path / "new" / "secret").stat().st_mode) == 0o600


def test_servers_that_start_at_once_share_one_secret(tmp_path):
    with ThreadPoolExecutor(8) as pool:
        assert len(set(pool.map(kept_secret, [tmp_path / "secret"] * 8))) == 1
