"""What a turn or a press of a button takes: one line of the log, and its money."""

from dataclasses import dataclass

from stylist.ports import ChatModel, ModelRequest, ModelStream
from stylist.talk.spend import Purse, Spend
from stylist.talk.visit import Visit
from stylist.tally import Tally, short_id


@dataclass(frozen=True)
class Account:
    """Counts while it is open. purse: None where calls cost nothing."""

    tally: Tally
    purse: Purse | None

    def tallied(self, model: ChatModel) -> ChatModel:
        """The model with its calls counted; each is read in a thread of its own."""
        return _Tallied(model, self.tally)

    def close(self, outcome: str) -> None:
        """Settle, and write the line."""
        if self.purse:
            self.purse.close()
        self.tally.write(outcome)


def opened(use_case: str, visit: Visit, spend: Spend | None) -> Account:
    """The account of one use case in a visit."""
    conversation, shopper = short_id(visit.conversation), short_id(visit.shopper)
    tally = Tally(use_case, conversation=conversation, shopper=shopper)
    return Account(tally, spend.purse(tally, visit.conversation) if spend else None)


@dataclass(frozen=True)
class _Tallied:
    """The calls of a model, counted."""

    model: ChatModel
    tally: Tally

    def stream(self, request: ModelRequest) -> ModelStream:
        """See `ChatModel.stream`."""
        self.tally.enter()
        return self.model.stream(request)
