import contextlib
import io
import random
import struct
import threading
import tracemalloc
from concurrent.futures import ThreadPoolExecutor

import pytest
from PIL import Image, ImageCms, PngImagePlugin

from stylist.errors import UnreadablePicture
from stylist.photo import intake
from stylist.photo.room import Room
from tests.photo.bad_uploads import BAD_UPLOADS, encoded, halves, jpeg_after, png_chunk, tags

ORIENTATION = 0x0112
SECRETS = [b"SecretCamera", b"SecretOwner", b"my address", b"Exif", b"ICC_PROFILE", b"8BIM"]


def is_red(color):
    return color[0] > 180 and max(color[1:]) < 70


def is_blue(color):
    return color[2] > 180 and max(color[:2]) < 70


def frames(count, size=(64, 64)):
    """Red, then blue for ever."""
    return [Image.new("RGB", size, "blue" if number else "red") for number in range(count)]


def in_one_file(kind, pictures, **options):
    return encoded(pictures[0], kind, save_all=True, append_images=pictures[1:], **options)


def app_segment(number, body):
    return bytes([0xFF, 0xE0 + number]) + struct.pack(">H", len(body) + 2) + body


def everything_that_tells():
    """A photo with all that phones and editors write beside the pixels."""
    exif = Image.Exif()
    exif[0x010F] = "SecretCamera"
    exif.get_ifd(0x8825)[1] = "N"
    exif.get_ifd(0x8825)[2] = (52.0, 31.0, 12.0)
    profile = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()
    whole = encoded(halves(), exif=exif, comment=b"my address", icc_profile=profile,
                    xmp=b"<x:xmpmeta>SecretOwner</x:xmpmeta>")  # fmt: skip
    iptc = app_segment(13, b"Photoshop 3.0\x008BIM\x04\x04\0\0\0\x10\x1c\x02\x50\0\x0bSecretOwner")
    thumbnail = app_segment(2, b"thumbnail of SecretOwner" + encoded(halves((32, 32))))
    return whole[:2] + iptc + thumbnail + whole[2:] + b"my address again"


@pytest.mark.parametrize("kind", ["JPEG", "PNG", "WEBP", "AVIF", "GIF", "BMP", "TIFF"])
def test_every_common_format_is_opened(kind):
    picture = intake.open_rgb(encoded(halves(), kind))
    assert picture.mode == "RGB"
    assert is_red(picture.getpixel((10, 20)))


@pytest.mark.parametrize("kind", ["JPEG", "PNG", "WEBP", "AVIF", "TIFF"])
@pytest.mark.parametrize("orientation", range(1, 9))
def test_a_picture_held_any_way_stands_upright(kind, orientation):
    undo = {2: Image.Transpose.FLIP_LEFT_RIGHT, 3: Image.Transpose.ROTATE_180,
            4: Image.Transpose.FLIP_TOP_BOTTOM, 5: Image.Transpose.TRANSPOSE,
            6: Image.Transpose.ROTATE_90, 7: Image.Transpose.TRANSVERSE,
            8: Image.Transpose.ROTATE_270}  # fmt: skip
    seen = halves()
    seen.paste((20, 200, 20), (0, 0, 80, 10))
    stored = seen.transpose(undo[orientation]) if orientation in undo else seen
    exif = Image.Exif()
    exif[ORIENTATION] = orientation
    picture = intake.open_rgb(encoded(stored, kind, exif=exif))
    assert picture.size == (80, 40)
    assert is_red(picture.getpixel((10, 30))) and is_blue(picture.getpixel((70, 30)))
    assert picture.getpixel((10, 3))[1] > 150


def test_damaged_exif_turns_nothing_and_hides_nothing():
    data = encoded(halves(), exif=b"Exif\0\0II*\0" + b"\xff" * 40)
    assert intake.open_rgb(data).size == (80, 40)


