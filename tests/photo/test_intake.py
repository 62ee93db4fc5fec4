import io
import struct
import zlib

import pytest
from PIL import Image, ImageCms

from stylist.errors import UnreadablePicture
from stylist.photo import intake


def encoded(picture, kind="JPEG", **options):
    file = io.BytesIO()
    picture.save(file, kind, **options)
    return file.getvalue()


def halves(size=(80, 40)):
    """Left red, right blue: shows which way is up."""
    picture = Image.new("RGB", size, (220, 20, 20))
    picture.paste((20, 20, 220), (size[0] // 2, 0, *size))
    return picture


def png_that_claims(width, height):
    """A tiny file whose header promises a picture of any size."""

    def chunk(name, body):
        return (
            struct.pack(">I", len(body)) + name + body + struct.pack(">I", zlib.crc32(name + body))
        )

    header = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    pixels = chunk(b"IDAT", zlib.compress(b"\0" * 100))
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", header) + pixels + chunk(b"IEND", b"")


@pytest.mark.parametrize("kind", ["JPEG", "PNG", "WEBP", "AVIF", "GIF", "BMP", "TIFF"])
def test_every_common_format_is_opened(kind):
    picture = intake.open_rgb(encoded(halves(), kind))
    assert picture.mode == "RGB"
    red, green, blue = picture.getpixel((10, 20))
    assert red > 180 and green < 60 and blue < 60


def test_a_picture_taken_sideways_stands_upright():
    exif = Image.Exif()
    exif[0x0112] = 6  # the camera was turned: rotate by 90 degrees to see it upright
    picture = intake.open_rgb(encoded(halves(), exif=exif))
    assert picture.size == (40, 80)
    assert picture.getpixel((20, 10))[0] > 180


def test_place_and_camera_are_gone_from_what_we_keep():
    exif = Image.Exif()
    exif[0x010F] = "SecretCamera"
    exif.get_ifd(0x8825)[1] = "N"
    exif.get_ifd(0x8825)[2] = (52.0, 31.0, 12.0)
    kept = intake.clean_jpeg(encoded(halves(), exif=exif, comment=b"my address"))
    assert b"SecretCamera" not in kept and b"my address" not in kept and b"Exif" not in kept
    assert not Image.open(io.BytesIO(kept)).getexif()


def test_clear_parts_become_white():
    picture = Image.new("RGBA", (40, 40), (0, 0, 0, 0))
    assert intake.open_rgb(encoded(picture, "PNG")).getpixel((5, 5)) == (255, 255, 255)


@pytest.mark.parametrize("mode", ["1", "L", "P", "LA", "CMYK", "I;16"])
def test_every_colour_mode_becomes_rgb(mode):
    kind = "TIFF" if mode in ("CMYK", "I;16") else "PNG"
    picture = Image.new("L", (40, 40), 200).convert("I").convert(mode) if mode == "I;16" else None
    picture = picture or halves().convert(mode)
    assert intake.open_rgb(encoded(picture, kind)).mode == "RGB"


def test_a_grey_of_16_bits_keeps_its_lightness():
    picture = Image.new("I;16", (40, 40), 128 * 256)
    assert abs(intake.open_rgb(encoded(picture, "PNG")).getpixel((5, 5))[0] - 128) <= 2


def test_a_colour_profile_is_applied_and_dropped():
    profile = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()
    kept = intake.clean_jpeg(encoded(halves(), icc_profile=profile))
    assert "icc_profile" not in Image.open(io.BytesIO(kept)).info


def test_a_broken_colour_profile_does_not_matter():
    assert intake.open_rgb(encoded(halves(), icc_profile=b"nonsense")).size == (80, 40)


def test_a_large_photo_comes_down_to_what_we_look_at():
    assert max(intake.open_rgb(encoded(halves((3000, 1500)))).size) == intake.LONG_SIDE


@pytest.mark.parametrize(
    ("data", "says"),
    [
        (b"", "empty"),
        (b"not a picture at all", "not a picture"),
        (b"%PDF-1.7 ...", "not a picture"),
        (b"<svg xmlns='http://www.w3.org/2000/svg'/>", "not a picture"),
        (encoded(Image.effect_noise((400, 400), 90).convert("RGB"))[:9000], "damaged"),
        (encoded(halves(), "PNG")[:-30], "damaged"),
        (encoded(Image.new("RGB", (1, 1))), "only 1"),
        (encoded(Image.new("RGB", (3000, 20))), "thin strip"),
        (png_that_claims(30000, 30000), "megapixels"),
        (png_that_claims(100000, 100000), "megapixels"),
        (png_that_claims(30000, 2), "only 30000"),
        (b"\xff" * (intake.MOST_BYTES + 1), "more than 20 MB"),
        (b"\0\0\0\x18ftypheic\0\0\0\0mif1heic", "HEIC"),
        (encoded(halves(), "AVIF")[:-40], "damaged"),
        (encoded(halves(), "WEBP")[:-40], "not a picture"),
    ],
)
def test_a_bad_upload_gets_a_sentence_that_says_what_to_do(data, says):
    with pytest.raises(UnreadablePicture) as refusal:
        intake.open_rgb(data)
    assert says in str(refusal.value)
    assert "Please" in str(refusal.value)
