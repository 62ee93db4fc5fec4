"""HEIC photos, as iPhones take them; opened where the package pi-heif is installed."""

import io

from PIL import Image

from stylist.errors import UnreadablePicture

_HEIC = {b"heic", b"heix", b"heim", b"heis", b"hevc", b"hevx", b"hevm", b"hevs", b"mif1", b"msf1"}
_AVIF = {b"avif", b"avis"}


def is_heic(data: bytes) -> bool:
    """Whether the file says of itself that it is HEIC or HEIF; AVIF is another matter."""
    if data[4:8] != b"ftyp":
        return False
    end = min(int.from_bytes(data[:4], "big"), 256)
    brands = {data[place : place + 4] for place in (8, *range(16, end, 4))}
    return bool(brands & _HEIC) and not brands & _AVIF


class HeicPhoto:
    """The primary picture of a HEIC file: what else it holds is not looked at."""

    def __init__(self, data: bytes) -> None:
        """Reads the header alone.

        Raises:
            UnreadablePicture: HEIC cannot be opened here.
            Exception: The file is damaged; the package raises whatever it likes.
        """
        try:
            # Imported late: an extra that most do without.
            import pi_heif
        except ImportError as error:
            raise UnreadablePicture(
                "This is a HEIC photo, as iPhones take them. Please send it as a JPEG: share it "
                "by mail or message, or export it as JPEG first."
            ) from error
        self._file = pi_heif.open_heif(io.BytesIO(data))

    @property
    def size(self) -> tuple[int, int]:
        """Width and height, upright."""
        width, height = self._file.size
        return width, height

    def decode(self) -> Image.Image:
        """Upright, 8 bits a colour. The file's own turn is applied; its EXIF says so afterwards.

        Raises:
            Exception: The file is damaged; the package raises whatever it likes.
        """
        picture: Image.Image = self._file.to_pillow()
        return picture
