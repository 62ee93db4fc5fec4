"""Everything that can go wrong, drawn once.

StylistError                a sentence for the person who asked
├── InvalidRequest          what was asked cannot be done as asked; change it and ask again
│   ├── UnreadablePicture   the bytes are not a picture that we open
│   ├── RefusedPhoto        a picture, but not one that we work with
│   └── InvalidRecord       a catalog record breaks the contract; names the field
├── NotFound                no such item, look or file
│   ├── Withdrawn           there was one; who saved it took it back
│   └── EmptyCatalog        no piece at all is in the catalog yet
├── EmbedderMismatch        the index was built by another embedder; names the remedy
└── ServiceUnavailable      something we lean on does not answer now; the same call may be retried
    ├── BrokenModel         a model file is missing or its checksum differs
    ├── RemoteFailed        a service over the network; knows whether asking again makes sense
    └── ChatModelFailed     the chat model broke off; knows whether asking again makes sense
"""

__all__ = [
    "BrokenModel",
    "ChatModelFailed",
    "EmbedderMismatch",
    "EmptyCatalog",
    "InvalidRecord",
    "InvalidRequest",
    "NotFound",
    "RefusedPhoto",
    "RemoteFailed",
    "ServiceUnavailable",
    "StylistError",
    "UnreadablePicture",
    "Withdrawn",
]


class StylistError(Exception):
    """A failure told in one sentence that names the value and the remedy."""


class InvalidRequest(StylistError):
    """What was asked cannot be done as asked."""


class UnreadablePicture(InvalidRequest):
    """The bytes are not a picture that we open."""


class RefusedPhoto(InvalidRequest):
    """The picture is not one that we work with, such as one of a naked person."""


class InvalidRecord(InvalidRequest):
    """A catalog record breaks the contract."""


class NotFound(StylistError):
    """No such item, look or file."""


class Withdrawn(NotFound):
    """A look that was shared and taken back."""


class EmptyCatalog(NotFound):
    """Nothing is found because nothing is there yet."""


class EmbedderMismatch(StylistError):
    """The index holds vectors of another embedder."""


class ServiceUnavailable(StylistError):
    """Something we lean on does not answer now."""


class BrokenModel(ServiceUnavailable):
    """A model file is missing or is not the one we shipped."""


class RemoteFailed(ServiceUnavailable):
    """A service over the network failed or refused.

    code: its name for what went wrong. attempts: how many more may be made for it: 0 where asking
    again gives the same. undone: whether it is certain that nothing was done. request_id: by which
    the service knows the call; '' where it never answered.
    """

    def __init__(self, message: str, code: str, attempts: int = 3, *, undone: bool = False,
                 request_id: str = "") -> None:  # fmt: skip
        super().__init__(message)
        self.code = code
        self.attempts = attempts
        self.undone = undone
        self.request_id = request_id


class ChatModelFailed(ServiceUnavailable):
    """The chat model gave an error, was cut off or fell silent.

    code: its name for what went wrong. attempts: how many more may be made for it: 0 where asking
    again gives the same, 1 where that is likely, else as many as the loop allows.
    """

    def __init__(self, message: str, code: str, attempts: int = 3) -> None:
        super().__init__(message)
        self.code = code
        self.attempts = attempts
