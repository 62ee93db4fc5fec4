"""Makes a shopper's photo one that may be kept."""

from stylist.photo.intake import clean_jpeg


class Cleaner:
    """A `PhotoCleaner`."""

    def clean(self, photo: bytes) -> bytes:
        """A JPEG made anew, without metadata.

        Raises:
            UnreadablePicture: The bytes are no picture that we open; says what to do.
        """
        return clean_jpeg(photo)
