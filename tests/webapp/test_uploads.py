import os

from webapp.uploads import sweep


def test_old_uploads_are_deleted_and_new_ones_stay(tmp_path):
    for name, age in (("old", 100_000), ("new", 10)):
        folder = tmp_path / name
        folder.mkdir()
        photo = folder / "photo.jpg"
        photo.write_bytes(b"x")
        seen = photo.stat().st_mtime - age
        os.utime(photo, (seen, seen))
    assert sweep(tmp_path) == 1
    assert [path.name for path in tmp_path.iterdir()] == ["new"]


def test_sweeping_before_the_first_upload_is_no_error(tmp_path):
    assert sweep(tmp_path / "not-there") == 0