@pytest.mark.parametrize("kind", ["JPEG", "PNG", "WEBP", "AVIF"])
def test_tags_that_all_name_the_same_bytes_are_not_copied_again_and_again(kind):
    told = tags(300, 1_000_000)
    if kind == "JPEG":  # a segment holds 64 KB; Pillow puts those that follow each other together
        parts = [told[start : start + 60_000] for start in range(0, len(told), 60_000)]
        sent = jpeg_after(b"".join(app_segment(1, b"Exif\0\0" + part) for part in parts))
    elif kind == "PNG":  # its head has 33 bytes
        whole = encoded(halves(), "PNG")
        sent = whole[:33] + png_chunk(b"eXIf", told) + whole[33:]
    else:
        plain = tags(300, 1).ljust(len(told), b"\0")  # encoders look into tags, too
        sent = encoded(halves(), kind, exif=plain).replace(plain, told)
    assert kind == "JPEG" or told in sent
    tracemalloc.start()
    with contextlib.suppress(UnreadablePicture):
        intake.open_rgb(sent)
    _, most = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert most < 40_000_000


def test_a_tag_that_claims_too_much_does_not_lay_a_photo_on_its_side():
    exif = Image.Exif()
    exif[ORIENTATION] = 6
    exif[0x9999] = "a note of the camera's maker"
    told = exif.tobytes()
    place = told.index(b"\x99\x99") + 4
    length = told[place : place + 4]
    assert len(exif[0x9999]) + 1 in (
        int.from_bytes(length, "little"),
        int.from_bytes(length, "big"),
    )
    sent = encoded(halves(), exif=told[:place] + b"\x7f" * 4 + told[place + 4 :])
    assert intake.open_rgb(sent).size == (40, 80)


def test_nothing_but_pixels_is_left_of_what_we_keep():
    sent = everything_that_tells()
    kept = encoded(intake.open_rgb(sent))
    assert all(secret in sent for secret in SECRETS)
    assert not [secret for secret in SECRETS if secret in kept]
    opened = Image.open(io.BytesIO(kept))
    assert not opened.getexif() and not opened.applist[1:]


@pytest.mark.parametrize("kind", ["PNG", "WEBP", "TIFF", "GIF"])
def test_words_beside_the_pixels_of_any_format_are_left_behind(kind):
    exif = Image.Exif()
    exif[0x010F] = "SecretCamera"
    notes = PngImagePlugin.PngInfo()
    notes.add_text("Author", "SecretOwner")
    extra = {"PNG": {"pnginfo": notes, "exif": exif}, "GIF": {"comment": b"SecretOwner"}}
    sent = encoded(halves(), kind, **extra.get(kind, {"exif": exif}))
    assert b"Secret" in sent and b"Secret" not in encoded(intake.open_rgb(sent))


def test_clear_parts_become_white():
    picture = Image.new("RGBA", (40, 40), (0, 0, 0, 0))
    assert intake.open_rgb(encoded(picture, "PNG")).getpixel((5, 5)) == (255, 255, 255)


def test_a_clear_colour_of_a_palette_becomes_white():
    picture = Image.new("P", (40, 40), 3)
    picture.putpalette([200, 30, 40] * 256)
    sent = encoded(picture, "PNG", transparency=3)
    assert intake.open_rgb(sent).getpixel((5, 5)) == (255, 255, 255)


def test_half_clear_parts_of_a_large_picture_are_seen_on_white():
    picture = Image.new("RGBA", (4500, 300), (0, 0, 0, 128))
    shown = intake.open_rgb(encoded(picture, "PNG"))
    assert abs(shown.getpixel((900, 60))[0] - 127) <= 2


@pytest.mark.parametrize("mode", ["1", "L", "P", "LA", "CMYK", "I;16"])
def test_every_colour_mode_becomes_rgb(mode):
    kind = "TIFF" if mode in ("CMYK", "I;16") else "PNG"
    picture = Image.new("L", (40, 40), 200).convert("I").convert(mode) if mode == "I;16" else None
    picture = picture or halves().convert(mode)
    assert intake.open_rgb(encoded(picture, kind)).mode == "RGB"


@pytest.mark.parametrize("kind", ["JPEG", "TIFF"])
def test_a_photo_made_for_print_keeps_its_colours(kind):
    # Adobe's programs write the inks of a JPEG upside down, and so does Pillow.
    picture = intake.open_rgb(encoded(halves().convert("CMYK"), kind))
    assert is_red(picture.getpixel((10, 20))) and is_blue(picture.getpixel((70, 20)))


