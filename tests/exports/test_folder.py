import pytest

from workshop.exports import folder


def names(place):
    return sorted(each.name for each in place.iterdir())


def test_the_files_appear_in_a_folder_that_is_made(tmp_path):
    folder.place(tmp_path / "new/process", {"a.json": b"1", "b.yaml": b"2"})

    assert names(tmp_path / "new/process") == ["a.json", "b.yaml"]
    assert (tmp_path / "new/process/a.json").read_bytes() == b"1"


def test_older_files_are_replaced_and_others_stay(tmp_path):
    (tmp_path / "a.json").write_bytes(b"old")
    (tmp_path / "mine.txt").write_bytes(b"mine")
    folder.place(tmp_path, {"a.json": b"new"})

    assert names(tmp_path) == ["a.json", "mine.txt"]
    assert (tmp_path / "a.json").read_bytes() == b"new"


def test_nothing_appears_if_one_file_cannot_be_written(tmp_path):
    with pytest.raises(OSError, match="b"):
        folder.place(tmp_path, {"a.json": b"1", "no/b.yaml": b"2"})

    assert names(tmp_path) == []
