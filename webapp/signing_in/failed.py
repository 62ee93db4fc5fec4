"""What can go wrong while somebody signs in."""


class SignInFailed(Exception):
    """Told to the shopper as it stands. code: for the log; quotes nothing that was sent."""

    def __init__(self, sentence: str, code: str, status: int = 400) -> None:
        super().__init__(sentence)
        self.code = code
        self.status = status