@pytest.mark.parametrize(("mode", "most"), [("I", 65535), ("F", 1.0), ("F", 9000.0)])
def test_a_grey_of_any_range_is_seen_from_black_to_white(mode, most):
    picture = Image.new(mode, (40, 40), most)
    picture.paste(0, (0, 0, 20, 40))
    shown = intake.open_rgb(encoded(picture, "TIFF"))
    assert shown.getpixel((5, 5)) == (0, 0, 0) and shown.getpixel((30, 5)) == (255, 255, 255)


def test_a_grey_of_16_bits_keeps_its_lightness():
    picture = Image.new("I;16", (40, 40), 128 * 256)
    assert abs(intake.open_rgb(encoded(picture, "PNG")).getpixel((5, 5))[0] - 128) <= 2


def test_a_colour_profile_is_applied_and_dropped():
    profile = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()
    kept = encoded(intake.open_rgb(encoded(halves(), icc_profile=profile)))
    assert "icc_profile" not in Image.open(io.BytesIO(kept)).info


def test_a_broken_colour_profile_does_not_matter():
    assert intake.open_rgb(encoded(halves(), icc_profile=b"nonsense")).size == (80, 40)


def test_a_large_photo_comes_down_to_what_we_look_at():
    assert max(intake.open_rgb(encoded(halves((3000, 1500)))).size) == intake.LONG_SIDE


@pytest.mark.parametrize("kind", ["GIF", "PNG", "WEBP", "AVIF", "TIFF"])
def test_the_first_of_many_pictures_is_taken(kind):
    picture = intake.open_rgb(in_one_file(kind, frames(3)))
    assert is_red(picture.getpixel((30, 30)))


@pytest.mark.parametrize("kind", ["GIF", "TIFF"])
def test_of_thousands_of_frames_one_is_decoded(kind, monkeypatch):
    def no_other(self, frame):
        raise AssertionError(f"frame {frame} was asked for")

    sent = in_one_file(kind, [Image.new("L", (32, 32), n % 250) for n in range(2000)])
    monkeypatch.setattr(type(Image.open(io.BytesIO(sent))), "seek", no_other)
    assert intake.open_rgb(sent).size == (32, 32)


def test_a_phone_photo_of_two_pictures_is_opened():
    sent = in_one_file("MPO", frames(2, (200, 300)))
    picture = intake.open_rgb(sent)
    assert Image.open(io.BytesIO(sent)).format == "MPO"
    assert is_red(picture.getpixel((30, 30)))


def test_the_film_behind_a_motion_photo_is_dropped():
    film = b"\0\0\0\x18ftypmp42" + random.Random(1).randbytes(3_000_000)
    sent = encoded(halves((640, 480)), progressive=True) + film
    kept = encoded(intake.open_rgb(sent))
    assert is_red(Image.open(io.BytesIO(kept)).getpixel((30, 30)))
    assert film[:12] not in kept and len(kept) < 100_000


def test_a_page_hidden_in_a_picture_is_gone():
    sent = encoded(halves(), "GIF", comment=b"<script>alert(1)</script>") + b"<html>PK\3\4"
    assert b"script" in sent
    kept = encoded(intake.open_rgb(sent))
    assert b"script" not in kept and b"html" not in kept


def test_the_name_a_file_says_it_has_is_not_asked_for():
    assert intake.open_rgb(encoded(halves(), "WEBP")).size == (80, 40)


@pytest.mark.parametrize("bad", BAD_UPLOADS, ids=lambda bad: bad.name)
def test_a_bad_upload_gets_a_sentence_that_says_what_to_do(bad):
    with pytest.raises(UnreadablePicture) as refusal:
        intake.open_rgb(bad.build())
    assert bad.says in str(refusal.value)
    assert "Please" in str(refusal.value)


def test_large_pictures_are_decoded_one_after_the_other(monkeypatch):
    """As 40 megapixels of WebP take 600 MB, a few small files at once would fill the memory."""
    decoding, most, decoded = [], [], intake._decoded

    def watched(picture):
        decoding.append(picture)
        most.append(len(decoding))
        threading.Event().wait(0.02)
        decoding.pop()
        return decoded(picture)

    sent = encoded(halves((100, 50)), "WEBP")
    monkeypatch.setattr(intake, "_ROOM", Room(100 * 50))
    monkeypatch.setattr(intake, "_decoded", watched)
    with ThreadPoolExecutor(6) as threads:
        assert len(list(threads.map(intake.open_rgb, [sent] * 6))) == 6
    assert max(most) == 1
